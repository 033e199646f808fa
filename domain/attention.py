"""Who of a form needs their class teacher's attention, by rules that anybody can check by hand; and who has risen.

A rule names what happened, never what somebody is. Each threshold says why it stands where it does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from domain.calendars import monday
from domain.class_book import ClassBook, PupilBook, Tally
from domain.marks import Mark, SubjectMarks, average, rounded
from domain.names import Name
from domain.terms import Term
from domain.words import Scale

LOWEST = 2
"""What an average must not come to: a 2 is not passed."""

MONTH = timedelta(days=30)
"""What is compared with the year before it: long enough for three marks, short enough for something to be done."""

MOVED = Fraction(1, 2)
"""Half a mark: less than that a single control work does, more than that shows in the mark of the term."""

BOTH_SIDES = 3
"""Marks before and marks since: of two, one bad day makes the average."""

SILENT_WEEKS = 3
"""Whole weeks with lessons and without a mark; neither the week of the last mark nor the present one is whole."""

SILENT_SUBJECTS = 3
"""In one or two subjects a pupil may just not have been asked; in three it is about the pupil."""

UNEXPLAINED = 10
"""Lessons missed without a valid reason: two days of lessons."""

SHARE = 30
"""Percent of lessons missed, for whatever reason: beyond that hardly anybody catches up alone."""

HELD = 30
"""Lessons that a share needs: about a week of them, else two days of illness in September are a third."""

FAILS, AWAY, FELL, SILENT = 4, 3, 2, 1
"""What a sign weighs: first what cannot be mended after the term, last what a question to the teacher may clear up."""


@dataclass(frozen=True, slots=True)
class Failing:
    """A subject whose average comes to a mark that is not passed, and of how many marks."""

    subject: str
    mark: int
    mean: Fraction
    marks: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A subject whose average of the last month is another than before."""

    subject: str
    before: Fraction
    since: Fraction


@dataclass(frozen=True, slots=True)
class Silent:
    """A subject without a mark for so many lessons."""

    subject: str
    lessons: int


@dataclass(frozen=True, slots=True)
class Noticed:
    """A pupil with what was noticed; `unexplained` and `share` say which rule about missed lessons holds."""

    id: int
    name: Name
    tally: Tally
    failing: tuple[Failing, ...] = ()
    unexplained: bool = False
    share: bool = False
    fell: tuple[Moved, ...] = ()
    silent: tuple[Silent, ...] = ()
    rose: tuple[Moved, ...] = ()

    @property
    def weight(self) -> int:
        """0 for who needs no attention: subjects count one by one, missed lessons once for each rule."""
        away = self.unexplained + self.share
        return FAILS * len(self.failing) + AWAY * away + FELL * len(self.fell) + SILENT * len(self.silent)


@dataclass(frozen=True, slots=True)
class Attention:
    """`wanted` by weight, then as in the register; `risen` by the number of subjects, then likewise."""

    wanted: tuple[Noticed, ...] = ()
    risen: tuple[Noticed, ...] = ()


def attention(book: ClassBook, term: Term | None, today: date) -> Attention:
    """By a book of the year until today whose tallies are those of the term (None: a year without terms)."""
    marked = {key for key, _ in book.subjects if any(one.marks for _, one in book.taking(key))}
    noticed = [_notice(book, pupil, marked, term, today) for pupil in book.pupils]
    wanted = sorted((one for one in noticed if one.weight), key=lambda one: -one.weight)
    risen = sorted((one for one in noticed if one.rose), key=lambda one: -len(one.rose))
    return Attention(tuple(wanted), tuple(risen))


def _notice(book: ClassBook, pupil: PupilBook, marked: set[int], term: Term | None, today: date) -> Noticed:
    tally = pupil.tally
    moved = list(_moved(pupil.subjects, today))
    silent = tuple(_silent(book, pupil, marked, today))
    return Noticed(
        pupil.id,
        pupil.name,
        tally,
        tuple(_failing(book, pupil, term)),
        tally.unexplained > UNEXPLAINED,
        tally.held >= HELD and 100 * tally.missed > SHARE * tally.held,
        tuple(one for one in moved if one.since < one.before),
        silent if len(silent) >= SILENT_SUBJECTS else (),
        tuple(one for one in moved if one.since > one.before),
    )


def _failing(book: ClassBook, pupil: PupilBook, term: Term | None) -> Iterable[Failing]:
    """Of this term; where its mark is given already, nothing «comes to» anything."""
    for subject in pupil.subjects:
        given = [mark for mark in subject.within(term) if mark.points]
        mean = average(given)
        settled = subject.period_mark(term.ordinal if term else None)
        if subject.scale is not Scale.FIVE or mean is None or settled:
            continue
        if (mark := rounded(mean, book.rounding)) <= LOWEST:
            yield Failing(subject.name, mark, mean, len(given))


def _moved(subjects: Iterable[SubjectMarks], today: date) -> Iterable[Moved]:
    """Only on the scale of five: half a mark is little of ten and nothing of a hundred."""
    for subject in subjects:
        counted = [mark for mark in subject.marks if mark.points]
        before = _mean([mark for mark in counted if mark.day <= today - MONTH])
        since = _mean([mark for mark in counted if mark.day > today - MONTH])
        if subject.scale is Scale.FIVE and before is not None and since is not None and abs(since - before) >= MOVED:
            yield Moved(subject.name, before, since)


def _mean(marks: list[Mark]) -> Fraction | None:
    return average(marks) if len(marks) >= BOTH_SIDES else None


def _silent(book: ClassBook, pupil: PupilBook, marked: set[int], today: date) -> Iterable[Silent]:
    """Subjects in which others have marks, the pupil is taught today, and three whole weeks of lessons brought none."""
    for subject in pupil.subjects:
        seats = [seat for seat in pupil.seats if seat.subject == subject.id]
        if subject.id not in marked or subject.scale is Scale.NONE or not any(seat.held_on(today) for seat in seats):
            continue
        last = max((mark.day for mark in subject.marks), default=date.min)
        since = {
            (seat.group, day)
            for seat in seats
            for day in book.lessons.get(seat.group, ())
            if last < day <= today and seat.held_on(day)
        }
        whole = {monday(day) for _, day in since} - {monday(last), monday(today)}
        if len(whole) >= SILENT_WEEKS:
            yield Silent(subject.name, len(since))
