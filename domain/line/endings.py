"""Surnames in their cases: «Иванова» is of Ivanov and is Ivanova; «Соболю», «Островскому», «Ким»."""

from functools import lru_cache

from domain.names import Name, search_key

NOM, GEN, DAT, ACC, INS = 1, 2, 4, 8, 16
EVERY = NOM | GEN | DAT | ACC | INS
PART = 32  # half of a double surname
GIVEN = 64  # a given name, in whatever case

POSSESSIVE = ("ов", "ев", "ин", "ын")
MEN = frozenset("илья никита савва данила фома лука кузьма добрыня миша саша женя слава".split())  # noqa: SIM905 - a list to read
VOWELS = "аеиоуыэюя"
HUSHING = "гкхжшщч"
Cases = tuple[tuple[str, int], ...]


@lru_cache(maxsize=20_000)
def is_female(name: Name) -> bool:
    """By the patronymic, else by the surname, else by the given name."""
    if name.patronymic:
        return search_key(name.patronymic).endswith(("на", "кызы"))
    surname, given = search_key(name.surname), search_key(name.name)
    if surname.endswith((*(one + "а" for one in POSSESSIVE), "ая")):
        return True
    return given.endswith(("а", "я")) and given not in MEN and not surname.endswith((*POSSESSIVE, "ий", "ый"))


@lru_cache(maxsize=20_000)
def surname_forms(surname: str, female: bool) -> Cases:  # noqa: FBT001 - cached by place
    """Every form (folded) with the cases it may stand for; halves of a double surname are marked `PART`."""
    known = search_key(surname)
    parts = [declined(part, female) for part in known.replace(" ", "-").split("-") if part]
    found: dict[str, int] = {known: NOM}
    if len(parts) == 1:
        for form, cases in parts[0]:
            found[form] = found.get(form, 0) | cases
    else:
        for case in (NOM, GEN, DAT, ACC, INS):
            for form in _joined(parts, case):
                found[form] = found.get(form, 0) | case
        for form, _ in (one for part in parts for one in part if len(one[0]) > 2):
            found[form] = found.get(form, 0) | PART
    for form in [one for one in found if "'" in one]:
        found[form.replace("'", "")] = found[form]
    return tuple(found.items())


def _joined(parts: list[Cases], case: int) -> list[str]:
    """«Петровой-Водкиной», «Петрова-Водкиной»."""
    last = [form for form, cases in parts[-1] if cases & case]
    first = [form for form, cases in parts[0] if cases & (case | NOM)]
    middle = "".join(f"-{part[0][0]}" for part in parts[1:-1])
    return [f"{one}{middle}-{other}" for one in first for other in last]


def declined(word: str, female: bool) -> Cases:  # noqa: FBT001 - as above
    """One part of a surname, the nominative first."""
    stem = word[:-1]
    if word.endswith(tuple(one + "а" for one in POSSESSIVE)) and female:
        return ((word, NOM), (stem + "ой", GEN | DAT | INS), (stem + "у", ACC))
    if word.endswith("ая") and female:
        return ((word, NOM), (word[:-2] + "ой", GEN | DAT | INS), (word[:-2] + "ую", ACC))
    if word.endswith("а"):
        soft = stem[-1:] in tuple(HUSHING)
        endings = (stem + ("и" if soft else "ы"), GEN), (stem + "е", DAT), (stem + "у", ACC), (stem + "ой", INS)
        return ((word, NOM), *endings, (stem + "ей", INS))
    if word.endswith("я"):
        return ((word, NOM), (stem + "и", GEN), (stem + "е", DAT), (stem + "ю", ACC), (stem + "ей", INS))
    return ((word, EVERY),) if female or word.endswith((*VOWELS, "ых", "их")) else _of_a_man(word)


def _of_a_man(word: str) -> Cases:
    stem, two = word[:-1], word[:-2]
    if word.endswith(("ий", "ый", "ой")) and len(word) > 4:
        hard = [two + one for one in ("ого", "ому", "ым", "им")]
        return ((word, NOM), (hard[0], GEN | ACC), (hard[1], DAT), (hard[2], INS), (hard[3], INS))
    if word.endswith(("й", "ь")):
        return ((word, NOM), (stem + "я", GEN | ACC), (stem + "ю", DAT), (stem + "ем", INS))
    ending = "ым" if word.endswith(POSSESSIVE) else "ом"
    return ((word, NOM), (word + "а", GEN | ACC), (word + "у", DAT), (word + ending, INS), (word + "ом", INS))
