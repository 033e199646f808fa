"""A person's own data in their language: the message beside the file, and the words of the page inside it."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from aiogram.filters.callback_data import CallbackData

from domain.absence import Reason
from domain.access import Opening
from domain.consent import OWN_DATA, PUPIL_ACCOUNT
from domain.own_data import Cell, Document, Section, Sheet
from domain.people import Hat, Viewer
from domain.words import Attendance, Ending, Kinship, Role
from locales import Texts
from views.page import Page, blocks

# Columns whose values are words of ours. Other features have names for some, here are the rest.
FAMILIES = {"role": "role", "kinship": "kinship", "hat": "hat", "action": "access-action", "reason": "absence-reason"}
WORDS: dict[str, Collection[str]] = {
    "role": set(Role),
    "kinship": set(Kinship),
    "hat": set(Hat),
    "action": set(Opening),
    "reason": set(Reason),
    "meaning": set(Attendance),
    "consent": {OWN_DATA, PUPIL_ACCOUNT},
    "period": {"term", "year", *Ending},
    "state": {"waiting", "sent", "cancelled", "folded", "failed"},
    "what": {"lesson", "mark", "attendance", "homework", "period_mark", "absence_note", "invitation"},
}


class TakeOwnData(CallbackData, prefix="md1"):
    """Everything that is kept about the person who presses, as a file."""


def own_data_page(texts: Texts, viewer: Viewer) -> Page:
    """What the file above is."""
    told = texts("own-data-told-staff" if viewer.hat is Hat.STAFF else "own-data-told")
    return Page(blocks(told, *_hats(texts, viewer)))


def own_data_document(texts: Texts, viewer: Viewer, sections: Sequence[Section], now: datetime) -> Document:
    """Sections with rows as sheets, the others by name; moments in the school's zone."""
    name = viewer.name.full if viewer.name and viewer.name.full else texts.plain(f"hat-{viewer.hat or Hat.GUARDIAN}")
    titles = {section.name: texts.plain(f"own-data-section-{section.name}") for section in sections}
    return Document(
        language=texts.language,
        title=texts.plain("own-data-title", name=name),
        about=(
            texts.plain("own-data-made", at=now.astimezone(viewer.zone)),
            texts.plain("own-data-without"),
            *_hats(texts, viewer),
        ),
        sheets=tuple(_sheet(texts, viewer, titles[one.name], one) for one in sections if one.rows),
        empty=texts.plain("own-data-empty"),
        nothing=tuple(titles[one.name] for one in sections if not one.rows),
    )


def _hats(texts: Texts, viewer: Viewer) -> tuple[str, ...]:
    """Children come with the guardian's hat: who has several is told so."""
    if len(viewer.hats) < 2 or viewer.hat is None:
        return ()
    return (texts.plain("own-data-hats", hat=texts.plain(f"hat-{viewer.hat.value}")),)


def _sheet(texts: Texts, viewer: Viewer, title: str, section: Section) -> Sheet:
    columns = tuple(texts.plain(f"own-data-column-{column}") for column in section.columns)
    rows = (
        tuple(_said(texts, viewer, column, cell) for column, cell in zip(section.columns, row, strict=True))
        for row in section.rows
    )
    return Sheet(title, columns, tuple(rows))


def _said(texts: Texts, viewer: Viewer, column: str, cell: Cell) -> str:
    """A cell as a reader reads it; days as 2026-11-11, which every language takes for the same day."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return texts.plain("own-data-yes" if cell else "own-data-no")
    if isinstance(cell, datetime):
        return f"{cell.astimezone(viewer.zone):%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    return _word(texts, column, str(cell))


def _word(texts: Texts, column: str, word: str) -> str:
    """Stored words of ours are said; whatever else stands there is shown as it is."""
    if word not in WORDS.get(column, ()):
        return word
    family = FAMILIES.get(column)
    return texts.plain(f"{family}-{word}" if family else f"own-data-said-{column}-{word}")
