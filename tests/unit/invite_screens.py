"""Every screen of a class teacher's invitations, with one and the same name for everybody."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from domain.code_told import About, CodeTold
from domain.invitations import Handout, PupilLine
from domain.invite_codes import Code
from domain.invitees import Families, Invitee
from domain.linking import CodeTimes
from domain.names import Name
from domain.people import Post
from domain.words import Kinship, Role
from locales import Texts
from tests.school import NOW, TUESDAY, ZONE
from views import code_told, invite, invite_codes, invite_sheet, invite_slip, renewal
from views.invite_ways import SheetOf, SlipOf
from views.page import Page

CODE = "23456789ABCDEFG"


def screens(texts: Texts, name: Name) -> Iterator[Page]:
    """People are called `name`."""
    pupils = tuple(PupilLine(n, name, "10А") for n in range(25))
    known = [
        Invitee(Role.GUARDIAN, n, name, kin, pupils[:2], linked=n % 2 == 0, staff=n == 4)
        for n, kin in enumerate(Kinship, start=1)
    ]
    nobody = Invitee(Role.GUARDIAN, None, None, None, pupils[:1], guarded=True)
    own = [Invitee(Role.PUPIL, one.id, name, None, (one,), linked=one.id == 1) for one in pupils]
    everybody = Families(pupils, (*known, *(replace(nobody, pupils=(one,)) for one in pupils), *own))
    whom, handout = invite.whom_phrase(texts, name, Kinship.GRANDMOTHER), Handout(CODE, "zvonok_demo_bot", TUESDAY, 1)
    yield invite.class_page(texts, "10А", 7, pupils, 1)
    yield invite.class_page(texts, "10А", 7, [])
    yield invite.whom_page(texts, 7, pupils[0], [*known, own[0]])
    for one in (handout, replace(handout, renewal=True)):
        yield invite.code_page(texts, 7, pupils[0], whom, one)
    for done in (True, False):
        yield invite.revoked_page(texts, 7, pupils[0], done=done)
    yield from _papers(texts, everybody, [*known, nobody, own[0]])
    yield from _codes(texts, everybody, name)


def _papers(texts: Texts, everybody: Families, some: Sequence[Invitee]) -> Iterator[Page]:
    post = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "10А")
    for families in (everybody, replace(everybody, people=tuple(some[:1])), Families()):
        for here in (SheetOf(form=7), SheetOf(form=7, own=True, language="de")):
            yield invite_sheet.sheet_page(texts, post, families, TUESDAY, here, 1)
        yield invite_slip.unlinked_page(texts, post, families, [], NOW)
    yield invite_sheet.sheet_made_page(texts, post, 70, 3)
    for who in some:
        called = everybody.called(who.pupils)
        yield invite_slip.slip_page(texts, 7, called, who, SlipOf(form=7, pupil=1))
        yield invite_slip.slip_made_page(texts, 7, called, who, TUESDAY, 1)
        yield renewal.renewal_page(texts, 7, called, who, 1)


def _codes(texts: Texts, everybody: Families, name: Name) -> Iterator[Page]:
    post, hour = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "10А"), timedelta(hours=1)
    times = [CodeTimes(NOW + hour, *ended) for ended in ((None, None), (NOW, None), (None, NOW))]
    times.append(CodeTimes(NOW - hour, None, None))
    codes = [
        Code(n, role, everybody.pupils[0], 1, called, Kinship.MOTHER, NOW, ended, renewal=n % 2 == 0)
        for n, (role, called, ended) in enumerate(product((Role.GUARDIAN, Role.PUPIL), (name, None), times), start=1)
    ]
    for page in range(2):
        yield invite_codes.codes_page(texts, post, everybody, codes, NOW, page)
    yield invite_codes.codes_page(texts, post, everybody, [], NOW)
    yield invite_codes.revoke_all_page(texts, post, 3, 1)
    told = CodeTold(About.REUSED, 1, 1, Role.GUARDIAN, name, Kinship.MOTHER, 9, times[1], ZONE)
    pupils = [(one, 7) for one in everybody.pupils[:3]]
    for about, role, ended, part in product(About, Role, times[1:], (0, 1)):
        mine = pupils if role in (Role.GUARDIAN, Role.PUPIL) else []
        one = replace(told, about=about, role=role, times=ended)
        yield code_told.code_told_page(texts, one, mine, part, NOW)
    yield code_told.code_told_page(texts, replace(told, whom=None, kinship=None), pupils, 0, NOW)
