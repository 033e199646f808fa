"""What a day or a week brought to one child, in lines."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from domain.diary import Presence
from domain.digests import Average, ChildDigest, GivenMark, WeekOf
from domain.marks import shown
from locales import Texts
from views.digest_plan import NAMES_ONLY
from views.mark_lines import dotted
from views.page import lines
from views.presence import presence_line

NAMED = 3  # subjects with good news; more are not read


def day_lines(texts: Texts, one: ChildDigest) -> Iterator[str]:
    """A line for each subject with marks, for each absence, for each average that fell."""
    subjects: dict[str, list[GivenMark]] = {}
    for mark in one.marks:
        subjects.setdefault(mark.subject, []).append(mark)
    for subject, marks in subjects.items():
        yield _marks_line(texts, subject, tuple((mark.value, mark.work, mark.retake) for mark in marks))
    yield from _noted_lines(texts, one)
    for average in one.fell:
        yield _fell_line(texts, average)


@lru_cache(maxsize=8_192)
def _marks_line(texts: Texts, subject: str, marks: tuple[tuple[str, str, bool], ...]) -> str:
    """«Алгебра: 5 (контрольная работа), 4»."""
    said = [_mark(texts, value, ", ".join(_about(texts, work, again=retake))) for value, work, retake in marks]
    return f"{texts('digests-subject', subject=subject)}: {', '.join(said)}"


def _about(texts: Texts, work: str, *, again: bool) -> list[str]:
    return [*([work] if work else []), *([texts.plain("marks-retake")] if again else [])]


def _mark(texts: Texts, value: str, about: str) -> str:
    return texts("digests-mark-work", value=value, work=about) if about else texts("digests-mark", value=value)


def _noted_lines(texts: Texts, one: ChildDigest) -> Iterator[str]:
    """Several lessons with the same entry are one line; in discretion without reasons."""
    alike: dict[Presence, list[tuple[int, str]]] = {}
    for noted in one.noted:
        alike.setdefault(noted.presence, []).append((noted.number, noted.subject))
    for presence, lessons in alike.items():
        yield _noted_line(texts, presence, tuple(lessons), one.child.discreet)


@lru_cache(maxsize=4_096)
def _noted_line(texts: Texts, presence: Presence, lessons: tuple[tuple[int, str], ...], discreet: bool) -> str:  # noqa: FBT001 - cached by position
    said = presence_line(texts, presence, discreet=discreet)
    if len(lessons) == 1:
        ((number, subject),) = lessons
        return dotted(texts("digests-at-lesson", number=number, subject=subject), said)
    numbers = ", ".join(str(number) for number, _ in lessons)
    return dotted(texts("digests-at-lessons", numbers=numbers), said)


def _fell_line(texts: Texts, average: Average) -> str:
    return texts(
        "digests-fell", subject=average.subject, before=shown(average.before or average.mean), mean=shown(average.mean)
    )


def week_lines(texts: Texts, week: WeekOf, *, calm: bool, detail: int = 0) -> str:
    """Good news first; then averages and their movement, lessons missed, tasks ticked.

    In calm mode only what fell and the lessons: that none was missed is good news too, and there may be no other. A
    long message tells only the averages that moved.
    """
    good = _good(texts, week)
    if calm:
        return lines(good, *(_fell_line(texts, one) for one in week.fell), _missed(texts, week))
    told = [one for one in week.averages if detail < NAMES_ONLY or one.moved]
    return lines(
        good,
        texts("digests-averages") if told else None,
        *(_average_line(texts, one.subject, shown(one.mean), _moved(one)) for one in told),
        _missed(texts, week),
        texts("digests-ticked", done=week.ticked[0], tasks=week.ticked[1]) if week.ticked else None,
    )


def _good(texts: Texts, week: WeekOf) -> str | None:
    """One thing: what rose, best marks, everything done; None when the week had none of them."""
    if week.rose:
        return texts("digests-good-rose", subjects=_named([one.subject for one in week.rose]))
    if week.best:
        return texts("digests-good-best", subjects=_named(week.best))
    return texts("digests-good-done") if week.all_ticked else None


def _named(subjects: Sequence[str]) -> str:
    return ", ".join(subjects[:NAMED])


def _moved(average: Average) -> float:
    """The difference of what is shown, so that it can be checked by hand."""
    before = average.mean if average.before is None else average.before
    return round(shown(average.mean) - shown(before), 2)


@lru_cache(maxsize=8_192)
def _average_line(texts: Texts, subject: str, mean: float, moved: float) -> str:
    if moved > 0:
        return texts("digests-average-rose", subject=subject, mean=mean, by=moved)
    if moved < 0:
        return texts("digests-average-fell", subject=subject, mean=mean, by=-moved)
    return texts("digests-average", subject=subject, mean=mean)


def _missed(texts: Texts, week: WeekOf) -> str:
    return texts("digests-missed", lessons=week.missed) if week.missed else texts("digests-missed-none")
