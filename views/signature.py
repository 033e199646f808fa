"""«Ознакомлен(а) с неделей»: the button that signs, wherever it stands, and Sunday evening's reminder."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from aiogram.filters.callback_data import CallbackData

from domain.calendars import DAY
from domain.people import Child
from domain.signature import Signing
from locales import Texts
from views.diary import DiaryOfWeek
from views.page import Button, Page, Row, lines
from views.preferences import OpenPreferences


class SignWeek(CallbackData, prefix="uw1"):
    """A guardian has seen the pupil's week; `week` is its Monday (`date.toordinal()`)."""

    pupil: int
    week: int


def sign_button(texts: Texts, child: Child, week: date, signed: datetime | None, *, alone: bool) -> Button:
    """Signs, and says when it was signed; with the child's name for who answers for several."""
    data, name = SignWeek(pupil=child.id, week=week.toordinal()), child.name.name
    if signed is None:
        if alone:
            return Button(texts.plain("signature-sign"), data)
        return Button(texts.plain("signature-sign-of", name=name), data)
    if alone:
        return Button(texts.plain("signature-signed", at=signed), data)
    return Button(texts.plain("signature-signed-of", name=name, at=signed), data)


def sign_rows(texts: Texts, children: Sequence[Child], signing: Signing | None) -> list[Row]:
    """A button for each of these children whose week can be signed."""
    if signing is None:
        return []
    return [
        [sign_button(texts, child, signing.week, signing.signed.get(child.id), alone=signing.alone)]
        for child in children
        if child.id in signing.pupils
    ]


def labels(texts: Texts, children: Sequence[Child], week: date, signed: Mapping[int, datetime]) -> dict[str, str]:
    """What the buttons of that week say from now on, by what they carry."""
    alone = len(children) == 1
    buttons = [sign_button(texts, one, week, signed.get(one.id), alone=alone) for one in children]
    return {button.data.pack(): button.label for button in buttons if button.data is not None}


def signed_toast(texts: Texts, child: Child, week: date, signed: datetime) -> str:
    """What was signed, and when."""
    return texts.plain("signature-toast", child=child.title, first=week, last=week + DAY * 6, at=signed)


def signature_reminder_page(texts: Texts, children: Sequence[Child], signing: Signing) -> Page | None:
    """The children whose week is not signed yet, the week to look at and the button; None when all are."""
    left = [child for child in children if child.id in signing.pupils and child.id not in signing.signed]
    if not left:
        return None
    week = signing.week
    rows = [row for child in left for row in ([_look(texts, child, signing)], *sign_rows(texts, [child], signing))]
    names = "; ".join(child.title for child in left)
    return Page(
        lines(
            texts("signature-reminder", first=week, last=week + DAY * 6),
            texts("signature-reminder-who", children=names),
        ),
        [*rows, [Button(texts.plain("alerts-settings-button"), OpenPreferences())]],
    )


def _look(texts: Texts, child: Child, signing: Signing) -> Button:
    data = DiaryOfWeek(pupil=child.id, day=signing.week.toordinal())
    if signing.alone:
        return Button(texts.plain("digests-alone-diary"), data)
    return Button(texts.plain("digests-of-diary", name=child.name.name), data)
