"""Choosing the language of the answers."""

from aiogram.filters.callback_data import CallbackData

from locales import LANGUAGES, Texts
from views.page import Button, Page


class ChooseLanguage(CallbackData, prefix="lg1"):
    """Answer in this language from now on."""

    code: str


def language_page(texts: Texts) -> Page:
    """Each language in its own words."""
    row = [Button(texts.plain(f"language-{code}"), ChooseLanguage(code=code)) for code in LANGUAGES]
    return Page(texts("language-question"), [row])


def language_chosen_page(texts: Texts) -> Page:
    """Said in the language that was chosen; the buttons stay, to choose again."""
    return Page(texts("language-chosen"), language_page(texts).buttons)
