"""What the administrators are told at once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from domain.watch import News, Seen, Space, Trouble
from locales import Texts
from views.page import Page
from views.watch import trouble_page

NIGHT = datetime(2026, 11, 8, 20, 0, tzinfo=UTC)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Each trouble, and the end of it."""
    for minutes in (11, 21, 22):
        seen = Seen(late=timedelta(minutes=minutes))
        yield f"mail {minutes} minutes late", trouble_page(texts, News(Trouble.QUEUE), seen)
    yield "the last backup is old", trouble_page(texts, News(Trouble.BACKUP), Seen(backup=NIGHT))
    yield "no backup yet", trouble_page(texts, News(Trouble.BACKUP), Seen(failed=True))
    full = Seen(disk=Space(20_000_000_000, 312_400_000))
    yield "a disk almost full", trouble_page(texts, News(Trouble.DISK), full)
    for trouble in Trouble:
        yield f"over: {trouble}", trouble_page(texts, News(trouble, over=True), Seen())
