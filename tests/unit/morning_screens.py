"""The screens of a class teacher's morning, signatures and backups, with one word wherever somebody typed something."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.absence import Announced, Days, Reason
from domain.backup import Checked
from domain.class_day import Morning, Unopened
from domain.digests import ChildDigest, Digest, WeekOf
from domain.ledger import UNDELIVERED, Addressee, Board, Unreached
from domain.names import Name
from domain.outbox import Kind
from domain.people import Child, Post
from domain.planned import Otherwise, Planned
from domain.signature import SignedPupil, Signer, Signing
from domain.words import Kinship, Role
from locales import Texts
from tests.school import FRIDAY, MONDAY, NOW, WEDNESDAY, ZONE
from tests.unit.kit import YEAR
from views.backup import backup_checked_page
from views.class_day import class_day_page
from views.class_signatures import class_signatures_page
from views.digests import digest_page
from views.page import Page
from views.signature import sign_button, signature_reminder_page

POST = Post(Role.CLASS_TEACHER, 1, "7", ZONE, 7, "10А")


def screens(texts: Texts, children: tuple[Child, ...], name: Name, word: str) -> Iterator[Page]:
    """As long as they can be."""
    yield from _mornings(texts, name, word)
    for found in (Checked(FRIDAY, 1000, 10**9), Checked(FRIDAY, problems=1000), Checked(None)):
        yield backup_checked_page(texts, found)
    signers = (Signer(name, Kinship.GRANDMOTHER, NOW), Signer(name, Kinship.OTHER, linked=False))
    pupils = [SignedPupil(n, name, signers) for n in range(40)]
    for part in range(4):
        yield class_signatures_page(texts, POST, pupils, YEAR, WEDNESDAY, MONDAY, part)
    open_ = Signing(MONDAY, frozenset(child.id for child in children), {}, alone=len(children) == 1)
    done = replace(open_, signed={child.id: NOW for child in children})
    weeks = tuple(ChildDigest(child, week=WeekOf(best=(word[:100],))) for child in children)
    for signing in (open_, done):
        yield digest_page(texts, Digest(Kind.WEEKLY, FRIDAY, weeks), signing=signing) or Page("-")
    yield signature_reminder_page(texts, children, open_) or Page("-")
    yield Page("-", [[sign_button(texts, children[0], MONDAY, NOW, alone=alone)] for alone in (True, False)])


def _mornings(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    called = [(n, replace(name, surname=f"{name.surname} {n}")) for n in range(40)]
    people = [Addressee(n, one, Kinship.GRANDMOTHER, tuple(called[:3])) for n, one in called]
    lost = tuple((why, 1000) for why in UNDELIVERED)
    board = Board(
        tuple(Unreached(who, NOW, UNDELIVERED[0], lost) for who in people),
        tuple(Unreached(who, lost=lost) for who in people),
        tuple(people),
        tuple(called),
    )
    away = Announced(
        1, 1, name, Days(WEDNESDAY, FRIDAY), Reason.CONTEST, by_school=False, kinship=Kinship.MOTHER, subject_id=1,
        subject=word, more=True,
    )  # fmt: skip
    lesson = Planned(9, word, word, word, word, None, None, tuple(Otherwise)[4:], word, instead=word, joined=word)
    moved = replace(lesson, otherwise=(Otherwise.MOVED_AWAY,), other_day=FRIDAY, other_number=9)
    dated = tuple((one, WEDNESDAY - timedelta(days=n % 3)) for n, one in called)
    notices = tuple(Unopened(n, n % 2, word, tuple(people)) for n in range(5))
    full = Morning(7, "10А", ZONE, WEDNESDAY, board, notices, (away,) * 40, (lesson, moved) * 9, dated, dated)
    for leads in (True, False):
        yield class_day_page(texts, full, 1, leads=leads) or Page("-")
    yield class_day_page(texts, Morning(7, "10А", ZONE, WEDNESDAY, notices=notices[:1]), 0, leads=True) or Page("-")
