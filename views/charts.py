"""What the pictures of marks show, and the captions that say the same to those who cannot see them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from domain.calendars import monday
from domain.charts import Bar, Bars, Heading, Trend, Value, comparable, dots, reach
from domain.class_average import ClassAverage
from domain.marks import Mark, MarkBook, SubjectMarks, Sum, average, running, shown
from domain.people import Child
from domain.terms import Term
from locales import Texts
from views.fold import CAPTION, fold
from views.mark_lines import average_lines, dotted, short_mark
from views.page import Page, blocks, lines
from views.terms import term_name

TICKS = 9
WEEK = timedelta(days=7)

Beside = Mapping[int, ClassAverage]


def term_chart(texts: Texts, child: Child, book: MarkBook, term: Term | None, beside: Beside) -> Bars | None:
    """The averages of a term's subjects; None while there is none."""
    subjects = comparable(book, term)
    if not subjects:
        return None
    bars = tuple(_bar(texts, subject.name, mean, beside.get(subject.id)) for subject, mean in subjects)
    return Bars(
        Heading(child.title, texts.plain("chart-term-what", term=term_name(texts, term))),
        texts.plain("chart-mean"),
        child.name.name,
        texts.plain("chart-class"),
        reach(subjects[0][0].scale, [value.at for bar in bars for value in (bar.own, bar.beside) if value]),
        bars,
    )


def term_caption(texts: Texts, child: Child, book: MarkBook, term: Term | None, beside: Beside) -> Page:
    """A line for each bar."""
    said = [
        _subject_line(texts, subject.name, mean, beside.get(subject.id)) for subject, mean in comparable(book, term)
    ]
    return _caption(texts, blocks(texts("chart-title", child=child.title, term=term_name(texts, term)), lines(*said)))


def subject_chart(
    texts: Texts, child: Child, subject: SubjectMarks, term: Term | None, beside: ClassAverage | None
) -> Trend | None:
    """The marks of a subject over time; None while none has a number."""
    marks = subject.within(term)
    given, mean = dots(marks), average(marks)
    if not given:
        return None
    return Trend(
        Heading(child.title, texts.plain("chart-subject-what", subject=subject.name, term=term_name(texts, term))),
        texts.plain("chart-mark"),
        texts.plain("chart-day"),
        texts.plain(_sizes({dot.weight for dot in given})),
        texts.plain("chart-mean-now", mean=shown(mean)) if mean is not None else "",
        texts.plain("chart-class-now", mean=shown(beside.mean)) if beside else "",
        reach(subject.scale, [dot.points for dot in given], worst=2),
        _ticks(texts, given[0].day, given[-1].day),
        given,
        float(beside.mean) if beside else None,
    )


def _sizes(weights: set[int]) -> str:
    """What the circles mean."""
    if 0 in weights:
        return "chart-mark-hollow"
    return "chart-mark" if weights == {1} else "chart-mark-weighed"


def subject_caption(
    texts: Texts, child: Child, book: MarkBook, subject: SubjectMarks, term: Term | None, beside: ClassAverage | None
) -> Page:
    """The averages, then the marks of each day with the average they led to, the newest first."""
    marks = subject.within(term)
    steps = zip(marks, list(running(marks))[1:], strict=True)
    days = [_day_line(texts, day, list(same)) for day, same in groupby(steps, key=lambda step: step[0].day)]
    title = texts("marks-subject-title", child=child.title, subject=subject.name, term=term_name(texts, term))
    return _caption(texts, blocks(title, average_lines(texts, book, marks, beside), lines(*reversed(days))))


def _bar(texts: Texts, name: str, mean: Fraction, beside: ClassAverage | None) -> Bar:
    return Bar(name, _value(texts, mean), _value(texts, beside.mean) if beside else None)


def _value(texts: Texts, mean: Fraction) -> Value:
    return Value(float(mean), texts.plain("chart-value", mean=shown(mean)))


def _ticks(texts: Texts, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Mondays, as many as there is room for."""
    weeks = (monday(last) - monday(first)).days // 7 + 1
    mondays = [monday(first) + WEEK * n for n in range(0, weeks, -(-weeks // TICKS))]
    return tuple((day, texts.plain("chart-tick", day=day)) for day in mondays)


def _subject_line(texts: Texts, name: str, mean: Fraction, beside: ClassAverage | None) -> str:
    if beside is None:
        return texts("chart-line", subject=name, mean=shown(mean))
    return texts("chart-line-class", subject=name, mean=shown(mean), beside=shown(beside.mean))


def _day_line(texts: Texts, day: date, steps: Sequence[tuple[Mark, Sum]]) -> str:
    mean = steps[-1][1].mean
    return dotted(
        texts("marks-day", day=day),
        " ".join(short_mark(texts, mark) for mark, _ in steps),
        texts("marks-mean", mean=shown(mean)) if mean is not None else "",
    )


def _caption(texts: Texts, text: str) -> Page:
    """Cut at a line where a messenger takes no more; the rest stands in `/marks`."""
    if len(fold(text, CAPTION)) == 1:
        return Page(text)
    rest = texts("chart-rest")
    return Page(lines(fold(text, CAPTION - len(rest) - 1)[0].rstrip("\n"), rest))
