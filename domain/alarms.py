"""A pupil is not where the school believes them to be."""

from dataclasses import dataclass
from datetime import date

from domain.names import Name


@dataclass(frozen=True, slots=True)
class Missing:
    """Who is missing, since which lesson of the day; `answer` is what a guardian has said, if any has."""

    pupil: int
    name: Name
    form_id: int
    form: str
    day: date
    number: int
    subject: str = ""
    answer: str | None = None
