"""The office changes lessons: from the day to the confirmed order, and what teachers are told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from domain.substitutions import USUAL, Order, Part, Reason, Way, packed
from domain.words import Role
from locales import Texts
from tests.said.scenes.school_settings import DEPUTY
from tests.school import FRIDAY, THURSDAY, WEDNESDAY, ZONE
from tests.unit.boards import KEY, MOVED, ORDERS, board
from views import substitutions_choices as choices
from views.office import office_page
from views.page import Page
from views.substitutions import board_page, form_page, lesson_page
from views.substitutions_buttons import LookOrder, place_of
from views.substitutions_look import Look, look_page, made_page
from views.substitutions_told import lesson_told_page

HERE = datetime.combine(WEDNESDAY, time(9), ZONE)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    school = board()
    usual = replace(school, orders={})
    lesson = usual.find(KEY)
    assert lesson is not None
    assert DEPUTY.role is Role.DEPUTY
    yield "the office of a deputy", office_page(texts, None, DEPUTY, DEPUTY)
    yield "a day", board_page(texts, 1, school, WEDNESDAY, THURSDAY, 0)
    yield "a form's day", form_page(texts, 1, school, school.forms[1], WEDNESDAY, THURSDAY)
    yield "a lesson", lesson_page(texts, usual, lesson, HERE)
    yield "a lesson that is moved", lesson_page(texts, school, lesson, HERE)
    yield "a lesson that is past", lesson_page(texts, usual, lesson, HERE.replace(day=12, hour=12))
    yield "who else", choices.teachers_page(texts, usual, lesson, 0)
    yield "what else", choices.subjects_page(texts, usual, lesson, 0)
    yield "with whom", choices.hosts_page(texts, usual, lesson, 0)
    yield "to which day", choices.days_page(texts, usual, lesson, WEDNESDAY)
    yield "as which lesson", choices.numbers_page(texts, usual, lesson, FRIDAY, HERE)
    yield "in which room", choices.room_page(texts, lesson)
    yield "that is no room", choices.room_page(texts, lesson, wrong=True)
    data = LookOrder(**place_of(KEY), way=Way.MOVE, value=packed(FRIDAY, 4), because=Reason.EVENT, stood=0)
    busy, pupils = usual.clashes(KEY, MOVED, {4})
    yield "moved onto another lesson", look_page(texts, data, Look(usual, lesson, MOVED, busy, pupils))
    kept = replace(usual, orders={KEY: Order(room="31", reason="ремонт")})
    data = data.model_copy(update={"way": Way.REMOTE, "because": Reason.KEPT})
    yield "with the former reason", look_page(texts, data, Look(kept, lesson, Order(remote=True, reason="ремонт")))
    yield "it is so already", look_page(texts, data, Look(kept, lesson, kept.order(KEY)))
    back = data.model_copy(update={"way": Way.USUAL, "because": Reason.NONE})
    yield "as the timetable says", look_page(texts, back, Look(school, lesson, USUAL))
    yield "done", made_page(texts, 1, usual, lesson, ORDERS[1])
    yield "changed by somebody else", lesson_page(texts, kept, lesson, HERE, texts("subs-overtaken"))
    told = ((Part.STEPS_IN, ORDERS[1]), (Part.TAKEN, ORDERS[2]), (Part.CANCELLED, ORDERS[0]), (Part.CHANGED, MOVED),
            (Part.RELIEVED, USUAL), (Part.BACK, USUAL))  # fmt: skip
    for part, order in told:
        yield f"to a teacher: {part.value}", lesson_told_page(texts, part, KEY, usual.seen(KEY, order))
