"""Which subjects a few words may mean: «алг», «русск. яз.», «физра», «алгбера»."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from domain.names import search_key
from domain.spelling import slips

LONGEST = 3  # words
USUAL = {
    "физра": "физическая культура", "физкультура": "физическая культура", "физ-ра": "физическая культура",
    "фк": "физическая культура", "изо": "изобразительное искусство", "рисование": "изобразительное искусство",
    "иняз": "иностранный язык", "общага": "обществознание", "общество": "обществознание", "труды": "труд",
    "ря": "русский язык", "русяз": "русский язык", "литра": "литература", "литер": "литература",
    "англ": "английский язык", "анг": "английский язык", "инглиш": "английский язык", "обж": "основы безопасности",
    "обзр": "основы безопасности", "вис": "вероятность и статистика", "матан": "математика", "инфа": "информатика",
    "окружайка": "окружающий мир", "литчтение": "литературное чтение", "черчение": "черчение",
}  # fmt: skip
# Taught at schools: said of a lesson, but not of the own ones, they are no names and no kinds of work.
WORDS = (
    "алгебра геометрия математика физика химия биология география история обществознание информатика литература"
    " русский английский немецкий французский музыка технология труд физкультура физра изо обж окружающий астрономия"
    " черчение право экономика риторика"
)
TAUGHT = frozenset(WORDS.split())


class Meant(NamedTuple):
    """Subjects that words may mean, and whether a slip had to be forgiven."""

    subjects: tuple[str, ...]
    slip: bool = False


@lru_cache(maxsize=4_000)
def subjects_of(words: tuple[str, ...], known: tuple[tuple[str, str], ...]) -> Meant | None:
    """The subjects (name, short name) meant by folded words; None when they mean none."""
    said = " ".join(words)
    names = [(name, [search_key(name), search_key(short).rstrip(".")]) for name, short in known]
    if exact := [name for name, called in names if said in called]:
        return Meant(tuple(exact))
    usual = USUAL.get("".join(words))
    if usual and (found := [name for name, called in names if called[0].startswith(usual)]):
        return Meant(tuple(found))
    if begun := [name for name, called in names if any(_begins(words, one.split()) for one in called)]:
        return Meant(tuple(begun))
    if len(said) >= 5 and (slipped := [name for name, called in names if any(_slipped(said, one) for one in called)]):
        return Meant(tuple(slipped), slip=True)
    return None


def _begins(words: Sequence[str], of: Sequence[str]) -> bool:
    """Each word begins (or is, in another case) one of the subject's, in order, the first the first."""
    if len(words) > len(of) or (len(words) == 1 and len(words[0]) < 3):
        return False
    places = iter(of)
    return _one(words[0], next(places)) and all(any(_one(word, place) for place in places) for word in words[1:])


def _one(word: str, of: str) -> bool:
    return of.startswith(word) or (len(of) >= 5 and word.startswith(of[:-1]) and len(word) <= len(of) + 1)


def _slipped(said: str, called: str) -> bool:
    return abs(len(said) - len(called)) <= 1 and said[0] == called[0] and slips(said, called) == 1


def unique(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(pairs))
