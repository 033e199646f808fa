"""How far two spellings of a word are apart."""


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
