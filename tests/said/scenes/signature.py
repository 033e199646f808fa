"""The week is signed: below its digest, on Sunday's reminder; the class teacher's list."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.digests import ChildDigest, Digest
from domain.names import Name
from domain.outbox import Kind
from domain.signature import SignedPupil, Signer, Signing
from domain.words import Kinship
from locales import Texts
from tests.said.scenes.class_teacher import POST
from tests.said.scenes.digests import QUIET_WEEK
from tests.school import FRIDAY, MONDAY, WEDNESDAY, ZONE
from tests.unit.kit import ARTYOM, CHILDREN, SONYA, YEAR
from views.class_signatures import class_signatures_page, signature_sheet
from views.digests import digest_page
from views.page import Page
from views.signature import signature_reminder_page, signed_toast

AT = datetime(2026, 11, 13, 18, 5, tzinfo=ZONE)
BOTH = frozenset({ARTYOM.id, SONYA.id})
MOTHER = Signer(Name("Ковалёва", "Елена", "Викторовна"), Kinship.MOTHER, AT)
FATHER = Signer(Name("Ковалёв", "Дмитрий", "Сергеевич"), Kinship.FATHER)
NAMELESS = Signer(Name("", ""), Kinship.GRANDMOTHER, linked=False)
PUPILS = (
    SignedPupil(1, ARTYOM.name, (MOTHER, FATHER)),
    SignedPupil(2, Name("Лебедев", "Кирилл"), (NAMELESS,)),
    SignedPupil(3, Name("Орлова", "Дарья")),
)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page; toasts and paper are told as if they were pages."""
    weeks = tuple(ChildDigest(child, week=QUIET_WEEK) for child in CHILDREN)
    open_, half = Signing(MONDAY, BOTH, {}, alone=False), Signing(MONDAY, BOTH, {ARTYOM.id: AT}, alone=False)
    only = Signing(MONDAY, frozenset({ARTYOM.id}), {}, alone=True)
    done = Signing(MONDAY, frozenset({ARTYOM.id}), {ARTYOM.id: AT}, alone=True)
    for name, children, signing in (
        ("below the week", weeks, open_), ("one is signed for", weeks, half), ("an only child", weeks[:1], only),
        ("an only child, signed for", weeks[:1], done),
    ):  # fmt: skip
        page = digest_page(texts, Digest(Kind.WEEKLY, FRIDAY, children), signing=signing)
        assert page is not None
        yield name, page
    yield "signed", Page(signed_toast(texts, ARTYOM, MONDAY, AT))
    for name, signing in (("the reminder", open_), ("the reminder of one", half), ("of an only child", only)):
        reminder = signature_reminder_page(texts, CHILDREN, signing)
        assert reminder is not None
        yield name, reminder
    yield "the list", class_signatures_page(texts, POST, PUPILS, YEAR, WEDNESDAY, MONDAY)
    earlier = MONDAY - timedelta(days=14)
    yield "a week of holidays", class_signatures_page(texts, POST, PUPILS, YEAR, WEDNESDAY, earlier)
    yield "nobody is in the form", class_signatures_page(texts, POST, (), YEAR, WEDNESDAY, MONDAY)
    sheet = signature_sheet(texts, POST, PUPILS, MONDAY, AT)
    words = [sheet.title, *sheet.about, *sheet.headings, *(row.pupil for row in sheet.rows)]
    said = [line for row in sheet.rows for line in row.said or (sheet.by_hand,)]
    yield "on paper", Page("\n".join([*words, *said, sheet.foot, sheet.page]))
