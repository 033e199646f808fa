"""«Мои заявления»: what a guardian has announced, and what the class teacher has entered for their children."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.absence import Note
from domain.people import Child
from locales import Texts
from views.absence_lines import days_phrase, reason_phrase, said_lines
from views.absence_steps import AbsenceStep
from views.page import Button, Page, blocks, lines
from views.paging import folded


class AbsenceNotes(CallbackData, prefix="nl1"):
    """The notes; the pupil is the child from whose screen one comes."""

    pupil: int
    part: int = 0


class OpenNote(CallbackData, prefix="no1"):
    """Look at an own note, to change it."""

    note: int


class WithdrawNote(CallbackData, prefix="nw1"):
    """Take an own note back."""

    note: int


class NoteFile(CallbackData, prefix="nf1"):
    """Send the document of an own note."""

    note: int


def notes_page(
    texts: Texts, children: Sequence[Child], notes: Sequence[Note], child: Child, today: date, part: int = 0
) -> Page:
    """Every note with its child; a button for each own one whose last day is not over, and for each document."""
    named = {child.id: child for child in children}
    said = [_entry(texts, named[note.pupil], note) for note in notes]
    own = [note for note in notes if not note.by_school]
    return folded(
        texts,
        blocks(texts("absence-notes"), *(said or [texts("absence-notes-none")])),
        part,
        lambda n: AbsenceNotes(pupil=child.id, part=n),
        *([_change(texts, named[note.pupil], note)] for note in own if note.open_on(today)),
        *([_file(texts, note)] for note in own if note.document),
        [Button(texts.plain("absence-button"), AbsenceStep(pupil=child.id))],
    )


def withdrawn_page(texts: Texts, child: Child, note: Note) -> Page:
    """It does not count any more."""
    said = texts("absence-withdrawn", child=child.title, days=days_phrase(texts, note.days))
    return Page(said, [[Button(texts.plain("absence-notes-button"), AbsenceNotes(pupil=child.id))]])


def note_gone_page(texts: Texts, child: Child) -> Page:
    """Withdrawn already, or its last day is over."""
    return Page(texts("absence-gone"), [[Button(texts.plain("absence-notes-button"), AbsenceNotes(pupil=child.id))]])


def _entry(texts: Texts, child: Child, note: Note) -> str:
    head = texts(
        "absence-note",
        child=child.title,
        days=days_phrase(texts, note.days),
        reason=reason_phrase(texts, note.reason, note.subject),
    )
    return lines(head, said_lines(texts, note), texts("absence-note-by-school") if note.by_school else None)


def _change(texts: Texts, child: Child, note: Note) -> Button:
    return Button(texts.plain("absence-change", name=child.name.name, day=note.days.first), OpenNote(note=note.id))


def _file(texts: Texts, note: Note) -> Button:
    return Button(texts.plain("absence-file-button", day=note.days.first), NoteFile(note=note.id))
