"""Headings with a slip in them: «SourcedID», «familyNmae», «enrolments»."""

from collections.abc import Iterable

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


def slips(one: str, other: str) -> int:
    """Letters put in, left out, exchanged, or two neighbours swapped (optimal string alignment distance)."""
    before: list[int] = []
    line = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, line = line, before, [i]
        for j, wanted in enumerate(other, 1):
            best = min(before[j] + 1, line[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                best = min(best, above[j - 2] + 1)
            line.append(best)
    return line[-1]
