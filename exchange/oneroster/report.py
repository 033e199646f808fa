"""What is found wrong with a roster bundle.

Whatever is wrong with a row is a complaint; what only informs has a key that begins with `oneroster-note-`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.lists import Complaint, Where


@dataclass(slots=True)
class Report:
    """What was found wrong, in the order it was found."""

    _found: dict[tuple[object, ...], tuple[Complaint, int]] = field(default_factory=dict)

    def complain(self, where: Where, problem: str, **details: str | int) -> None:
        """Say it of this very place."""
        self._found[len(self._found), where] = (Complaint(where, problem, details), 0)

    def note(self, where: Where, problem: str, **details: str | int) -> None:
        """Say it once for a file, whatever the number of its rows."""
        self._found.setdefault(_about(where, problem, details), (Complaint(where, problem, details), 0))

    def tally(self, where: Where, problem: str, **details: str | int) -> None:
        """Say it once for a file, of the first place, with `count` as the number of places."""
        about = _about(where, problem, details)
        first, count = self._found.get(about, (Complaint(where, problem, details), 0))
        self._found[about] = (first, count + 1)

    def all(self) -> tuple[Complaint, ...]:
        """Everything that was said."""
        return tuple(
            Complaint(said.where, said.problem, {**said.details, "count": count}) if count else said
            for said, count in self._found.values()
        )


def _about(where: Where, problem: str, details: Mapping[str, str | int]) -> tuple[object, ...]:
    return (where.sheet, problem, *sorted(details.items()))
