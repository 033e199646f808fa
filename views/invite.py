"""The class teacher's invitations: the class list, whom for, the code."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.codes import spoken
from domain.invitations import Handout, PupilLine
from domain.invitees import Invitee
from domain.names import Name
from domain.people import Post
from domain.words import Kinship, Role
from locales import Texts
from views.invite_ways import CodesOf, NotLinked, RenewAccess, SheetOf, SlipInstead
from views.page import Button, Page, blocks, rows
from views.paging import page_arrows, part_of_list

PER_PAGE = 10


class InviteList(CallbackData, prefix="il1"):
    """The class list, page by page."""

    form: int
    page: int = 0


class InvitePupil(CallbackData, prefix="ip1"):
    """Whom to invite for this pupil?"""

    form: int
    pupil: int


class InviteRelative(CallbackData, prefix="ir1"):
    """A code for a guardian: a known one, or (`person` 0) one the school has no name for."""

    form: int
    pupil: int
    person: int = 0


class InviteSelf(CallbackData, prefix="is1"):
    """A code for the pupil."""

    form: int
    pupil: int


class RevokeCode(CallbackData, prefix="rv1"):
    """Take a code back."""

    form: int
    pupil: int
    invitation: int


def forms_page(texts: Texts, posts: Sequence[Post]) -> Page:
    """For a class teacher of several forms: which one?"""
    return Page(
        texts("invite-forms"),
        [[Button(post.form or "", InviteList(form=post.form_id))] for post in posts if post.form_id],
    )


def class_page(texts: Texts, form: str, form_id: int, pupils: Sequence[PupilLine], page: int = 0) -> Page:
    """Ten pupils to a page, and what can be done for all of them at once."""
    if not pupils:
        return Page(texts("invite-empty", form=form))
    shown, here = part_of_list(pupils, page, PER_PAGE)
    arrows = page_arrows(texts, shown, len(pupils), PER_PAGE, lambda to: InviteList(form=form_id, page=to))
    names = [[Button(pupil.name.in_class, InvitePupil(form=form_id, pupil=pupil.id))] for pupil in here]
    sheet = Button(texts.plain("invite-sheet-button"), SheetOf(form=form_id))
    unlinked = Button(texts.plain("invite-unlinked-button"), NotLinked(form=form_id))
    codes = Button(texts.plain("invite-codes-button"), CodesOf(form=form_id))
    return Page(texts("invite-title", form=form), rows(*names, arrows, [sheet], [unlinked, codes]))


def whom_page(texts: Texts, form_id: int, pupil: PupilLine, family: Sequence[Invitee]) -> Page:
    """Known guardians by name, another adult, the pupil; for who is linked, a way out when access is lost."""
    known = [row for one in family if one.role is Role.GUARDIAN for row in _relative(texts, form_id, pupil, one)]
    own = next((one for one in family if one.role is Role.PUPIL), None)
    linked = own is not None and own.linked
    himself = InviteSelf(form=form_id, pupil=pupil.id)
    others = [
        Button(texts.plain("invite-other"), InviteRelative(form=form_id, pupil=pupil.id)),
        Button(texts.plain("invite-pupil-linked" if linked else "invite-pupil"), himself),
    ]
    lost = Button(texts.plain("renewal-button-pupil"), RenewAccess(form=form_id, person=pupil.id))
    back = [Button(texts.plain("invite-back"), InviteList(form=form_id))]
    return Page(
        texts("invite-who", pupil=pupil.name.full, form=pupil.form),
        rows(*known, others, [lost] if linked else None, back),
    )


def _relative(texts: Texts, form_id: int, pupil: PupilLine, one: Invitee) -> list[list[Button]]:
    name = (one.name.short if one.name else "") or texts.plain("invite-nameless")
    kinship = texts.plain(f"kinship-{(one.kinship or Kinship.OTHER).value}")
    known = Button(
        texts.plain("invite-relative-linked" if one.linked else "invite-relative", name=name, kinship=kinship),
        InviteRelative(form=form_id, pupil=pupil.id, person=one.person or 0),
    )
    lost = Button(texts.plain("renewal-button", name=name), RenewAccess(form=form_id, person=one.person or 0))
    return [[known], [lost]] if one.linked and not one.staff else [[known]]


def code_page(
    texts: Texts, form_id: int, pupil: PupilLine, whom: str, handout: Handout, language: str | None = None
) -> Page:
    """The code, for the only time it can be read. `whom` is a finished phrase from `whom_phrase`.

    `language` is what the family is known to speak.
    """
    said = texts(
        "invite-code",
        pupil=pupil.name.in_class,
        form=pupil.form,
        whom=whom,
        code=spoken(handout.code),
        link=handout.link,
        day=handout.last_day,
    )
    slip = SlipInstead(form=form_id, invitation=handout.invitation, language=language or "")
    return Page(
        blocks(texts("renewal-done"), said) if handout.renewal else said,
        [
            [Button(texts.plain("invite-slip-button"), slip)],
            [Button(texts.plain("invite-back"), InviteList(form=form_id))],
            [
                Button(
                    texts.plain("invite-revoke"),
                    RevokeCode(form=form_id, pupil=pupil.id, invitation=handout.invitation),
                    style="danger",
                )
            ],
        ],
    )


def revoked_page(texts: Texts, form_id: int, pupil: PupilLine, *, done: bool) -> Page:
    """The code is worth nothing any more, or it was too late."""
    said = texts("invite-revoked", pupil=pupil.name.in_class, form=pupil.form) if done else texts("invite-revoke-late")
    return Page(said, [[Button(texts.plain("invite-back"), InviteList(form=form_id))]])


def whom_phrase(texts: Texts, name: Name | None, kinship: Kinship | None) -> str:
    """«Ковалёва Елена Викторовна, мама», or who else the code is for."""
    if name is None or kinship is None:
        return texts.plain("invite-whom-pupil" if name else "invite-whom-other")
    return texts.plain("invite-whom-relative", name=name.full, kinship=texts.plain(f"kinship-{kinship.value}"))
