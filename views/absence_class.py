"""`/class`: who of a form will not come, on a day and after it; a note with its words; the way to the other screens."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from aiogram.filters.callback_data import CallbackData

from domain.absence import Announced, Note, Reason
from domain.calendars import Calendar
from domain.names import Name
from domain.people import Post
from domain.words import Attendance
from locales import Texts
from views.absence_lines import author_phrase, days_phrase, reason_phrase, said_lines
from views.absence_mark import ClassPick
from views.class_ways import class_ways
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import day_arrows, folded, skipped_lines

Letters = Mapping[Attendance, str]
BESIDE = 2


class ClassDay(CallbackData, prefix="cd1"):
    """The form on a day (`date.toordinal()`; 0 is today, or the next school day)."""

    form: int
    day: int = 0
    part: int = 0


class ClassNote(CallbackData, prefix="cn1"):
    """Open a note; the family can read that it was opened."""

    form: int
    note: int


class ClassFile(CallbackData, prefix="cf1"):
    """Send the document of a note."""

    form: int
    note: int


class ClassWithdraw(CallbackData, prefix="cx1"):
    """Take back what the class teacher has entered."""

    form: int
    note: int


def class_forms_page(texts: Texts, posts: Sequence[Post]) -> Page:
    """For a class teacher of several forms: which one?"""
    return Page(
        texts("class-forms"), [[Button(post.form or "", ClassDay(form=post.form_id))] for post in posts if post.form_id]
    )


def class_day_page(
    texts: Texts,
    post: Post,
    calendar: Calendar,
    today: date,
    day: date,
    notes: Sequence[Announced],
    letters: Letters,
    part: int = 0,
) -> Page:
    """Those announced for the day, then those announced for later; exemptions count as present and are named too."""
    now = [note for note in notes if day in note.days]
    later = [note for note in notes if note.days.first > day]
    form, here = post.form_id or 0, ClassDay(form=post.form_id or 0, day=day.toordinal())
    text = blocks(
        lines(texts("class-title", form=post.form or "", day=day), *skipped_lines(texts, calendar, day)),
        lines(*(_line(texts, note, letters) for note in now)) or texts("class-nobody"),
        lines(texts("class-later"), *(_line(texts, note, letters) for note in later)) if later else None,
    )
    return folded(
        texts,
        text,
        part,
        lambda n: here.model_copy(update={"part": n}),
        *_opening(form, [*now, *later]),
        day_arrows(
            texts,
            lambda to: ClassDay(form=form, day=to.toordinal()),
            calendar.previous_school_day(day),
            today if day != today and not calendar.closed(today) else None,
            calendar.next_school_day(day),
        ),
        [Button(texts.plain("class-mark"), ClassPick(form=form))],
        *class_ways(texts, form),
    )


def class_note_page(
    texts: Texts, form: int, name: Name, note: Note, told: datetime, letters: Letters, *, own: bool
) -> Page:
    """All of a note; `told` is the school's local time, `own` says that the viewer has entered it."""
    head = texts("class-note-title", pupil=name.in_class)
    what = texts("class-note-what", days=days_phrase(texts, note.days), reason=_because(texts, note, letters))
    author = texts("class-note-by", author=author_phrase(texts, note), told=told)
    return Page(
        lines(head, what, said_lines(texts, note), author),
        rows(
            [Button(texts.plain("class-file"), ClassFile(form=form, note=note.id))] if note.document else None,
            [Button(texts.plain("class-withdraw"), ClassWithdraw(form=form, note=note.id), style="danger")]
            if own
            else None,
            [Button(texts.plain("class-back"), ClassDay(form=form))],
        ),
    )


def class_note_gone_page(texts: Texts, form: int) -> Page:
    """The family has withdrawn it meanwhile."""
    return Page(texts("class-note-gone"), [[Button(texts.plain("class-back"), ClassDay(form=form))]])


def _opening(form: int, notes: Sequence[Announced]) -> list[Row]:
    buttons = [Button(note.name.in_class, ClassNote(form=form, note=note.id)) for note in notes]
    return [buttons[start : start + BESIDE] for start in range(0, len(buttons), BESIDE)]


def _line(texts: Texts, note: Announced, letters: Letters) -> str:
    said = {
        "pupil": note.name.in_class,
        "days": days_phrase(texts, note.days),
        "reason": _because(texts, note, letters),
        "author": author_phrase(texts, note),
    }
    return texts("class-line-more" if note.more else "class-line", **said)


def _because(texts: Texts, note: Announced | Note, letters: Letters) -> str:
    """The reason, and by which letter the school writes it."""
    reason: Reason = note.reason
    phrase, letter = reason_phrase(texts, reason, note.subject), letters.get(reason.meaning)
    return texts.plain("class-letter", letter=letter, reason=phrase) if letter else phrase
