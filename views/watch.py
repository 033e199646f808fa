"""What administrators are told at once."""

from domain.watch import News, Seen, Trouble
from locales import Texts
from views.page import Page

MINUTE, MEGABYTE = 60, 1_000_000


def trouble_page(texts: Texts, news: News, seen: Seen) -> Page:
    """What is wrong and what to do; or that it is over."""
    if news.over:
        return Page(texts(f"watch-over-{news.trouble.value}"))
    match news.trouble:
        case Trouble.QUEUE:
            return Page(texts("watch-queue", minutes=int(seen.late.total_seconds()) // MINUTE))
        case Trouble.DISK:
            return Page(texts("watch-disk", megabytes=seen.disk.free // MEGABYTE if seen.disk is not None else 0))
        case Trouble.BACKUP:
            words = texts("watch-backup", day=seen.backup.date()) if seen.backup else texts("watch-backup-none")
            return Page(words)
