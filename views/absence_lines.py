"""How a note is said, for families and for the school alike."""

from datetime import date

from domain.absence import Announced, Days, Draft, Misfit, Note, Reason
from domain.calendars import Calendar, Closed
from locales import Texts
from views.page import lines
from views.paging import closed_line


def days_phrase(texts: Texts, days: Days) -> str:
    """«11 ноября, среда» or «12–14 ноября»."""
    if days.first == days.last:
        return texts.plain("absence-day", day=days.first)
    return texts.plain("absence-days", first=days.first, last=days.last)


def reason_phrase(texts: Texts, reason: Reason, subject: str | None = None) -> str:
    """«болезнь», «освобождение: Физическая культура»."""
    if reason is Reason.EXEMPT and subject:
        return texts.plain("absence-exempt-from", subject=subject)
    return texts.plain(f"absence-reason-{reason.value}")


def author_phrase(texts: Texts, note: Note | Announced) -> str:
    """Who told it: kinship, or the school."""
    if note.by_school or note.kinship is None:
        return texts.plain("absence-by-school" if note.by_school else "kinship-other")
    return texts.plain(f"kinship-{note.kinship.value}")


def said_lines(texts: Texts, said: Draft | Note) -> str:
    """The words and the name of the document, if there are any."""
    return lines(
        texts("absence-words", words=said.words) if said.words else None,
        texts("absence-document", name=said.document.name) if said.document else None,
    )


def closed_lines(texts: Texts, calendar: Calendar, days: Days) -> str:
    """Holidays and other days off among these days; weekends need no word."""
    found = dict.fromkeys(gone for day in days if (gone := calendar.closed(day)) is not None)
    return lines(*(closed_line(texts, gone) for gone in found if gone.why in (Closed.HOLIDAY, Closed.OFF)))


def misfit_line(texts: Texts, calendar: Calendar, days: Days, wrong: Misfit) -> str:
    """Why a note cannot be about these days, and what can be done."""
    said = texts(f"absence-misfit-{wrong.value}", days=days_phrase(texts, _forward(days)))
    return lines(said, closed_lines(texts, calendar, days) if wrong is Misfit.CLOSED else None)


def _forward(days: Days) -> Days:
    return days if days.count > 0 else Days(days.last, days.first)


def day_number(day: date | None) -> int:
    """As callback data carries it; 0 is no day."""
    return day.toordinal() if day is not None else 0
