"""Who sets marks for a term, and until when: a group's teacher, while the deputy has not closed the term."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.keeping import Held, Keeping, Right, Taught
from domain.term_marks import Line, TermSheet
from domain.terms import Term, term_at
from domain.words import Scale

KEEPS = (Right.OWN, Right.DELEGATE)


class Refusal(StrEnum):
    """Why marks of a term cannot be set."""

    CLOSED = "closed"
    PAST = "past"
    EARLY = "early"


@dataclass(frozen=True, slots=True)
class Desk:
    """A group's sheet before whoever sets its marks; `held` is by what right."""

    keeping: Keeping
    held: Held
    sheet: TermSheet
    today: date

    @property
    def group(self) -> Taught:
        """Whose marks."""
        return self.sheet.group

    @property
    def offered(self) -> list[Term]:
        """The terms that can be marked today."""
        return offered(self.keeping, self.group.id, self.sheet.terms, self.today)

    def lines(self, term: Term | None) -> list[Line]:
        """Everybody, by name."""
        return self.sheet.lines(term, self.today)

    def refusal(self, term: Term | None) -> Refusal | None:
        """Why nothing can be set for the term (None: the year) now; None when it can."""
        if term is None:
            return None if self.sheet.has_year(self.today) else Refusal.EARLY
        if term in self.offered:
            return None
        if is_closed(self.keeping, self.group.id, term):
            return Refusal.CLOSED
        return Refusal.EARLY if self.today < term.starts else Refusal.PAST


def kept_by(keeping: Keeping, group: int, today: date) -> Held | None:
    """The right to set a group's marks of terms today: its teacher's, or of who stands in by an order."""
    fitting = [held for held in keeping.rights if held.group == group and held.right in KEEPS]
    now = [held for held in fitting if held.since <= today and (held.until is None or today <= held.until)]
    return min(now, key=lambda held: KEEPS.index(held.right), default=None)


def own_groups(keeping: Keeping, today: date) -> list[Taught]:
    """The groups with marks whose terms the viewer may mark, in order of their titles."""
    found = [one for one in keeping.groups.values() if one.scale is not Scale.NONE and kept_by(keeping, one.id, today)]
    return sorted(found, key=lambda one: (one.grade, one.title, one.subject_name, one.name, one.id))


def offered(keeping: Keeping, group: int, terms: Sequence[Term], today: date) -> list[Term]:
    """The terms whose marks may be set: the present one, the one before it, and those the deputy has opened.

    A closed one only with the deputy's leave.
    """
    present = term_at(terms, today)
    if present is None or today < present.starts:
        return []
    lately = [term for term in terms if term.starts <= present.starts][-2:]
    begun = [term for term in terms if term.starts <= today]
    return [
        term
        for term in begun
        if _opened(keeping, group, term, today) or (term in lately and not is_closed(keeping, group, term))
    ]


def is_closed(keeping: Keeping, group: int, term: Term) -> bool:
    """Has the deputy closed it for the group's parallel?"""
    return (group, term.starts, term.ends) in keeping.closed


def _opened(keeping: Keeping, group: int, term: Term, today: date) -> bool:
    """Is there a leave for some of its lessons? Who may correct them may correct what they come to."""
    return any(
        today <= leave.until and leave.group in (None, group) and leave.first <= term.ends and leave.last >= term.starts
        for leave in keeping.leaves
    )
