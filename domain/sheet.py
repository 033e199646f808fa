"""One lesson as its teacher fills it in: what the journal says, what is about to be added, and who was faster."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from domain.absence import Reason
from domain.fingerprint import fingerprint_of
from domain.keeping import At
from domain.names import Name
from domain.words import Attendance, LessonKind

PRESENT = ""
# In this order a tap goes on; what the school has no letter for is left out.
CYCLE = (Attendance.UNKNOWN, Attendance.ILL, Attendance.EXCUSED, Attendance.LATE)
DEFAULT_WORK = "ответ на уроке"


@dataclass(frozen=True, slots=True)
class Letter:
    """An attendance letter of the school, or (an empty one) simple presence; `minutes` only for lateness."""

    letter: str = PRESENT
    minutes: int | None = None

    @property
    def token(self) -> str:
        """«Б», «ОП 10», «»: what two states are compared by."""
        return f"{self.letter} {self.minutes}" if self.minutes else self.letter


@dataclass(frozen=True, slots=True)
class Given:
    """A mark that stands in the journal."""

    id: int
    value: str
    work: str
    weight: int
    comment: str = ""
    retake_of: int | None = None
    entered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A pupil of the lesson: how they were there (None: nobody has said), their marks, what a family has announced."""

    pupil: int
    name: Name
    form: int = 0
    presence: Letter | None = None
    marks: tuple[Given, ...] = ()
    announced: Reason | None = None
    apart: str = ""

    @property
    def called(self) -> str:
        """As a register has it; of namesakes so that nobody is taken for another (`domain.names.apart`)."""
        return self.apart or self.name.in_class

    @property
    def state(self) -> str:
        """What the journal says of the pupil in this lesson, short enough to be kept and compared."""
        there = self.presence.token if self.presence else ""
        return "|".join([there, *(f"{mark.id}={mark.value}" for mark in self.marks)])


@dataclass(frozen=True, slots=True)
class Set:
    """Homework set at this lesson."""

    id: int
    text: str
    due: date
    minutes: int | None = None
    pupils: tuple[int, ...] = ()
    files: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A lesson of the journal; `lesson` is None while nothing was written about it. Seats in order of the names."""

    at: At
    seats: tuple[Seat, ...]
    letters: Mapping[str, Attendance]
    lesson: int | None = None
    topic: str = ""
    kind: LessonKind = LessonKind.ORDINARY
    rolled: bool = False
    no_homework: bool = False
    tasks: tuple[Set, ...] = ()

    def seat(self, pupil: int) -> Seat | None:
        """Where a pupil sits; None for somebody who is not in this lesson."""
        return next((seat for seat in self.seats if seat.pupil == pupil), None)

    def letter_of(self, meaning: Attendance) -> str | None:
        """The school's letter for it, the first of several."""
        return next((letter for letter, means in self.letters.items() if means is meaning), None)

    @property
    def cycle(self) -> tuple[str, ...]:
        """What a tap goes through: present, then the school's letters."""
        return (PRESENT, *(letter for meaning in CYCLE if (letter := self.letter_of(meaning))))


@dataclass(frozen=True, slots=True)
class NewMark:
    """A mark that is about to be entered."""

    pupil: int
    value: str
    work: str = DEFAULT_WORK
    weight: int = 1
    comment: str = ""
    retake_of: int | None = None


@dataclass(frozen=True, slots=True)
class MarkChange:
    """What becomes of a mark that stands in the journal: another value, none (None), or a retake beside it."""

    pupil: int
    mark: Given
    value: str | None
    reason: str = ""
    retake: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What a teacher has tapped and not saved: how pupils were there, marks, and that the roll was called.

    `seen` is what the journal said of those pupils then. `work` and `weight` are what the next mark will be for.
    """

    presences: Mapping[int, Letter] = field(default_factory=dict)
    marks: tuple[NewMark, ...] = ()
    rolled: bool = False
    work: str = DEFAULT_WORK
    weight: int = 1
    comment: str = ""
    seen: Mapping[int, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Is there nothing to save?"""
        return not (self.presences or self.marks or self.rolled)

    @property
    def blank(self) -> bool:
        """Is there nothing to remember either: no kind of work, no comment chosen?"""
        return self.empty and (self.work, self.weight, self.comment) == (DEFAULT_WORK, 1, "")

    @property
    def pupils(self) -> tuple[int, ...]:
        """Whom it is about."""
        return tuple(sorted({*self.presences, *(mark.pupil for mark in self.marks)}))

    def about(self, pupils: Collection[int]) -> "Draft":
        """What it says of these pupils only."""
        presences = {pupil: letter for pupil, letter in self.presences.items() if pupil in pupils}
        return replace(self, presences=presences, marks=tuple(mark for mark in self.marks if mark.pupil in pupils))

    def looking_at(self, sheet: Sheet, pupils: Iterable[int]) -> "Draft":
        """The journal as it is now is what the teacher sees of these pupils; who was seen before stays so."""
        seats = {seat.pupil: seat.state for seat in sheet.seats}
        return replace(self, seen={**{p: seats[p] for p in pupils if p in seats}, **self.seen})


def begun(sheet: Sheet, seats: Sequence[Seat]) -> Draft:
    """A roll call of these pupils that begins: whom a family has announced is marked so already; nobody else is."""
    noted = {
        seat.pupil: Letter(letter)
        for seat in seats
        if seat.announced and seat.presence is None and (letter := sheet.letter_of(seat.announced.meaning))
    }
    return Draft(noted, rolled=True).looking_at(sheet, [seat.pupil for seat in seats])


def presence_now(draft: Draft, seat: Seat) -> Letter:
    """How the pupil is shown: as tapped, else as the journal has it, else present."""
    return draft.presences.get(seat.pupil, seat.presence or Letter())


def tapped(sheet: Sheet, draft: Draft, pupil: int) -> Draft:
    """One step further: present → «Н» → «Б» → «У» → «ОП» → present; a letter beside the cycle goes to present."""
    seat = sheet.seat(pupil)
    if seat is None:
        return draft
    cycle, here = sheet.cycle, presence_now(draft, seat).letter
    after = cycle[(cycle.index(here) + 1) % len(cycle)] if here in cycle else PRESENT
    wanted = {**draft.presences, pupil: Letter(after)}
    if (seat.presence or Letter()).token == after:
        del wanted[pupil]
    return replace(draft, presences=wanted, rolled=True).looking_at(sheet, [pupil])


def marked(sheet: Sheet, draft: Draft, pupil: int, value: str) -> Draft:
    """One more mark for the pupil, of the kind and weight that are chosen; who is not there gets none."""
    if sheet.seat(pupil) is None:
        return draft
    mark = NewMark(pupil, value, draft.work, draft.weight, draft.comment)
    return replace(draft, marks=(*draft.marks, mark), comment="").looking_at(sheet, [pupil])


def unmarked(draft: Draft, pupil: int) -> Draft:
    """The pupil's marks are not entered after all."""
    return replace(draft, marks=tuple(mark for mark in draft.marks if mark.pupil != pupil))


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody has changed what a teacher was about to change: what was seen, and what is there now."""

    pupil: int
    name: str
    was: str
    now: str


def clashes(sheet: Sheet, draft: Draft) -> list[Clash]:
    """Pupils of the draft of whom the journal says something else than when they were looked at.

    Where both want the same there is no clash: the journal already says so, and saving changes nothing.
    """
    found = []
    for seat in sheet.seats:
        if seat.pupil not in draft.pupils or draft.seen.get(seat.pupil, seat.state) == seat.state:
            continue
        wanted = draft.presences.get(seat.pupil)
        agreed = wanted is not None and wanted.token == (seat.presence or Letter()).token
        same_marks = _marks_in(draft.seen[seat.pupil]) == _marks_in(seat.state)
        if not (same_marks and (agreed or wanted is None)):
            found.append(Clash(seat.pupil, seat.called, draft.seen[seat.pupil], seat.state))
    return found


def settled(sheet: Sheet, draft: Draft, *, mine: bool) -> Draft:
    """After a clash: mine over what is there now (it has been seen), or theirs, and mine about those pupils goes."""
    there = {one.pupil for one in clashes(sheet, draft)}
    if mine:
        return replace(draft, seen={**draft.seen, **{s.pupil: s.state for s in sheet.seats if s.pupil in there}})
    others = draft.about({seat.pupil for seat in sheet.seats} - there)
    return replace(others, seen={pupil: state for pupil, state in draft.seen.items() if pupil not in there})


def sealed(found: Iterable[Clash]) -> str:
    """What a button carries of the clashes that stand above it."""
    return fingerprint_of([(one.pupil, one.now) for one in found], 8)


def state_words(state: str) -> tuple[str, tuple[str, ...]]:
    """A kept state, to be read out: the letter, and the marks."""
    letter, *marks = state.split("|")
    return letter, tuple(mark.partition("=")[2] for mark in marks)


def _marks_in(state: str) -> list[str]:
    return state.split("|")[1:]


def to_json(draft: Draft) -> tuple[dict[str, Any], dict[str, Any]]:
    """The draft, and what was seen, as a database keeps them."""
    data = {
        "presences": {str(pupil): [one.letter, one.minutes] for pupil, one in draft.presences.items()},
        "marks": [[m.pupil, m.value, m.work, m.weight, m.comment, m.retake_of] for m in draft.marks],
        "rolled": draft.rolled,
        "next": [draft.work, draft.weight, draft.comment],
    }
    return data, {str(pupil): state for pupil, state in draft.seen.items()}


def from_json(data: Mapping[str, Any], seen: Mapping[str, str]) -> Draft:
    """The other way round."""
    work, weight, comment = data["next"]
    return Draft(
        {int(pupil): Letter(*one) for pupil, one in data["presences"].items()},
        tuple(NewMark(*one) for one in data["marks"]),
        data["rolled"],
        work,
        weight,
        comment,
        {int(pupil): state for pupil, state in seen.items()},
    )


def absent_but_marked(sheet: Sheet, draft: Draft) -> list[Seat]:
    """Who gets a mark at a lesson they were away from: a warning, for it may be a work that was handed in."""
    marked_now = {mark.pupil for mark in draft.marks}

    def away(seat: Seat) -> bool:
        meaning = sheet.letters.get(presence_now(draft, seat).letter)
        return meaning is not None and meaning.absent

    return [seat for seat in sheet.seats if seat.pupil in marked_now and away(seat)]


def of_form(seats: Sequence[Seat], form: int | None) -> tuple[Seat, ...]:
    """Those of one form: all a class teacher may enter in a lesson of several forms; None is everybody."""
    return tuple(seat for seat in seats if form is None or seat.form == form)
