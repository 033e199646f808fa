"""When the silent may be reminded, and who follows a notice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.names import Name
from domain.notice import Audience, Notice, Receipt
from domain.people import Hat, NotAllowed, Post, Viewer
from domain.receipts import PAUSE, Addressed, Board, Came, Family, check_follows, made
from domain.words import Role
from tests.school import NOW, ZONE

NOTICE = Notice(
    1, 1, "Школа № 7", ZONE, 11, Name("Соколова", "Марина", "Игоревна"), Role.CLASS_TEACHER, 7, "7Б", "Собрание",
    Audience(forms=(7,)), NOW, confirmed_at=NOW, laid_out_at=NOW,
)  # fmt: skip
OF_SCHOOL = replace(NOTICE, role=Role.DEPUTY, form_id=None, form=None)
OF_TEACHER = replace(NOTICE, role=Role.TEACHER, form_id=None, form=None)
SOON = timedelta(seconds=1)


def one(came: Came, number: int = 1) -> Addressed:
    """A guardian with whom it has come so far."""
    return Addressed(number, Name("Ковалёва", "Елена"), Hat.GUARDIAN, Receipt(number), came)


def board(*came: Came, reminders: int = 0, told_at: timedelta = timedelta()) -> Board:
    """Of so many families with one guardian each."""
    people = [one(each, number) for number, each in enumerate(came)]
    families = [Family((each,), Name("Ковалёв", "Артём")) for each in people]
    return made(people, families, reminders, NOW + told_at)


@pytest.mark.parametrize(
    ("found", "notice", "after", "may"),
    [
        (board(Came.SILENT), NOTICE, PAUSE, True),
        (board(Came.SILENT), NOTICE, PAUSE - SOON, False),
        (board(Came.SILENT, reminders=1, told_at=PAUSE), NOTICE, 2 * PAUSE - SOON, False),
        (board(Came.SILENT, reminders=1, told_at=PAUSE), NOTICE, 2 * PAUSE, True),
        (board(Came.SILENT, reminders=2), NOTICE, 9 * PAUSE, False),
        (board(Came.ANSWERED, Came.WAITING, Came.LOST, Came.UNLINKED), NOTICE, PAUSE, False),
        (board(Came.SILENT), replace(NOTICE, withdrawn_at=NOW), PAUSE, False),
        (board(Came.SILENT), replace(NOTICE, expires_at=NOW + PAUSE), PAUSE, False),
        (board(Came.SILENT), replace(NOTICE, expires_at=NOW + PAUSE + SOON), PAUSE, True),
    ],
    ids=[
        "two hours after it left", "sooner", "sooner after the first", "two hours after it", "twice is enough",
        "nobody is silent", "withdrawn", "expired", "about to expire",
    ],
)  # fmt: skip
def test_the_silent_are_reminded_twice_and_not_too_soon(
    found: Board, notice: Notice, after: timedelta, *, may: bool
) -> None:
    assert found.may_remind(notice, NOW + after) is may


def staff(person: int, *posts: tuple[Role, int | None], school: int = 1) -> Viewer:
    """In these posts at a school."""
    held = tuple(Post(role, school, "Школа", ZONE, form, None) for role, form in posts)
    return Viewer(1, 1, "ru", person, ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=held)


@pytest.mark.parametrize(
    ("viewer", "notice", "follows"),
    [
        (staff(11, (Role.CLASS_TEACHER, 7)), NOTICE, True),
        (staff(11, (Role.TEACHER, None)), NOTICE, False),
        (staff(12, (Role.CLASS_TEACHER, 7)), NOTICE, True),
        (staff(12, (Role.CLASS_TEACHER, 8)), NOTICE, False),
        (staff(12, (Role.DEPUTY, None)), NOTICE, False),
        (staff(12, (Role.HEAD, None)), OF_SCHOOL, True),
        (staff(12, (Role.HEAD, None), school=2), OF_SCHOOL, False),
        (staff(12, (Role.CLASS_TEACHER, 7)), OF_SCHOOL, False),
        (staff(11, (Role.TEACHER, None)), OF_TEACHER, True),
        (staff(11, (Role.TEACHER, None), school=2), OF_TEACHER, False),
        (staff(12, (Role.TEACHER, None)), OF_TEACHER, False),
        (staff(11, (Role.CLASS_TEACHER, 7)), replace(NOTICE, laid_out_at=None), False),
    ],
    ids=[
        "the author", "the author without the class", "who leads the class now", "another class", "a deputy",
        "the head of the school's own", "another school's head", "a class teacher of the school's",
        "a teacher of a group", "who teaches elsewhere now", "another teacher", "before it has left",
    ],
)  # fmt: skip
def test_a_notice_is_followed_by_its_author_and_who_is_in_charge(
    viewer: Viewer, notice: Notice, *, follows: bool
) -> None:
    if follows:
        check_follows(viewer, notice)
    else:
        with pytest.raises(NotAllowed):
            check_follows(viewer, notice)


def test_a_family_in_which_one_has_answered_counts_as_answered() -> None:
    both = Family((one(Came.ANSWERED, 1), one(Came.SILENT, 2)), Name("Ковалёв", "Артём"))
    found = made([*both.people], [both], 0, NOW)
    assert found.holding(Came.ANSWERED) == found.holding(Came.SILENT) == [both]
    assert (found.delivered, found.opened, found.signed) == (2, 0, 0)
