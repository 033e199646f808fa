"""What a file leaves open, and how a person answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.lists import Where

NEW, SKIP, YES, KEEP = "new", "skip", "yes", "keep"

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: `value` is what is remembered; `says` the key of its sentence in the locales."""

    value: str
    says: str
    details: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """Something only a person knows. Answered by `{question.id: choice.value}`."""

    where: Where
    problem: str
    details: Mapping[str, str | int]
    choices: tuple[Choice, ...]

    @property
    def id(self) -> str:
        """«Ученики:5»."""
        return f"{self.where.sheet}:{self.where.row}" if self.where.row else self.where.sheet
