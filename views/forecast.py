"""What it takes for a better mark, said so that nobody is promised anything."""

from collections.abc import Sequence
from fractions import Fraction

from aiogram.filters.callback_data import CallbackData

from domain.forecast import Forecast, Trial
from domain.marks import Mark, SubjectMarks, Sum, shown
from domain.people import Child
from domain.terms import Term
from locales import Texts
from views.page import Button, Page, blocks, lines, rows

MOST_TRIED = 8
MOST_SUMMED = 6  # of more marks a sum is not read any more, only what they come to


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
            lines(_now_line(texts, told.now, subject.within(term)), _lessons_line(texts, term, told)),
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


def _now_line(texts: Texts, now: Sum, marks: Sequence[Mark]) -> str:
    """The average so far, as it is reckoned."""
    if now.mean is None:
        return texts("marks-no-mean") if marks else texts("marks-none")
    each = [(points, mark.weight) for mark in marks for points in mark.points]
    if len(each) > MOST_SUMMED:
        return texts("forecast-now-totals", mean=shown(now.mean), points=str(now.points), weight=str(now.weight))
    added = " + ".join(str(points) if weight == 1 else f"{points}×{weight}" for points, weight in each)
    return texts("forecast-now", sum=_sum(texts, f"({added})" if len(each) > 1 else added, now))


def _answer(texts: Texts, told: Forecast) -> str:
    if told.reached:
        return texts("forecast-reached", wanted=told.wanted)
    way, checked = told.ways[0], _check_line(texts, told)
    if not told.possible:
        out_of_reach = texts("forecast-out-of-reach", marks=_way(way), lessons=told.lessons or 0)
        return lines(out_of_reach, checked)
    said = f" {texts.plain('forecast-or')} ".join(map(_way, told.ways))
    ways = texts("forecast-ways", marks=sum(map(len, told.ways)), ways=said)
    many = None if told.likely else texts("forecast-many", count=len(way), usual=told.usual or 0)
    return lines(ways, checked, many)


def _check_line(texts: Texts, told: Forecast) -> str:
    """The shortest way, for a parent with a pencil."""
    way = told.ways[0]
    return texts("forecast-check", marks=_way(way), sum=_sum_with(texts, told.now, way))


def _sum_with(texts: Texts, now: Sum, more: Sequence[int]) -> str:
    """«(21 + 9) / 8 = 3,75»: what there is, and marks of weight 1 on top."""
    added = now.plus(*more)
    return _sum(texts, f"({now.points} + {sum(more)})" if now.weight else str(added.points), added)


def _sum(texts: Texts, points: str, total: Sum) -> str:
    return texts.plain("forecast-sum", points=points, weight=str(total.weight), mean=shown(total.mean or Fraction(0)))


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
    if not tried.more or tried.mark is None:
        return None
    reckoned = _sum_with(texts, tried.now, tried.more)
    return texts("forecast-tried", marks=", ".join(map(str, tried.more)), sum=reckoned, mark=tried.mark)
