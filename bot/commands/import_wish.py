"""What was asked for on the command line of `zvonok import`."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.asking import Answers
from locales import Texts, texts_in


@dataclass(frozen=True, slots=True)
class Wish:
    """`codes` says what unknown marks mean («5-» is «5»); `part` that lists are not whole."""

    kind: str
    path: Path
    now: datetime
    school: str | None
    answers: Answers
    codes: Answers
    rejects: Path | None
    language: str
    dry: bool
    part: bool
    announce: bool
    json: bool

    @property
    def texts(self) -> Texts:
        """The sentences in the language asked for."""
        return texts_in(self.language)
