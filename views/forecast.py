"""What it takes for a better mark, said so that nobody is promised anything."""

from aiogram.filters.callback_data import CallbackData

from domain.forecast import Forecast, Trial
from domain.marks import SubjectMarks, shown
from domain.people import Child
from domain.terms import Term
from locales import Texts
from views.page import Button, Page, blocks, lines, rows

MOST_TRIED = 8


class MarkForecast(CallbackData, prefix="mf1"):
    """What it takes for `wanted`; `more` are marks that are tried out («54»)."""

    pupil: int
    subject: int
    wanted: int
    more: str = ""


def forecast_page(
    texts: Texts,
    child: Child,
    subject: SubjectMarks,
    term: Term,
    back: CallbackData,
    told: Forecast,
    tried: Trial,
) -> Page:
    """The ways to the wanted mark, whether there is time, marks to try out, and the way `back` to the subject."""
    here = MarkForecast(pupil=child.id, subject=subject.id, wanted=told.wanted, more="".join(map(str, tried.more)))
    more = [Button(f"+{points}", here.model_copy(update={"more": f"{here.more}{points}"})) for points in (5, 4, 3, 2)]
    return Page(
        blocks(
            texts("forecast-title", child=child.title, subject=subject.name, wanted=told.wanted),
            lines(
                texts("forecast-now", mean=shown(told.mean)) if told.mean is not None else texts("marks-none"),
                _lessons_line(texts, term, told),
            ),
            _answer(texts, told),
            _tried_line(texts, tried),
            texts("forecast-small-print"),
        ),
        rows(
            more if len(tried.more) < MOST_TRIED else None,
            [Button(texts.plain("forecast-again"), here.model_copy(update={"more": ""}))] if tried.more else None,
            [Button(texts.plain("forecast-back", subject=subject.name), back)],
        ),
    )


def _answer(texts: Texts, told: Forecast) -> str:
    if told.reached:
        return texts("forecast-reached", wanted=told.wanted)
    need = len(told.ways[0])
    if not told.possible:
        return texts("forecast-out-of-reach", marks=_way(told.ways[0]), lessons=told.lessons or 0)
    ways = texts("forecast-ways", ways=f" {texts.plain('forecast-or')} ".join(map(_way, told.ways)))
    return ways if told.likely else lines(ways, texts("forecast-many", count=need, usual=told.usual or 0))


def _way(way: tuple[int, ...]) -> str:
    """«5, 4»; more than four of one kind are «5 × 7»."""
    if len(way) > 4 and len(set(way)) == 1:
        return f"{way[0]}\u00a0×\u00a0{len(way)}"
    return ", ".join(map(str, way))


def _lessons_line(texts: Texts, term: Term, told: Forecast) -> str:
    if told.lessons is None:
        return texts("forecast-no-timetable")
    return texts("forecast-lessons", until=term.ends, count=told.lessons)


def _tried_line(texts: Texts, tried: Trial) -> str | None:
    if not tried.more or tried.mean is None or tried.mark is None:
        return None
    return texts("forecast-tried", marks=", ".join(map(str, tried.more)), mean=shown(tried.mean), mark=tried.mark)
