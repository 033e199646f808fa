"""A journal file read in portions: the whole of it never stands in memory, and what is wrong with it is gathered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from domain.entries import EntryLine
from domain.lists import Complaint
from domain.resolving import Resolved, Resolver

PORTION = 10_000
MOST_COMPLAINTS = 10_000


@dataclass
class Reading:
    """What came of the file's lines; at most `MOST_COMPLAINTS` complaints are kept, all are counted."""

    rows: int = 0
    wrong: int = 0
    complaints: list[Complaint] = field(default_factory=list)

    def complain(self, complaint: Complaint) -> None:
        """One line less."""
        self.wrong += 1
        if len(self.complaints) < MOST_COMPLAINTS:
            self.complaints.append(complaint)


def portions(
    lines: Iterable[EntryLine | Complaint], resolver: Resolver, reading: Reading, size: int = PORTION
) -> Iterator[list[Resolved]]:
    """What `size` lines at a time become; `reading` counts along. Raises `domain.lists.Refused` as the lines do."""
    left = iter(lines)
    while portion := list(islice(left, size)):
        rows: list[Resolved] = []
        for line in portion:
            resolved = line if isinstance(line, Complaint) else resolver.resolve(line)
            if isinstance(resolved, Complaint):
                reading.complain(resolved)
            else:
                rows += resolved
        reading.rows += len(portion)
        yield rows
