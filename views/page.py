"""A screen: text, rows of buttons. What every messenger we may ever speak through can show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from aiogram.filters.callback_data import CallbackData

Style = Literal["primary", "success", "danger"]


@dataclass(frozen=True, slots=True)
class Button:
    """A label of at most about 20 characters, and what pressing it means: `data`, or a link to open."""

    label: str
    data: CallbackData | None = None
    url: str | None = None
    style: Style | None = None


Row = Sequence[Button]


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is finished HTML of at most 4000 characters after parsing; `buttons` stand below it in rows.

    `protected` asks the messenger to forbid forwarding.
    """

    text: str
    buttons: Sequence[Row] = ()
    protected: bool = False


def lines(*parts: str | None) -> str:
    """Finished lines under each other; what is None or empty is left out."""
    return "\n".join(part for part in parts if part)


def blocks(*parts: str | None) -> str:
    """Finished blocks with an empty line between them."""
    return "\n\n".join(part for part in parts if part)


def rows(*parts: Row | None) -> list[Row]:
    """Rows of buttons; empty ones are left out."""
    return [part for part in parts if part]
