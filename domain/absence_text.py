"""«Саша сегодня не придёт, температура»: a sentence a parent writes without any command.

Rules, no model: what is not certainly an announcement of an absence is not understood, and what is understood is
shown and confirmed before it is anything. Only children of the one who writes are ever meant.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.absence import Days, Reason
from domain.absence_days import days_in, only_says_when
from domain.absence_words import (
    ANYBODY,
    AT_HOME,
    BEING,
    COMING,
    ILL,
    MISSING,
    NOT,
    OTHERWISE,
    REASONS,
    STAYING,
    WITH_BEING,
    one_of,
)
from domain.given_names import everybodys, latin, said_for
from domain.names import search_key
from domain.people import Child

LONGEST = 300
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
# The teacher is spoken to, or the writer says who they are; neither is who will not come.
ADDRESS = re.compile(r"[^\W\d_]+ [^\W\d_]+(?:вич|вна|ична)\b(?=\s*(?:[,.!]|$))")
PARENT = re.compile(r"\b(?:это|я)(?: -)? (?:мама|папа|бабушка|дедушка)(?: [^\W\d_]+)?(?: \d{1,2}[а-я])?\s*[,.!]")
TOGETHER = re.compile(r"\bне(?=прид|прийд|буд|пойд)")
INFINITIVE = re.compile(r".+(?:ть|ться|ти)$")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence announces: whose absence it may be, and the days and the reason if it names them."""

    pupils: tuple[int, ...]
    days: Days | None
    reason: Reason | None


def understand(text: str, children: Sequence[Child], today: date) -> Said | None:
    """The announcement in a sentence of the children's guardian; None when there is none, or when one has to guess.

    Several pupils mean that the sentence does not say which of them.
    """
    folded = TOGETHER.sub("не ", PARENT.sub(" ", ADDRESS.sub(" ", search_key(text))))
    words = WORD.findall(folded)
    if len(text) > LONGEST or "?" in text or not _announces(words) or _names_somebody_else(words, children):
        return None
    said = Said(_named(words, children), days_in(folded, today), _reason(words))
    if said.pupils or not (said.days or said.reason):
        return said if said.pupils else None
    return replace(said, pupils=tuple(child.id for child in children)) if _nobody_else(words, children) else None


def _announces(words: Sequence[str]) -> bool:
    pairs = [*zip(["", *words], words, strict=False)]
    denied = {place for place, (before, _) in enumerate(pairs) if before in NOT}
    if any(one_of(word, OTHERWISE) for place, (_, word) in enumerate(pairs) if place not in denied):
        return False
    if any(place in denied and one_of(word, ILL | MISSING) for place, (_, word) in enumerate(pairs)):
        return False
    return any(_says_so(words, place, denied=place in denied) for place in range(len(words)))


def _says_so(words: Sequence[str], place: int, *, denied: bool) -> bool:
    word, rest = words[place], words[place + 1 :]
    if one_of(word, ILL | MISSING):
        return True
    if one_of(word, STAYING):
        return any(one in AT_HOME for one in words)
    if word in BEING:
        return denied and all(one in WITH_BEING for one in rest if INFINITIVE.fullmatch(one))
    negated = denied or (word in ("come", "attend", "kommt", "kommen") and any(one in NOT for one in words))
    return negated and one_of(word, COMING)


def _names_somebody_else(words: Sequence[str], children: Sequence[Child]) -> bool:
    own = frozenset(form for child in children for form in said_for(child.name.name))
    return bool(_forms(words) & everybodys() - own - _family(children))


def _named(words: Sequence[str], children: Sequence[Child]) -> tuple[int, ...]:
    return tuple(child.id for child in children if said_for(child.name.name) & _forms(words))


def _forms(words: Sequence[str]) -> frozenset[str]:
    bare = [word.removesuffix("'s") for word in words]
    return frozenset([*bare, *(latin(word) for word in bare if word.isascii())])


def _family(children: Sequence[Child]) -> frozenset[str]:
    """Surnames and patronymics: they go with a child's name and say no more than it."""
    parts = (part for child in children for part in search_key(f"{child.name.surname} {child.name.patronymic}").split())
    return frozenset(form for part in parts for form in (part, part + "а", part + "у", part[:-1] + "ой"))


def _nobody_else(words: Sequence[str], children: Sequence[Child]) -> bool:
    """With no name said: can every word be about the own child, or say nothing about whom?"""
    known = (NOT, COMING, BEING, ILL, MISSING, STAYING, AT_HOME, ANYBODY, _family(children), *REASONS.values())
    return all(only_says_when(word) or any(one_of(word, listed) for listed in known) for word in words)


def _reason(words: Sequence[str]) -> Reason | None:
    found = {reason for reason, listed in REASONS.items() if any(one_of(word, listed) for word in words)}
    return found.pop() if len(found) == 1 else None
