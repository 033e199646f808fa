"""Turning pages: days, weeks, parts of a long text, children. Every button carries the whole screen it leads to."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Break, Calendar, Closed, Swap, monday
from domain.people import Child
from locales import Texts
from views.fold import fold
from views.page import Button, Page, Row, rows

Turn = Callable[[date], CallbackData]
One = TypeVar("One")
ROOM = 3000  # characters of a list that stands between a head and a hint


def day_arrows(
    texts: Texts,
    turn: Turn,
    earlier: date | None,
    home: date | None,
    later: date | None,
    *,
    middle: str = "today",
) -> Row:
    """`◀ пн 9.11 · Сегодня · ср 11.11 ▶`; None leaves a button out."""
    return [
        *([Button(texts.plain("earlier", day=earlier), turn(earlier))] if earlier else []),
        *([Button(texts.plain(middle), turn(home))] if home else []),
        *([Button(texts.plain("later", day=later), turn(later))] if later else []),
    ]


def child_row(children: Sequence[Child], shown: Child, switch: Callable[[int], CallbackData]) -> Row:
    """The other children, by their given names."""
    return [Button(child.title, switch(child.id)) for child in children if child.id != shown.id]


def part_of_list(items: Sequence[One], page: int, size: int) -> tuple[int, Sequence[One]]:
    """The page that is shown, whatever was asked for, and what stands on it."""
    shown = max(0, min(page, (len(items) - 1) // size))
    return shown, items[shown * size : (shown + 1) * size]


def page_arrows(texts: Texts, shown: int, count: int, size: int, turn: Callable[[int], CallbackData]) -> Row:
    """`◀ страница 1 · страница 3 ▶`."""
    back = [Button(texts.plain("invite-page-back", page=shown), turn(shown - 1))] if shown else []
    more = (shown + 1) * size < count
    return [*back, *([Button(texts.plain("invite-page-on", page=shown + 2), turn(shown + 1))] if more else [])]


def pairs(buttons: Sequence[Button], beside: int = 2) -> list[Row]:
    """Buttons two (or more) beside each other."""
    return [buttons[n : n + beside] for n in range(0, len(buttons), beside)]


def folded(texts: Texts, text: str, part: int, turn: Callable[[int], CallbackData], *below: Row | None) -> Page:
    """A page that may be too long for one message: one part of it, with buttons to the others."""
    parts = fold(text)
    shown = max(0, min(part, len(parts) - 1))
    arrows = part_arrows(texts, shown, len(parts), turn)
    return Page(parts[shown], rows(arrows, *below))


def part_arrows(texts: Texts, shown: int, parts: int, turn: Callable[[int], CallbackData]) -> Row:
    """`◀ часть 1 из 3 · часть 3 из 3 ▶`."""
    arrows: list[Button] = []
    if shown > 0:
        arrows.append(Button(texts.plain("part-back", part=shown, parts=parts), turn(shown - 1)))
    if shown < parts - 1:
        arrows.append(Button(texts.plain("part-on", part=shown + 2, parts=parts), turn(shown + 1)))
    return arrows


def shortened(text: str, most: int) -> str:
    """One line of at most so many characters; an ellipsis where something is left out."""
    one = " ".join(text.split())
    return one if len(one) <= most else f"{one[: most - 1].rstrip()}…"


def fitting(texts: Texts, found: Sequence[str], room: int = ROOM) -> list[str]:
    """As many whole lines as have room beside a head and a hint, then how many more there are."""
    kept, used = 0, 0
    for line in found:
        used += len(line) + 1
        if used > room:
            break
        kept += 1
    more = len(found) - kept
    return [*found[:kept], *([texts("lines-more", count=more)] if more else [])]


def closed_line(texts: Texts, gone: Break) -> str:
    """Why there were no lessons: «24 октября – 1 ноября: осенние каникулы»."""
    if gone.why is Closed.WEEKEND or not gone.name:
        key = "closed-weekend-day" if gone.first == gone.last else "closed-weekend"
        return texts(key, first=gone.first) if gone.first == gone.last else texts(key, first=gone.first, last=gone.last)
    if gone.first == gone.last:
        return texts("closed-day", day=gone.first, name=gone.name)
    return texts("closed-days", first=gone.first, last=gone.last, name=gone.name)


def moved_line(texts: Texts, calendar: Calendar, day: date) -> str | None:
    """«Учимся по расписанию понедельника: перенос», if the day is held so."""
    swap = calendar.moved(day)
    if swap is None:
        return None
    of, why = weekday_of(texts, swap), why_moved(texts, swap)
    return texts("moved-day-why", of=of, reason=why) if why else texts("moved-day", of=of)


def why_moved(texts: Texts, swap: Swap) -> str:
    """The school's reason; none where its calendar says only that the day is held so, as many do."""
    said = texts.plain("moved-day", of=weekday_of(texts, swap))
    return "" if swap.reason.casefold() in said.casefold() else swap.reason


def weekday_of(texts: Texts, swap: Swap) -> str:
    """By whose timetable: «понедельника»."""
    return texts.plain("weekday-of", weekday=swap.as_weekday or 0)


def skipped_lines(texts: Texts, calendar: Calendar, day: date) -> list[str]:
    """What was skipped to come to `day`: Sundays and holidays are named, not passed over in silence."""
    return [closed_line(texts, gone) for gone in calendar.breaks_before(day)]


def year_line(texts: Texts, calendar: Calendar, day: date) -> str:
    """Why there is no school day at all: the year is over, or has not begun."""
    return texts("year-before" if day < calendar.starts else "year-over")


def week_arrows(texts: Texts, turn: Turn, calendar: Calendar, today: date, first: date) -> Row:
    """Weeks of the school year, from Monday to Monday; holidays are not skipped, the page names them."""
    week = timedelta(days=7)
    this = monday(min(max(today, calendar.starts), calendar.ends))
    return [
        *([Button(texts.plain("week-earlier"), turn(first - week))] if first > calendar.starts else []),
        *([Button(texts.plain("week-this"), turn(this))] if first != this else []),
        *([Button(texts.plain("week-later"), turn(first + week))] if first + week <= calendar.ends else []),
    ]
