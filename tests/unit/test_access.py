"""What a family reads of the access log: folded by day, person and what was opened."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.access import Entry, Look, Opening, looks
from domain.names import Name
from domain.words import Role
from tests.school import NOW, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM

SOKOLOVA = Name("Соколова", "Марина", "Игоревна")
TEACHER = Entry(9, NOW, Opening.CLASS_LIST, 8, SOKOLOVA, Role.TEACHER)
OWN_FORM = replace(TEACHER, role=Role.CLASS_TEACHER, form_id=ARTYOM.form_id, form="7Б")
LOOK = Look(WEDNESDAY, "class_list", SOKOLOVA, Role.CLASS_TEACHER, "7Б", 1)


def test_several_openings_of_a_day_are_one_line() -> None:
    again = [replace(OWN_FORM, id=number, at=NOW - timedelta(minutes=9 - number)) for number in (9, 8, 7)]
    assert looks(again, ARTYOM) == [replace(LOOK, times=3)]


def test_somebody_with_several_posts_is_told_as_the_pupils_own_class_teacher() -> None:
    other_form = replace(OWN_FORM, form_id=99, form="5В")
    assert looks([TEACHER, other_form, OWN_FORM], ARTYOM) == [LOOK]


def test_a_post_that_is_over_gives_way_to_one_that_was_held_that_day() -> None:
    over = replace(OWN_FORM, until=TUESDAY)
    assert looks([over, TEACHER], ARTYOM) == [replace(LOOK, role=Role.TEACHER, form=None)]
    assert looks([over], ARTYOM) == [LOOK]


def test_days_are_the_schools_own() -> None:
    after_midnight = replace(OWN_FORM, id=8, at=datetime(2026, 11, 10, 17, 30, tzinfo=UTC))
    before = replace(OWN_FORM, id=7, at=datetime(2026, 11, 10, 16, 30, tzinfo=UTC))
    assert [look.day for look in looks([after_midnight, before], ARTYOM)] == [WEDNESDAY, date(2026, 11, 10)]


def test_another_person_and_another_thing_are_lines_of_their_own() -> None:
    console = Entry(3, NOW, Opening.ONEROSTER)
    lists = replace(OWN_FORM, id=2, action=Opening.LISTS)
    assert looks([OWN_FORM, console, lists], ARTYOM) == [
        LOOK,
        Look(WEDNESDAY, "oneroster", None, None, None, 1),
        replace(LOOK, action="lists"),
    ]
