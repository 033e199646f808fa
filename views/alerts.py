"""News of the journal that nobody asked for: one line for each record, under the child's name."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import accumulate
from textwrap import shorten
from types import MappingProxyType

from domain.alerts import MARKS, What
from domain.news import News
from domain.people import Child
from locales import Texts
from views.diary import DiaryOfDay
from views.mark_lines import dotted
from views.page import Button, Page, lines, rows
from views.preferences import OpenPreferences
from views.terms import term_name

MOST = 20  # lines; an import of a whole term is one message too
ROOM = 3500  # characters of all lines, tags included; the title and the last line need the rest
LONGEST = 120  # characters of a homework or a comment; the diary has it in full


def alert_page(texts: Texts, child: Child, news: Sequence[News], today: date, *, private: bool = False) -> Page:
    """What is new about one child, `today` being the school's; `private` covers everything but the name."""
    told = _fitting([news_line(texts, one, today) for one in news[:MOST]])
    more = texts("alerts-more", more=len(news) - len(told)) if len(news) > len(told) else None
    said = lines(*told, more)
    return Page(
        lines(texts("alerts-title", child=child.title), covered(said) if private else said),
        rows(
            [
                Button(texts.plain("alerts-diary-button"), DiaryOfDay(pupil=child.id, day=_shown(news, today))),
                Button(texts.plain("alerts-settings-button"), OpenPreferences()),
            ]
        ),
        protected=any(one.what in MARKS for one in news),
    )


def _fitting(told: Sequence[str]) -> list[str]:
    """As many whole lines as one message holds."""
    lengths = accumulate(len(line) + 1 for line in told)
    return [line for line, length in zip(told, lengths, strict=True) if length <= ROOM]


def covered(html: str) -> str:
    """Shown when it is pressed: a locked screen does not tell it."""
    return f"<tg-spoiler>{html}</tg-spoiler>"


def news_line(texts: Texts, news: News, today: date) -> str:
    """One piece of news; the day stands there unless it is `today`."""
    return _LINES[news.what](texts, news, today)


def _shown(news: Sequence[News], today: date) -> int:
    """The day that the diary opens at: the newest one that is told of, if it is not to come."""
    return max((one.day for one in news if one.day <= today), default=today).toordinal()


def _when(texts: Texts, news: News, today: date) -> str:
    if news.entered is not None:
        return texts("alerts-entered", entered=news.entered, day=news.day)
    return "" if news.day == today else texts("alerts-on-day", day=news.day)


def _about(texts: Texts, news: News) -> tuple[str, ...]:
    return (
        texts("alerts-work", work=news.work) if news.work else "",
        texts("alerts-weight", weight=news.weight) if news.weight != 1 else "",
    )


def _short(text: str) -> str:
    return shorten(text, LONGEST, placeholder="…")


def _reason(texts: Texts, news: News) -> str:
    return texts("alerts-reason", reason=news.reason) if news.reason else ""


def _mark(texts: Texts, news: News, today: date) -> str:
    first = texts("alerts-mark", subject=news.subject, value=news.value)
    if news.was:
        first = texts("alerts-mark-retaken", subject=news.subject, was=news.was, value=news.value)
    said = dotted(first, ", ".join(filter(None, _about(texts, news))), _when(texts, news, today))
    return lines(said, texts("alerts-comment", comment=_short(news.comment)) if news.comment else None)


def _mark_changed(texts: Texts, news: News, today: date) -> str:
    if news.was == news.value:
        first = texts("alerts-mark-same", subject=news.subject, value=news.value)
    else:
        first = texts("alerts-mark-changed", subject=news.subject, was=news.was, value=news.value)
    about = ", ".join(filter(None, _about(texts, news)))
    return dotted(first, about, _when(texts, news, today), _reason(texts, news))


def _mark_withdrawn(texts: Texts, news: News, today: date) -> str:
    first = texts("alerts-mark-withdrawn", subject=news.subject, was=news.was)
    return dotted(first, ", ".join(filter(None, _about(texts, news))), _when(texts, news, today), _reason(texts, news))


def _term_mark(texts: Texts, news: News, _today: date) -> str:
    said = {"subject": news.subject}
    if news.what is not What.TERM_MARK:
        said["was"] = news.was
    if news.what is not What.TERM_MARK_WITHDRAWN:
        said["value"] = news.value
    first = texts(f"alerts-{news.what.replace('_', '-')}", term=_period(texts, news), **said)
    return dotted(first, _reason(texts, news))


def _period(texts: Texts, news: News) -> str:
    return texts.plain(f"ending-{news.ending}") if news.ending else term_name(texts, news.term)


def _present(texts: Texts, news: News, today: date) -> str:
    key = "alerts-absent" if news.what is What.ABSENT else "alerts-came"
    if news.what is What.CAME and news.value:
        key = "alerts-came-late"
    return dotted(texts(key, subject=news.subject, number=news.number), _when(texts, news, today))


def _late(texts: Texts, news: News, today: date) -> str:
    first = texts("alerts-late", subject=news.subject, number=news.number)
    minutes = texts("alerts-minutes", minutes=news.minutes) if news.minutes else ""
    return dotted(" ".join(filter(None, (first, minutes))), _when(texts, news, today))


def _homework(texts: Texts, news: News, _today: date) -> str:
    key = news.what.replace("_", "-")
    first = texts(f"alerts-{key}", day=news.day, subject=news.subject, text=_short(news.text))
    return dotted(first, texts("alerts-takes", minutes=news.minutes) if news.minutes else "")


def _timetable(texts: Texts, news: News, _today: date) -> str:
    said: dict[str, str | int | date] = {"day": news.day, "number": news.number, "subject": news.subject}
    match news.change:
        case "moved":
            said |= {"to": news.to_day or news.day, "tonumber": news.to_number}
        case "subject":
            said["other"] = news.work
        case "teacher":
            said["teacher"] = news.text
        case "joined":
            said["whom"] = news.text
    room = texts("alerts-room", room=news.comment) if news.comment and news.change != "cancelled" else ""
    return dotted(texts(f"alerts-lesson-{news.change.replace('_', '-')}", **said), room, _reason(texts, news))


_LINES: Mapping[What, Callable[[Texts, News, date], str]] = MappingProxyType(
    {
        What.MARK: _mark,
        What.MARK_CHANGED: _mark_changed,
        What.MARK_WITHDRAWN: _mark_withdrawn,
        What.ABSENT: _present,
        What.CAME: _present,
        What.LATE: _late,
        What.HOMEWORK: _homework,
        What.HOMEWORK_CHANGED: _homework,
        What.HOMEWORK_WITHDRAWN: _homework,
        What.TIMETABLE: _timetable,
        What.TERM_MARK: _term_mark,
        What.TERM_MARK_CHANGED: _term_mark,
        What.TERM_MARK_WITHDRAWN: _term_mark,
    }
)
