"""From what a file calls lessons, pupils and marks to what the school knows: the hot loop of a journal's import.

Everything that depends on a few cells is looked up once; a year of a large school is half a million lines over a few
thousand lessons' worth of words.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from domain.entries import EntryLine, HomeworkLine, LessonLine, LessonSaid, MarkLine, PeriodLine
from domain.lists import Complaint, Where
from domain.names import Name, search_key
from domain.roster import Group, Roster
from domain.words import Attendance, Scale

DEFAULT_WORK = "ответ на уроке"
ALLOWED: Mapping[Scale, frozenset[str]] = {
    Scale.FIVE: frozenset("12345"),
    Scale.PASS: frozenset({"зач", "незач"}),
    Scale.TEN: frozenset(str(n) for n in range(1, 11)),
    Scale.HUNDRED: frozenset(str(n) for n in range(101)),
    Scale.NONE: frozenset(),
}
# What stands for a mark on every scale (school rule 6): not attested, exempt, owed.
ALWAYS = frozenset({"н/а", "осв", "•"})


class Resolved(NamedTuple):
    """One row for the journal; which fields are filled depends on `what`. `letter` and `subject` are keys.

    The `comment` of homework is what to bring, the `work` of a period mark an exam's or the certificate's word.
    """

    what: str
    group: str | None = None
    day: date | None = None
    number: int | None = None
    pupil: str | None = None
    value: str = ""
    work: str = ""
    weight: int = 1
    comment: str = ""
    retake: bool = False
    minutes: int | None = None
    due: date | None = None
    letter: str | None = None
    subject: str | None = None
    ordinal: int | None = None


class Wrong(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """Why a line cannot be taken."""

    def __init__(self, problem: str, **details: str | int) -> None:
        """The same words as a complaint's."""
        super().__init__(problem)
        self.problem, self.details = problem, details


class Unknown(Wrong):
    """A code whose meaning nobody has told yet."""


class Resolver:
    """Holds what is known; `codes` says what the school's own codes mean («5-» is «5», «» leaves the cell out)."""

    def __init__(self, roster: Roster, today: date, codes: Mapping[str, str]) -> None:
        """`unknown` gathers codes without a meaning: how often, and where first."""
        self._roster, self._today, self._codes = roster, today, codes
        self.unknown: dict[str, tuple[int, Where]] = {}
        self._letters = {search_key(letter.letter): letter.letter for letter in roster.letters}
        self._late = {letter.letter for letter in roster.letters if letter.meaning is Attendance.LATE}
        self._weights = {search_key(kind.name): kind for kind in roster.work_kinds}
        self._groups = _groups(roster)
        self._grades = {form.name: form.grade for form in roster.forms}
        self._people = {person.key for person in roster.people}
        self._pupils = _pupils(roster)
        self._members = _members(roster)
        self._subjects = {search_key(s.name): s.name for s in roster.subjects}
        self._subjects |= {search_key(s.short_name): s.name for s in roster.subjects}
        self._slots: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
        for slot in roster.slots:
            self._slots[slot.group, slot.weekday].add(slot.number)
        self._candidates = lru_cache(maxsize=None)(self._find_groups)
        self._named = lru_cache(maxsize=None)(self._find_pupil)
        self._scale = lru_cache(maxsize=None)(self._find_scale)
        self._means = lru_cache(maxsize=None)(self._find_meaning)

    def resolve(self, line: EntryLine) -> list[Resolved] | Complaint:
        """The rows a line becomes (two marks of one cell are two), or what is wrong with it."""
        try:
            if isinstance(line, MarkLine):
                return self._mark(line)
            if isinstance(line, LessonLine):
                group, number = self._lesson(line.at, None)
                return [Resolved("lesson", group, line.at.day, number, value=line.topic, work=line.kind.value)]
            return self._homework(line) if isinstance(line, HomeworkLine) else [self._period(line)]
        except Unknown as unknown:
            return self._count(unknown, line.where)
        except Wrong as wrong:
            return Complaint(line.where, wrong.problem, wrong.details)

    def marks_of(self, group: str, day: date, written: str, where: Where) -> list[str] | Complaint:
        """The marks that `written` is in a group that is known; a complaint for a code or for what is no mark there."""
        try:
            self._check_day(day)
            return [value for is_letter, value in self._means(group, written, False) if not is_letter]  # noqa: FBT003
        except Unknown as unknown:
            return self._count(unknown, where)
        except Wrong as wrong:
            return Complaint(where, wrong.problem, wrong.details)

    def number_of(self, group: str, day: date) -> int | None:
        """The lesson's number by the timetable, when the group has just one on that day."""
        numbers = self._slots.get((group, day.isoweekday()), set())
        return next(iter(numbers)) if len(numbers) == 1 else None

    def _count(self, unknown: Unknown, where: Where) -> Complaint:
        code = str(unknown.details["code"])
        count, first = self.unknown.get(code, (0, where))
        self.unknown[code] = (count + 1, first)
        return Complaint(where, unknown.problem, unknown.details)

    def _mark(self, line: MarkLine) -> list[Resolved]:
        pupil = self._named(line.at.forms, line.pupil)
        group, number = self._lesson(line.at, pupil)
        found: list[Resolved] = []
        for is_letter, value in self._means(group, line.written, line.absence):
            if is_letter:
                minutes = line.minutes if value in self._late else None
                found.append(Resolved("absence", group, line.at.day, number, pupil, letter=value, minutes=minutes))
            else:
                work, weight = self._work(line)
                found.append(
                    Resolved("mark", group, line.at.day, number, pupil, value, work, weight, line.comment, line.retake)
                )
        return found

    def _work(self, line: MarkLine) -> tuple[str, int]:
        work = line.work or DEFAULT_WORK
        known = self._weights.get(search_key(work))
        usual = known.weight if known is not None else 1
        return known.name if known is not None else work, line.weight if line.weight is not None else usual

    def _homework(self, line: HomeworkLine) -> list[Resolved]:
        pupils = [self._named(line.at.forms, pupil) for pupil in line.pupils]
        group, number = self._lesson(line.at, pupils[0] if pupils else None, needs_number=False)
        if line.due < line.at.day:
            raise Wrong("entries-due-before-set")
        row = Resolved(
            "homework",
            group,
            line.at.day,
            number,
            value=line.text,
            comment=line.bring,
            minutes=line.minutes,
            due=line.due,
        )
        return [row._replace(pupil=pupil) for pupil in pupils] or [row]

    def _period(self, line: PeriodLine) -> Resolved:
        subject = self._subjects.get(search_key(line.subject))
        if subject is None:
            raise Wrong("entries-no-subject", subject=line.subject)
        groups = self._candidates(line.forms, subject, "")
        ((is_letter, value), *more) = self._means(groups[0].key, line.written, False)  # noqa: FBT003 - no absence
        if is_letter or more:
            raise Unknown("entries-unknown-code", code=line.written)
        pupil = self._named(line.forms, line.pupil)
        ending = line.ending.value if line.ending else ""
        return Resolved("period", pupil=pupil, subject=subject, ordinal=line.ordinal, value=value, work=ending)

    def _lesson(self, at: LessonSaid, pupil: str | None, *, needs_number: bool = True) -> tuple[str, int | None]:
        self._check_day(at.day)
        groups = self._candidates(at.forms, at.subject, at.subgroup)
        if pupil is not None:
            groups = [group for group in groups if self._is_member(group.key, pupil, at.day)]
            if not groups:
                raise Wrong("entries-not-a-member", day=f"{at.day:%d.%m.%Y}", subject=at.subject)
        if len(groups) > 1:
            raise Wrong("entries-which-subgroup", subject=at.subject)
        return groups[0].key, self._number(groups[0].key, at, needed=needs_number)

    def _number(self, group: str, at: LessonSaid, *, needed: bool) -> int | None:
        if at.number is not None:
            return at.number
        number = self.number_of(group, at.day)
        if number is None and needed:
            raise Wrong("entries-which-lesson", day=f"{at.day:%d.%m.%Y}", subject=at.subject)
        return number

    def _is_member(self, group: str, pupil: str, day: date) -> bool:
        return any(since <= day and (until is None or day <= until) for since, until in self._members[group, pupil])

    def _find_groups(self, forms: tuple[str, ...], subject: str, subgroup: str) -> list[Group]:
        self._check_forms(forms)
        named = search_key(self._subjects.get(search_key(subject), subject))
        here = [g for g in self._groups.get(named, ()) if set(forms) & set(g.forms)]
        if subgroup:
            here = [g for g in here if search_key(g.name) == search_key(subgroup)]
        if not here:
            raise Wrong("entries-no-group", subject=f"{subject} {subgroup}".strip(), form=", ".join(forms))
        return here

    def _find_pupil(self, forms: tuple[str, ...], written: str) -> str:
        if written in self._people:
            return written
        self._check_forms(forms)
        key = search_key(written.replace(".", ". "))
        found = {pupil for form in forms for pupil in self._pupils[form].get(key, ())}
        if len(found) == 1:
            return next(iter(found))
        raise Wrong("entries-namesakes" if found else "entries-no-pupil", name=written, form=", ".join(forms))

    def _check_day(self, day: date) -> None:
        year = self._roster.year
        if not year.starts <= day <= year.ends:
            raise Wrong("entries-outside-year", day=f"{day:%d.%m.%Y}", year=year.name)
        if day > self._today:
            raise Wrong("entries-in-future", day=f"{day:%d.%m.%Y}")

    def _check_forms(self, forms: tuple[str, ...]) -> None:
        for form in forms:
            if form not in self._grades:
                raise Wrong("entries-no-form", form=form)

    def _find_scale(self, group: str) -> Scale:
        """The most particular rule: the group's own, then form, subject, parallel."""
        one = next(g for listed in self._groups.values() for g in listed if g.key == group)
        if one.scale is not None:
            return one.scale
        grades = {self._grades[form] for form in one.forms if form in self._grades}
        best, scale = -1, Scale.FIVE
        for rule in self._roster.scales:
            fits = (
                rule.form in (None, *one.forms)
                and rule.subject in (None, one.subject)
                and (rule.grade is None or rule.grade in grades)
            )
            rank = 4 * (rule.form is not None) + 2 * (rule.subject is not None) + (rule.grade is not None)
            if fits and rank > best:
                best, scale = rank, rule.scale
        return scale

    def _find_meaning(self, group: str, written: str, absence: bool) -> list[tuple[bool, str]]:  # noqa: FBT001 - cached by place
        """Letters (True) and marks (False) of one cell; a code of the school's own is replaced by what it means."""
        text = self._codes.get(written, written)
        if not text:
            return []
        if letter := self._letters.get(search_key(text)):
            return [(True, letter)]
        allowed = ALLOWED[self._scale(group)]
        if not allowed and not absence:
            raise Wrong("entries-without-marks")
        parts = text.replace("/", " ").split() if search_key(text) not in ALWAYS else [text]
        if absence or not all(search_key(part) in allowed | ALWAYS for part in parts):
            raise Unknown("entries-unknown-code", code=written)
        return [(False, search_key(part)) for part in parts]


def meanings(roster: Roster) -> tuple[str, ...]:
    """What a school's own code may mean: marks, this school's letters, what stands for a mark, «» for nothing."""
    letters = [letter.letter for letter in roster.letters]
    return ("5", "4", "3", "2", *letters, *sorted(ALWAYS - {search_key(letter) for letter in letters}), "")


def _groups(roster: Roster) -> dict[str, list[Group]]:
    found: defaultdict[str, list[Group]] = defaultdict(list)
    for group in roster.groups:
        found[search_key(group.subject)].append(group)
    return dict(found)


def _pupils(roster: Roster) -> defaultdict[str, defaultdict[str, set[str]]]:
    """By form, what a pupil may be called: in full, without patronymic, by initials."""
    people = {person.key: person for person in roster.people}
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for enrolment in roster.enrolments:
        p = people[enrolment.pupil]
        initials = [f"{p.surname} {p.name[:1]}.", f"{p.surname} {p.name[:1]}. {p.patronymic[:1]}."]
        for called in (Name(p.surname, p.name, p.patronymic).full, f"{p.surname} {p.name}", *initials):
            found[enrolment.form][search_key(called)].add(p.key)
    return found


def _members(roster: Roster) -> defaultdict[tuple[str, str], list[tuple[date, date | None]]]:
    found: defaultdict[tuple[str, str], list[tuple[date, date | None]]] = defaultdict(list)
    for m in roster.memberships:
        found[m.group, m.pupil].append((m.since, m.until))
    return found
