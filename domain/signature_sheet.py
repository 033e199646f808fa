"""A list to be signed on paper, in finished words."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody whose signature is asked for; `said` is when they gave it in the bot, empty leaves a line for a pen."""

    name: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A pupil with the adults who sign for them; where people sign for themselves, one without a name of its own."""

    who: str
    people: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`columns` are the heads of the table: number, who, (for families: the adult,) signature. `page` says «2 из 3»."""

    title: str
    about: tuple[str, ...]
    words: str
    columns: tuple[str, ...]
    entries: tuple[Entry, ...]
    page: Callable[[int, int], str]

    @property
    def families(self) -> bool:
        """Does somebody sign for somebody else?"""
        return len(self.columns) == 4
