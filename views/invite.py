"""The class teacher's invitations: the class list, whom for, the code."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.codes import spoken
from domain.invitations import PupilLine, Relative
from domain.names import Name
from domain.people import Post
from domain.words import Kinship
from locales import Texts
from views.page import Button, Page, rows
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
    """Ten pupils to a page."""
    if not pupils:
        return Page(texts("invite-empty", form=form))
    shown, here = part_of_list(pupils, page, PER_PAGE)
    arrows = page_arrows(texts, shown, len(pupils), PER_PAGE, lambda to: InviteList(form=form_id, page=to))
    names = [[Button(pupil.name.in_class, InvitePupil(form=form_id, pupil=pupil.id))] for pupil in here]
    return Page(texts("invite-title", form=form), rows(*names, arrows))


def whom_page(texts: Texts, form_id: int, pupil: PupilLine, relatives: Sequence[Relative]) -> Page:
    """Known guardians by name, another adult, the pupil."""
    known = [
        [
            Button(
                texts.plain(
                    "invite-relative-linked" if relative.linked else "invite-relative",
                    name=relative.name.short or texts.plain("invite-nameless"),
                    kinship=texts.plain(f"kinship-{relative.kinship.value}"),
                ),
                InviteRelative(form=form_id, pupil=pupil.id, person=relative.id),
            )
        ]
        for relative in relatives
    ]
    others = [
        Button(texts.plain("invite-other"), InviteRelative(form=form_id, pupil=pupil.id)),
        Button(texts.plain("invite-pupil"), InviteSelf(form=form_id, pupil=pupil.id)),
    ]
    back = [Button(texts.plain("invite-back"), InviteList(form=form_id))]
    return Page(texts("invite-who", pupil=pupil.name.full, form=pupil.form), [*known, others, back])


def code_page(
    texts: Texts,
    form_id: int,
    pupil: PupilLine,
    whom: str,
    code: str,
    link: str,
    last_day: date,
    invitation: int,
) -> Page:
    """The code, for the only time it can be read. `whom` is a finished phrase from `whom_phrase`."""
    return Page(
        texts(
            "invite-code",
            pupil=pupil.name.in_class,
            form=pupil.form,
            whom=whom,
            code=spoken(code),
            link=link,
            day=last_day,
        ),
        [
            [Button(texts.plain("invite-back"), InviteList(form=form_id))],
            [
                Button(
                    texts.plain("invite-revoke"),
                    RevokeCode(form=form_id, pupil=pupil.id, invitation=invitation),
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
