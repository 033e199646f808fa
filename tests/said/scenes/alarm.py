"""«Не отмечен(а) на уроке»: to the family, to the class teacher, and the call for help."""

from collections.abc import Iterator
from dataclasses import replace

from domain.absence import Announced, Days, Reason
from domain.alarms import Answer, Missing
from domain.alerts import What
from domain.names import Name
from domain.news import News
from domain.words import Kinship
from locales import Texts
from tests.school import MONDAY, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM
from views.absence_told import note_told_page
from views.alarm import absence_page, absent_page, answered_page, escalation_page, over_page
from views.page import Page

NEWS = News(What.ABSENT, "Русский язык", WEDNESDAY, 1)
MISSING = Missing(1, ARTYOM.name, 7, "7Б", 1, WEDNESDAY, 1, "Русский язык")
LONG = replace(MISSING, pupil=2, name=Name("Константинопольская", "Александра"), number=2)
NOTE = Announced(
    5, 1, ARTYOM.name, Days(WEDNESDAY, THURSDAY), Reason.ILL, by_school=False, kinship=Kinship.MOTHER, subject_id=None,
    subject=None, more=True,
)  # fmt: skip


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "to a guardian", absence_page(texts, ARTYOM, NEWS, WEDNESDAY)
    yield "to a guardian, covered", absence_page(texts, ARTYOM, replace(NEWS, number=3), WEDNESDAY, private=True)
    yield "they know", answered_page(texts, ARTYOM, WEDNESDAY, Answer.KNOWN)
    yield "they do not", answered_page(texts, ARTYOM, WEDNESDAY, Answer.WORRIED)
    yield "of another day", over_page(texts, ARTYOM, MONDAY)
    yield "to the class teacher", absent_page(texts, "7Б", [MISSING, LONG], WEDNESDAY)
    yield (
        "one reason is known",
        absent_page(texts, "7Б", [replace(MISSING, answer=a) for a in Answer] + [LONG], WEDNESDAY),
    )
    yield "all are known", absent_page(texts, "7Б", [replace(MISSING, answer=Answer.EXPLAINED)], TUESDAY)
    yield "the family does not know", escalation_page(texts, replace(MISSING, answer=Answer.WORRIED))
    yield "the family is silent", escalation_page(texts, replace(MISSING, number=2))
    yield "a family's note", note_told_page(texts, NOTE, 7, "7Б", withdrawn=False, again=False)
    yield "a family's note, changed", note_told_page(texts, NOTE, 7, "7Б", withdrawn=False, again=True)
    yield "a family's note, withdrawn", note_told_page(texts, NOTE, 7, "7Б", withdrawn=True, again=True)
