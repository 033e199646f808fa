"""Leaving the bot: what is deleted, what stays and why, the last question, the farewell."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.deletion import Outlook
from locales import Texts
from views.consent import PrivacyText
from views.page import Button, Page, Row, blocks


class DeleteMe(CallbackData, prefix="dm1"):
    """What would be deleted; the answer to it leads to the last question."""

    sure: bool = False


class DeleteNow(CallbackData, prefix="dn1"):
    """Do it. Good on its day only: a press of another day, or a forged one, asks from the beginning."""

    day: int


def deletion_page(texts: Texts, outlook: Outlook) -> Page:
    """What goes and what stays, for who they are."""
    return Page(
        blocks(
            texts("deletion-title"),
            texts("deletion-goes", chats=outlook.chats),
            texts("deletion-own-record" if outlook.own_record else "deletion-stays"),
            texts("deletion-post") if outlook.posts else None,
            *(texts("deletion-last-admin", school=school) for school in outlook.last_admin),
            texts("deletion-first-take"),
        ),
        [
            [Button(texts.plain("deletion-go-on"), DeleteMe(sure=True))],
            _back(texts),
        ],
    )


def last_question_page(texts: Texts, today: date) -> Page:
    """Only this button deletes."""
    return Page(
        texts("deletion-sure"),
        [
            [Button(texts.plain("deletion-yes"), DeleteNow(day=today.toordinal()), style="danger")],
            _back(texts),
        ],
    )


def deleted_page(texts: Texts) -> Page:
    """The last thing said to somebody who is a stranger from now on."""
    return Page(texts("deletion-done"))


def _back(texts: Texts) -> Row:
    return [Button(texts.plain("deletion-no"), PrivacyText())]
