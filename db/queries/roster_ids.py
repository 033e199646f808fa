"""Where the school's own keys lie in the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ids:
    """Ids by key; `school` and `year` are 0 before they are there."""

    school: int = 0
    year: int = 0
    people: Mapping[str, int] = field(default_factory=dict)
    forms: Mapping[str, int] = field(default_factory=dict)
    subjects: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, int] = field(default_factory=dict)
    terms: Mapping[tuple[int | None, int], int] = field(default_factory=dict)
    letters: Mapping[str, int] = field(default_factory=dict)
