"""Consent taken back, and asked for again in a chat that stays linked."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain import consent
from locales import Texts
from views.page import Button, Page, blocks


class PrivacyText(CallbackData, prefix="pv1"):
    """The policy: in the version of that day (`date.toordinal()`), or (0) the one the reader agreed to."""

    day: int = 0


class AgreeAgain(CallbackData, prefix="aa1"):
    """Agree to the current text, without a code: the chat is linked already."""

    yes: bool


class Withdraw(CallbackData, prefix="wc1"):
    """Take the own consent back; asks first (`day` 0). The answer is good on its day: an old button asks again."""

    day: int = 0


def ask_again_page(texts: Texts) -> Page:
    """Before anything is shown: the own consent is missing, was taken back, or was given to an older text."""
    return Page(
        blocks(texts("consent-again"), texts("consent-text", version=date.fromisoformat(consent.VERSION))),
        [
            [
                Button(texts.plain("consent-agree"), AgreeAgain(yes=True), style="success"),
                Button(texts.plain("consent-decline"), AgreeAgain(yes=False)),
            ]
        ],
    )


def withdraw_page(texts: Texts, today: date) -> Page:
    """What it means, before it is done."""
    return Page(
        texts("withdraw-question"),
        [
            [Button(texts.plain("withdraw-yes"), Withdraw(day=today.toordinal()), style="danger")],
            [Button(texts.plain("withdraw-no"), PrivacyText())],
        ],
    )
