"""The administrators' monthly line."""

from collections.abc import Iterator
from datetime import date

from domain.backup import Checked
from locales import Texts
from views.backup import backup_checked_page
from views.page import Page

MADE = date(2026, 11, 1)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Good, not good, not there."""
    yield "all is well", backup_checked_page(texts, Checked(MADE, 43, 12345))
    yield "one of each", backup_checked_page(texts, Checked(MADE, 1, 1))
    yield "one difference", backup_checked_page(texts, Checked(MADE, problems=1))
    yield "two differences", backup_checked_page(texts, Checked(MADE, problems=2))
    yield "no backup", backup_checked_page(texts, Checked(None))
