"""Headings with a slip in them: «SourcedID», «familyNmae», «enrolments»."""

from collections.abc import Iterable

from domain.spelling import slips

LONG = 9


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that is meant: the same, the same but for capitals, or at most two slips away from one only.

    A word shorter than nine letters is allowed one slip: «surname» is two from «username» and is none.
    """
    words = list(known)
    if written in words:
        return written
    folded = written.casefold()
    ranked = sorted((slips(folded, word.casefold()), word) for word in words if abs(len(word) - len(folded)) <= 2)
    if not ranked or ranked[0][0] > (2 if len(ranked[0][1]) >= LONG else 1):
        return None
    return ranked[0][1] if len(ranked) == 1 or ranked[1][0] > ranked[0][0] else None
