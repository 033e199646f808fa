"""Days without lessons: decided, told, taken back."""

from collections.abc import Iterator

from domain.day_off import DayOff, Reach, Say, Why
from domain.substitutions_board import Board
from locales import Texts
from tests.school import FRIDAY, THURSDAY, WEDNESDAY
from tests.unit.boards import large
from tests.unit.kit import ARTYOM
from views import day_off as view
from views.day_off_told import day_off_page, form_off_page
from views.page import Page

DAY = THURSDAY.toordinal()


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    school: Board = large()
    some = [1, 2, 7]
    frost, pipe = DayOff(THURSDAY, "мороз", (1, 2, 7)), DayOff(FRIDAY, "нет отопления", (60,))
    yield "nothing is decided", view.days_off_page(texts, 1, school.forms, [])
    yield "what is decided", view.days_off_page(texts, 1, school.forms, [frost, pipe])
    yield "which forms", view.forms_page(texts, view.PickForms(school=1), school.forms, some)
    yield "the next page", view.forms_page(texts, view.PickForms(school=1, page=2), school.forms, [])
    yield "which day", view.day_page(texts, 1, school, some, WEDNESDAY)
    yield "there is no such day", view.day_page(texts, 1, school, [], WEDNESDAY)
    yield "why", view.why_page(texts, 1, school.forms, some, THURSDAY)
    yield "in own words", view.typed_page(texts, 1, THURSDAY)
    yield "that is no reason", view.typed_page(texts, 1, THURSDAY, wrong=True)
    look = view.LookOff(school=1, day=DAY, why=Why.FROST)
    yield "everything", view.look_off_page(texts, look, school.forms, some, [60], "мороз", Reach(75, 74))
    yield "everybody is connected", view.look_off_page(texts, look, school.forms, [1], [], "мороз", Reach(25, 25))
    yield "declared", view.declared_page(texts, 1, "1А, 1Б, 2А", THURSDAY, "мороз")
    back = view.LookOn(school=1, day=DAY, stood=0)
    yield "lessons after all", view.look_on_page(texts, back, school.forms, frost, Reach(75, 70))
    one = back.model_copy(update={"form": 7})
    yield "for one form", view.look_on_page(texts, one, school.forms, frost, Reach(25, 25))
    yield "returned", view.returned_page(texts, 1, "1А, 1Б, 2А", THURSDAY)
    yield "to a family", day_off_page(texts, ARTYOM, Say.OFF, THURSDAY, "мороз")
    yield "to a family, after all", day_off_page(texts, ARTYOM, Say.ON, THURSDAY, "")
    yield "to a class teacher", form_off_page(texts, "7Б", Say.OFF, THURSDAY, "мороз")
    yield "to a class teacher, after all", form_off_page(texts, "7Б", Say.ON, THURSDAY, "")
