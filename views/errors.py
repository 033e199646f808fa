"""One-sentence answers to what nobody can act upon as it is: each says what to do next."""

from collections.abc import Sequence

from locales import Texts
from views.page import Button, Page


def sentence_page(texts: Texts, key: str) -> Page:
    """A message without arguments."""
    return Page(texts(key))


def lost_files_page(texts: Texts, names: Sequence[str]) -> Page:
    """Files that are in the journal and no longer in their folder: who can put them there again."""
    return Page(texts("files-lost", names=", ".join(names)))


def broken_page(texts: Texts, error_id: str) -> Page:
    """Something failed in our code; the number leads to it in the log."""
    return Page(texts("something-broke", id=error_id))


def group_page(texts: Texts, username: str) -> Page:
    """In a group nothing is shown about anybody; the way to the private chat is."""
    link = f"https://t.me/{username}"
    return Page(texts("group-chat"), [[Button(texts.plain("group-chat-button"), url=link)]])
