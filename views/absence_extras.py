"""«Не придёт»: words of one's own and a document, the next message each."""

from dataclasses import replace

from domain.absence import WORDS, Draft
from locales import Texts
from views.absence_steps import Step, button_of
from views.page import Button, Page, rows


def words_page(texts: Texts, draft: Draft, length: int = 0) -> Page:
    """The next message is taken for the words; `length` is that of a message that was too long."""
    said = texts("absence-words-long", length=length, most=WORDS) if length else texts("absence-words-question")
    return Page(
        said,
        rows(
            [Button(texts.plain("absence-drop-words"), button_of(draft, Step.NO_WORDS))] if draft.words else None,
            [Button(texts.plain("absence-skip"), button_of(draft, Step.LOOK))],
        ),
    )


def file_page(texts: Texts, draft: Draft, key: str = "absence-file-question") -> Page:
    """The next photo or file is the document; `key` says what was wrong with the last one."""
    return Page(
        texts(key),
        rows(
            [Button(texts.plain("absence-drop-file"), button_of(draft, Step.NO_FILE))] if draft.document else None,
            [Button(texts.plain("absence-skip"), button_of(draft, Step.LOOK))],
        ),
    )


def words_wanted_page(texts: Texts, draft: Draft) -> Page:
    """Something came that is no words."""
    return replace(words_page(texts, draft), text=texts("absence-words-wanted"))
