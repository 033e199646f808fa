"""Which scale a pupil is marked by in a subject."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.words import Scale


@dataclass(frozen=True, slots=True)
class Rule:
    """A scale of the school; what is None holds for all."""

    scale: Scale
    grade: int | None = None
    form: int | None = None
    subject: int | None = None

    @property
    def rank(self) -> int:
        """The most particular rule wins: form before subject before parallel."""
        return 4 * (self.form is not None) + 2 * (self.subject is not None) + (self.grade is not None)


def scale_of(own: Scale | None, rules: Iterable[Rule], form: int, grade: int, subject: int) -> Scale:
    """The group's own scale, else the most particular rule, the later of two alike; five where there is none."""
    if own is not None:
        return own
    fitting = [
        rule
        for rule in rules
        if rule.form in (None, form) and rule.subject in (None, subject) and rule.grade in (None, grade)
    ]
    return max(reversed(fitting), key=lambda rule: rule.rank).scale if fitting else Scale.FIVE
