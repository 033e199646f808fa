"""Marks as OneRoster 1.1 has them: a line item for each column of a register, a result for each mark."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from domain.roster import Roster
from domain.words import Scale
from exchange.oneroster.archive import Cells
from exchange.oneroster.gradebook import EXEMPT, GradebookLine
from exchange.oneroster.write_classes import YEAR, session_id

NUMBER = re.compile(r"\d+(?:\.\d+)?")
BOUNDS = {
    Scale.FIVE: ("2", "5"),
    Scale.PASS: ("0", "1"),
    Scale.TEN: ("1", "10"),
    Scale.HUNDRED: ("0", "100"),
    Scale.NONE: ("0", "0"),
}


class Marks:
    """Results go by one at a time; what they are given for is remembered and written after them."""

    def __init__(self, roster: Roster, marks: Iterable[GradebookLine]) -> None:
        """`marks` are gone through once."""
        self._marks = iter(marks)
        self._groups = {group.key: group for group in roster.groups}
        self._grades = {form.name: form.grade for form in roster.forms}
        self._terms = roster.terms
        rules = (rule for rule in roster.scales if (rule.grade, rule.form, rule.subject, rule.term) == (None,) * 4)
        self._scale = next((rule.scale for rule in rules), Scale.FIVE)
        self._items: dict[str, GradebookLine] = {}

    def results(self) -> Iterator[Cells]:
        """The value as it stands in a column of ours; a score only where it is a number."""
        for at, mark in enumerate(self._marks, 1):
            item = _item_id(mark)
            self._items.setdefault(item, mark)
            yield {
                "sourcedId": mark.key or f"mark-{at}",
                "lineItemSourcedId": item,
                "studentSourcedId": mark.pupil,
                "scoreStatus": "exempt" if mark.value == EXEMPT else "fully graded",
                "score": mark.value if NUMBER.fullmatch(mark.value) else "",
                "scoreDate": (mark.entered.date() if mark.entered else mark.day).isoformat(),
                "comment": mark.comment,
                "value": mark.value,
                "retake": "true" if mark.retake else "",
                "entered": mark.entered.isoformat() if mark.entered else "",
            }

    def line_items(self) -> Iterator[Cells]:
        """What the results written so far were given for."""
        for key, mark in self._items.items():
            lowest, highest = BOUNDS[self._scale_of(mark.group)]
            yield {
                "sourcedId": key,
                "title": mark.work,
                "assignDate": mark.day.isoformat(),
                "dueDate": mark.day.isoformat(),
                "classSourcedId": mark.group,
                "categorySourcedId": _category(mark.work),
                "gradingPeriodSourcedId": self._period(mark.group, mark.day),
                "resultValueMin": lowest,
                "resultValueMax": highest,
                "number": "" if mark.number is None else str(mark.number),
                "weight": str(mark.weight),
            }

    def categories(self) -> Iterator[Cells]:
        """Kinds of work."""
        for work in dict.fromkeys(mark.work for mark in self._items.values()):
            yield {"sourcedId": _category(work), "title": work}

    def _scale_of(self, key: str) -> Scale:
        group = self._groups.get(key)
        return (group.scale if group else None) or self._scale

    def _period(self, key: str, day: date) -> str:
        """The term of the group's grade, or of all, or else the year."""
        group = self._groups.get(key)
        grades = {self._grades.get(form) for form in group.forms} if group else set()
        here = [term for term in self._terms if term.starts <= day <= term.ends and term.grade in (None, *grades)]
        here.sort(key=lambda term: term.grade is None)
        return session_id(here[0]) if here else YEAR


def _item_id(mark: GradebookLine) -> str:
    number = "" if mark.number is None else mark.number
    return f"{mark.group}:{mark.day.isoformat()}:{number}:{mark.work}:{mark.weight}"


def _category(work: str) -> str:
    return f"category-{work}"
