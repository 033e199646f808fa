"""From a code to a linked chat: the code's answer, consent, «is this you?», the welcome."""

import math
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from domain import consent
from domain.invitations import Invitation
from domain.linking import CodeState
from domain.names import Name
from domain.people import Hat, Viewer
from domain.words import Kinship, Role
from locales import Texts
from views.help import examples, hat_buttons, help_text
from views.page import Button, Page, blocks


class Agree(CallbackData, prefix="ag1"):
    """To the data terms: yes or no."""

    yes: bool


class Identity(CallbackData, prefix="id1"):
    """«Is this you?»: yes or no."""

    yes: bool


class Kin(CallbackData, prefix="kn1"):
    """Who a guardian without a name is to the child."""

    kinship: Kinship


class SkipName(CallbackData, prefix="sn1"):
    """A guardian would rather not write a name."""


# Buttons of the way from a code to a linked chat: behind its step each is out of date, whoever presses it.
STEPS = (Agree, Identity, Kin, SkipName)


def dead_code_page(texts: Texts, state: CodeState, *, ended: date, yours: bool = False) -> Page:
    """Why a code does not open anything, and what to do; `ended` is the local day it expired."""
    if state is CodeState.EXPIRED:
        return Page(texts("code-expired", day=ended))
    return Page(texts("code-used-by-you" if yours else f"code-{state.value}"))


def wait_page(texts: Texts, wait: timedelta) -> Page:
    """Too many wrong codes from this chat. A stranger's zone is unknown, so minutes are told, not a clock time."""
    return Page(texts("code-wait", minutes=max(1, math.ceil(wait.total_seconds() / 60))))


def declined_page(texts: Texts, until: date) -> Page:
    """No consent: nothing is shown, and the code is still good."""
    return Page(texts("consent-declined", day=until))


def consent_page(texts: Texts) -> Page:
    """The data terms, apart from everything else (152-ФЗ, art. 9)."""
    return Page(
        texts("consent-text", version=date.fromisoformat(consent.VERSION)),
        [
            [
                Button(texts.plain("consent-agree"), Agree(yes=True), style="success"),
                Button(texts.plain("consent-decline"), Agree(yes=False)),
            ]
        ],
    )


def identity_page(texts: Texts, viewer: Viewer, invitation: Invitation) -> Page:
    """Who the code was made for; a guardian without a name says who they are to the child."""
    if invitation.person is None:
        return _kinship_page(texts, invitation)
    merge = viewer.name is not None and viewer.person_id not in (None, invitation.person_id)
    return Page(
        blocks(_identity(texts, invitation, invitation.person), _merge(texts, viewer) if merge else None),
        [
            [
                Button(texts.plain("identity-yes"), Identity(yes=True), style="success"),
                Button(texts.plain("identity-no"), Identity(yes=False)),
            ]
        ],
    )


def name_page(texts: Texts, *, unclear: bool = False) -> Page:
    """«What is your name?»; `unclear` when the last answer was no name."""
    return Page(
        texts("name-unclear" if unclear else "name-question"),
        [[Button(texts.plain("name-skip"), SkipName())]],
    )


def linked_page(texts: Texts, viewer: Viewer, invitation: Invitation) -> Page:
    """What the chat can do from now on; a pupil may still have to wait for a guardian."""
    if invitation.hat is Hat.PUPIL and not viewer.ready:
        return Page(texts("pupil-waits"))
    text = blocks(_welcome(texts, invitation), help_text(texts, viewer))
    return Page(text, [*examples(texts, viewer), *hat_buttons(texts, viewer)])


def pupils_line(invitation: Invitation) -> str:
    """«Ковалёв Артём, 7Б; Ковалёва Софья, 1А»."""
    return "; ".join(f"{pupil.name.in_class}, {pupil.form}" for pupil in invitation.pupils)


def role_name(texts: Texts, role: Role, form: str | None) -> str:
    """«классный руководитель 7Б»."""
    if role is Role.CLASS_TEACHER and form:
        return texts.plain("role-class_teacher-of", form=form)
    return texts.plain(f"role-{role.value}")


def _kinship_page(texts: Texts, invitation: Invitation) -> Page:
    buttons = [Button(texts.plain(f"kinship-button-{kin.value}"), Kin(kinship=kin)) for kin in Kinship]
    rows = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    return Page(texts("kinship-question", pupil=pupils_line(invitation)), rows)


def _identity(texts: Texts, invitation: Invitation, person: Name) -> str:
    if invitation.role is Role.PUPIL:
        return texts("identity-pupil", name=person.full, form=invitation.pupils[0].form if invitation.pupils else "")
    if invitation.role is Role.GUARDIAN:
        return texts(
            "identity-guardian",
            name=person.full,
            kinship=texts.plain(f"kinship-{(invitation.kinship or Kinship.OTHER).value}"),
            children=len(invitation.pupils),
            pupils=pupils_line(invitation),
        )
    role = role_name(texts, invitation.role, invitation.form)
    return texts("identity-staff", name=person.full, school=invitation.school, role=role)


def _merge(texts: Texts, viewer: Viewer) -> str:
    known = viewer.name.full if viewer.name else ""
    return texts("identity-merge", now=known or texts.plain(f"hat-{(viewer.hat or Hat.GUARDIAN).value}"))


def _welcome(texts: Texts, invitation: Invitation) -> str:
    if invitation.hat is Hat.PUPIL:
        return texts("linked-pupil", pupils=pupils_line(invitation))
    if invitation.hat is Hat.GUARDIAN:
        return texts("linked-guardian", children=len(invitation.pupils), pupils=pupils_line(invitation))
    role = role_name(texts, invitation.role, invitation.form)
    return texts("linked-staff", school=invitation.school, role=role)
