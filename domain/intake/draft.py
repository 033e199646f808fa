"""The roster while a file is being laid over it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar, get_args, get_type_hints

from domain.asking import Answers, Question
from domain.changes import IDENTITIES, Identity, Row, identity, rows
from domain.lists import Complaint, Lists, Where
from domain.roster import Enrolment, Membership, RoleHeld, Roster, School, Slot, Teaching, Year

DAY = timedelta(days=1)

Kind = TypeVar("Kind", bound=Row)
Dated = TypeVar("Dated", Enrolment, Membership, Teaching, Slot)

# «people» holds `Person` rows: the annotations of `Roster` say so.
FIELDS = {name: get_args(hint)[0] for name, hint in get_type_hints(Roster).items() if get_args(hint)}


class Draft:
    """Rows by kind and identity; what comes, closes and reopens is decided here by date.

    `day` is the first day on which the file holds. `origins` remembers which row of the file spoke of a person.
    """

    def __init__(self, known: Roster, lists: Lists, day: date, answers: Answers) -> None:
        """Begins with everything that is known."""
        self.known, self.lists, self.day, self.answers = known, lists, day, answers
        self._rows: dict[type, dict[Identity, Any]] = {kind: {} for kind in IDENTITIES}
        self._spells: defaultdict[tuple[type, Identity], dict[Identity, None]] = defaultdict(dict)
        for row in rows(known):
            self.put(row)
        self.questions: dict[str, Question] = {}
        self.complaints: list[Complaint] = []
        self.origins: dict[str, Where] = {}
        self.first = not known.enrolments

    def put(self, row: Row) -> None:
        """Add a row, or replace the one of the same identity."""
        key = identity(row)
        self._rows[type(row)][key] = row
        if hasattr(row, "since"):
            self._spells[type(row), key[:-1]][key] = None

    def all(self, kind: type[Kind]) -> list[Kind]:
        """The rows of a kind, in the order they came."""
        rows: dict[Identity, Kind] = self._rows[kind]
        return list(rows.values())

    def find(self, kind: type[Kind], *key: Any) -> Kind | None:
        """The row of that identity."""
        rows: dict[Identity, Kind] = self._rows[kind]
        return rows.get(key)

    def replace_all(self, kind: type[Row], listed: Iterable[Row]) -> None:
        """The file says all there is of this kind."""
        self._rows[kind] = {identity(row): row for row in listed}

    @property
    def school(self) -> School:
        """The school the file is about."""
        return self.all(School)[0]

    @property
    def year(self) -> Year:
        """The year the file is about."""
        return self.all(Year)[0]

    @property
    def begins(self) -> date:
        """From when on a new row of this file holds: a year's first list holds for all of it."""
        return self.year.starts if self.first else max(self.day, self.year.starts)

    def open(self, row: Dated) -> None:
        """The row holds from its `since` on. One that ended the day before goes on as if it never had."""
        for key in self._spells[type(row), identity(row)[:-1]]:
            other = self._rows[type(row)][key]
            if other.until is None or (row.since is not None and other.until >= row.since - DAY):
                self.put(replace(row, since=other.since))
                return
        self.put(row)

    def close(self, row: Dated | RoleHeld) -> None:
        """The row held until the day before this file's."""
        self.put(replace(row, until=self.day - DAY))

    def holds(self, row: Dated | RoleHeld) -> bool:
        """Does it hold on the file's day or later?"""
        return row.until is None or row.until >= self.day

    def ask(self, question: Question) -> str | None:
        """The answer, or None and the question is put to whoever imports."""
        answer = self.answers.get(question.id)
        if answer in {choice.value for choice in question.choices}:
            return answer
        self.questions.setdefault(question.id, question)
        return None

    def complain(self, where: Where, problem: str, **details: str | int) -> None:
        """The row cannot be taken."""
        self.complaints.append(Complaint(where, problem, details))

    @property
    def unread(self) -> bool:
        """Are there rows nobody could take, or questions? Then nothing may be concluded from what is missing."""
        return bool(self.questions) or any(not c.note for c in (*self.lists.complaints, *self.complaints))

    def roster(self) -> Roster:
        """What has become of it."""
        listed = {name: tuple(self._rows[kind].values()) for name, kind in FIELDS.items()}
        return Roster(self.school, self.year, **listed)
