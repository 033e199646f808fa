"""A class teacher's invitations: the class on paper, who is missing, what became of codes, lost access."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from domain.code_told import LINKED, STRANGER, About, CodeTold
from domain.invitations import Handout, PupilLine
from domain.invite_codes import Code
from domain.invitees import Families, Invitee
from domain.linking import CodeTimes
from domain.names import Name
from domain.people import Post
from domain.words import Kinship, Role
from locales import Texts
from tests.school import FRIDAY, NOW, ZONE
from views import code_told, invite, invite_codes, invite_sheet, invite_slip, renewal
from views.invite_ways import SheetOf, SlipOf
from views.page import Page

POST = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б")
ARTYOM = PupilLine(1, Name("Ковалёв", "Артём", "Дмитриевич"), "7Б")
KIRILL = PupilLine(2, Name("Лебедев", "Кирилл", "Павлович"), "7Б")
DARYA = PupilLine(3, Name("Орлова", "Дарья"), "7Б")
MOTHER = Invitee(Role.GUARDIAN, 6, Name("Ковалёва", "Елена", "Викторовна"), Kinship.MOTHER, (ARTYOM,), linked=True)
FATHER = Invitee(Role.GUARDIAN, 8, Name("Ковалёв", "Дмитрий", "Сергеевич"), Kinship.FATHER, (ARTYOM,))
TEACHER = Invitee(Role.GUARDIAN, 9, Name("Лебедева", "Ольга", "Андреевна"), Kinship.MOTHER, (KIRILL,), staff=True)
NOBODY = Invitee(Role.GUARDIAN, None, None, None, (DARYA,))
OWN = [Invitee(Role.PUPIL, one.id, one.name, None, (one,), one is ARTYOM) for one in (ARTYOM, KIRILL, DARYA)]
CLASS = Families((ARTYOM, KIRILL, DARYA), (MOTHER, FATHER, OWN[0], TEACHER, OWN[1], NOBODY, OWN[2]))
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
OPEN, USED = CodeTimes(NOW + 14 * DAY, None, None), CodeTimes(NOW + DAY, NOW - HOUR, None)
EXPIRED, REVOKED = CodeTimes(NOW - DAY, None, None), CodeTimes(NOW + DAY, None, NOW - HOUR)
HANDOUT = Handout("23456789ABCDEFG", "zvonok_demo_bot", FRIDAY, 1)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "whom to invite", invite.class_page(texts, "7Б", 7, CLASS.pupils)
    yield "nobody to invite", invite.class_page(texts, "7Б", 7, [])
    yield "for whom of the family", invite.whom_page(texts, 7, ARTYOM, CLASS.of(1)[1])
    yield "a code", invite.code_page(texts, 7, ARTYOM, invite.whom_phrase(texts, FATHER.name, FATHER.kinship), HANDOUT)
    yield "a code taken back", invite.revoked_page(texts, 7, ARTYOM, done=True)
    yield from _papers(texts)
    yield from _codes(texts)
    yield from _lost(texts)
    for one in (FATHER, NOBODY, OWN[0]):
        words = invite_sheet.strip(texts.language, CLASS, one, HANDOUT)
        said = "\n".join((words.pupil, words.whom, words.code, words.until, *words.steps, words.link))
        yield f"on paper, {one.role.value} {one.person or 'unknown'}", Page(said)


def _papers(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "the class on paper", invite_sheet.sheet_page(texts, POST, CLASS, FRIDAY, SheetOf(form=7), 0)
    with_pupils = SheetOf(form=7, own=True, language="en")
    yield "with the pupils, in English", invite_sheet.sheet_page(texts, POST, CLASS, FRIDAY, with_pupils, 0)
    careful = replace(CLASS, people=(replace(NOBODY, guarded=True), *CLASS.people[:3]))
    yield "one is given in person", invite_sheet.sheet_page(texts, POST, careful, FRIDAY, SheetOf(form=7), 0)
    linked = replace(CLASS, people=(MOTHER,))
    yield "nothing to print", invite_sheet.sheet_page(texts, POST, linked, FRIDAY, SheetOf(form=7), 0)
    yield "printed", invite_sheet.sheet_made_page(texts, POST, 54, 0)
    yield "printed once more", invite_sheet.sheet_made_page(texts, POST, 54, 51)
    named = [code(n, one, times) for n, (one, times) in enumerate(((FATHER, EXPIRED), (NOBODY, REVOKED)), start=1)]
    yield "who is not linked", invite_slip.unlinked_page(texts, POST, CLASS, named, NOW)
    others = [code(1, FATHER, OPEN), code(2, NOBODY, USED)]
    yield "who is not linked, with other codes", invite_slip.unlinked_page(texts, POST, CLASS, others, NOW)
    yield "who is not linked, without codes", invite_slip.unlinked_page(texts, POST, CLASS, [], NOW)
    yield "everybody is linked", invite_slip.unlinked_page(texts, POST, linked, [], NOW)
    yield "nobody in the form", invite_slip.unlinked_page(texts, POST, Families(), [], NOW)
    here = SlipOf(form=7, pupil=1)
    yield "a slip", invite_slip.slip_page(texts, 7, CLASS.called([ARTYOM]), replace(FATHER, language="de"), here)
    guarded = replace(NOBODY, guarded=True)
    yield "a slip to be given in person", invite_slip.slip_page(texts, 7, CLASS.called([DARYA]), guarded, here)
    yield "a slip is ready", invite_slip.slip_made_page(texts, 7, CLASS.called([ARTYOM]), FATHER, FRIDAY, 1)


def code(number: int, who: Invitee, times: CodeTimes, *, renewal: bool = False) -> Code:
    """Issued on Tuesday."""
    return Code(
        number, who.role, who.pupil, who.person, who.name, who.kinship, NOW - DAY, times, renewal=renewal
    )  # fmt: skip


def _codes(texts: Texts) -> Iterator[tuple[str, Page]]:
    found = [
        code(1, MOTHER, USED, renewal=True), code(2, FATHER, OPEN), code(3, OWN[0], EXPIRED), code(4, TEACHER, REVOKED),
        code(5, NOBODY, OPEN),
    ]  # fmt: skip
    yield "what became of codes", codes_page(texts, found)
    yield "no codes", codes_page(texts, [])
    yield "take all back?", invite_codes.revoke_all_page(texts, POST, 12, 1)


def codes_page(texts: Texts, codes: Sequence[Code]) -> Page:
    """Of the class."""
    return invite_codes.codes_page(texts, POST, CLASS, codes, NOW)


def _lost(texts: Texts) -> Iterator[tuple[str, Page]]:
    yield "lost access", renewal.renewal_page(texts, 7, CLASS.called([ARTYOM]), MOTHER, 1)
    whom = invite.whom_phrase(texts, MOTHER.name, MOTHER.kinship)
    yield "a code in its place", invite.code_page(texts, 7, ARTYOM, whom, replace(HANDOUT, renewal=True))
    one = CodeTold(About.RENEWED, 1, 1, Role.GUARDIAN, MOTHER.name, Kinship.MOTHER, 7, USED, ZONE)
    pupils = [(ARTYOM, 7)]
    yield "somebody is back", code_told.code_told_page(texts, one, pupils, STRANGER, NOW)
    again = replace(one, about=About.REUSED)
    for name, times in (("spent", USED), ("run out", EXPIRED), ("taken back", REVOKED)):
        told = replace(again, times=times)
        yield f"a code that was {name} is tried", code_told.code_told_page(texts, told, pupils, STRANGER, NOW)
    yield "by somebody who is linked", code_told.code_told_page(texts, again, pupils, LINKED, NOW)
    nobody = replace(again, whom=None, kinship=None)
    yield "one without a name", code_told.code_told_page(texts, nobody, pupils, STRANGER, NOW)
    own = replace(again, role=Role.PUPIL, whom=ARTYOM.name, kinship=None)
    yield "a pupil's", code_told.code_told_page(texts, own, pupils, STRANGER, NOW)
    staff = replace(again, role=Role.TEACHER, whom=TEACHER.name, kinship=None)
    yield "a colleague's", code_told.code_told_page(texts, staff, [], STRANGER, NOW)
