"""Long lists of ids in pieces: a statement takes only so many parameters."""

from collections.abc import Collection, Iterator

SPAN = 5000  # named twice in a statement still far below 32,766, SQLite's limit since 3.32 and PostgreSQL's


def slices(keys: Collection[int], span: int = SPAN) -> Iterator[list[int]]:
    """All of them in order, at most `span` at a time; nothing for nothing."""
    ordered = sorted(keys)
    for first in range(0, len(ordered), span):
        yield ordered[first : first + span]
