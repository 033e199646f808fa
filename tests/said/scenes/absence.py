"""A guardian announces an absence, from the first button to the note that is withdrawn."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from domain.absence import Days, Document, Draft, Misfit, Note, Reason
from domain.words import Kinship
from locales import Texts
from tests.school import FRIDAY, MONDAY, NOW, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, SONYA, YEAR
from views.absence import dialog_page, in_the_way_page, sent_page, whose_page, with_absence
from views.absence_calendar import month_of
from views.absence_days import calendar_page, unclear_days_page
from views.absence_extras import file_page, words_page, words_wanted_page
from views.absence_notes import note_gone_page, notes_page, withdrawn_page
from views.absence_steps import AbsenceCalendar
from views.page import Page

SPAN = Days(THURSDAY, FRIDAY)
PAPER = Document("справка.jpg", "image/jpeg", 1000, "f" * 64)
DRAFT = Draft(ARTYOM.id, SPAN, Reason.ILL, words="температура 38, ждём врача", document=PAPER)
NOTE = Note(5, ARTYOM.id, SPAN, Reason.ILL, NOW, False, Kinship.MOTHER, None, DRAFT.words, PAPER)  # noqa: FBT003
TODAY = Days(WEDNESDAY, WEDNESDAY)
SUNDAY = date(2026, 11, 15)
BAD = {
    Misfit.BACKWARDS: Days(FRIDAY, THURSDAY),
    Misfit.PAST: Days(MONDAY - timedelta(days=7), MONDAY),
    Misfit.LONG: Days(WEDNESDAY, WEDNESDAY + timedelta(days=31)),
    Misfit.YEAR: Days(date(2027, 5, 30), date(2027, 6, 1)),
}


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""

    def dialog(draft: Draft, today: date = WEDNESDAY, kept: Note | None = None) -> Page:
        return dialog_page(texts, CHILDREN, ARTYOM, YEAR, today, draft, kept)

    empty, pick = Draft(ARTYOM.id), AbsenceCalendar(pupil=ARTYOM.id, month=month_of(WEDNESDAY))
    yield "the row on the week of attendance", with_absence(texts, Page("…"), ARTYOM)
    yield "when?", dialog(empty)
    yield "when, asked on a Friday", dialog(empty, FRIDAY)
    yield "when, asked on a Sunday", dialog(empty, SUNDAY)
    yield "a month to pick the first day", calendar_page(texts, ARTYOM, YEAR, WEDNESDAY, pick)
    second = pick.model_copy(update={"day": THURSDAY.toordinal()})
    yield "a month to pick the last day", calendar_page(texts, ARTYOM, YEAR, WEDNESDAY, second)
    yield "dates not understood", unclear_days_page(texts, ARTYOM, empty)
    for wrong, days in BAD.items():
        yield f"days that cannot be: {wrong}", dialog(replace(empty, days=days))
    closed = replace(empty, days=Days(date(2026, 11, 4), date(2026, 11, 4)))
    yield "a holiday", dialog(closed, date(2026, 11, 3))
    yield "a weekend", dialog(replace(empty, days=Days(SUNDAY, SUNDAY)))
    yield "why?", dialog(replace(empty, days=TODAY))
    yield "everything, to be confirmed", dialog(Draft(ARTYOM.id, TODAY, Reason.ILL))
    around = Days(date(2026, 11, 3), date(2026, 11, 5))
    yield "a holiday in between", dialog(Draft(ARTYOM.id, around, Reason.FAMILY), date(2026, 11, 3))
    yield "with words and a document", dialog(DRAFT)
    yield "words, please", words_page(texts, DRAFT)
    yield "too many words", words_page(texts, empty, 5000)
    yield "no words", words_wanted_page(texts, empty)
    yield "a document, please", file_page(texts, DRAFT)
    for key in ("absence-file-wanted", "absence-file-kind", "absence-file-big"):
        yield f"no such document: {key}", file_page(texts, empty, key)
    yield "sent", sent_page(texts, ARTYOM, DRAFT)
    yield "told before", in_the_way_page(texts, ARTYOM, Draft(ARTYOM.id, TODAY, Reason.OTHER), NOTE)
    yield "whose?", whose_page(texts, CHILDREN, Draft(ARTYOM.id, TODAY, Reason.CONTEST))
    school = Note(6, SONYA.id, TODAY, Reason.EXEMPT, NOW, by_school=True, subject="Физкультура")
    yield "my notes", notes_page(texts, CHILDREN, [NOTE, school], ARTYOM, WEDNESDAY)
    yield "no notes", notes_page(texts, CHILDREN, [], ARTYOM, WEDNESDAY)
    yield "a note as it was sent", dialog(NOTE.draft, kept=NOTE)
    yield "a note with other days", dialog(replace(NOTE.draft, days=TODAY), kept=NOTE)
    yield "withdrawn", withdrawn_page(texts, ARTYOM, NOTE)
    yield "gone", note_gone_page(texts, ARTYOM)
