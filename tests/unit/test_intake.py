"""A school's lists laid over what is known: nobody is lost, nobody is mistaken for somebody else."""

from dataclasses import replace
from datetime import date

import pytest

from domain.asking import Answers
from domain.changes import diff
from domain.intake import Wanted, intake
from domain.lists import (
    Complaint,
    FormLine,
    GuardianLine,
    Lists,
    LoadLine,
    MemberLine,
    PupilLine,
    SlotLine,
    StaffLine,
    Where,
    Who,
)
from domain.movements import Movement, What, summary
from domain.roster import (
    NOTHING,
    Enrolment,
    Form,
    Guardianship,
    Membership,
    Person,
    RoleHeld,
    Roster,
    School,
    Slot,
    Teaching,
    Year,
)
from domain.words import GroupKind, Kinship, Role
from tests.school import ROSTER, START

DAY = date(2026, 11, 11)
BEFORE = date(2026, 11, 10)


def pupil(row: int, name: str, form: str = "7Б", born: date | None = None, **more: object) -> PupilLine:
    """A line of «Ученики»."""
    surname, first, *rest = name.split(" ")
    key = str(more.pop("key", ""))
    return PupilLine(Where("Ученики", row), Who(surname, first, " ".join(rest), key), form, born, **more)  # type: ignore[arg-type]  # whatever the test wants


ARTYOM = pupil(2, "Ковалёв Артём Дмитриевич", born=date(2013, 5, 4))
KIRILL = pupil(3, "Лебедев Кирилл Павлович", born=date(2012, 9, 30))
ONIL = pupil(4, "О'Нил <b> Шон & «Ко»", born=date(2013, 1, 2))
ONIL = replace(ONIL, who=Who("О'Нил <b>", "Шон & «Ко»"))
SEVENTH = (ARTYOM, KIRILL, ONIL)


def lay(lists: Lists, known: Roster = ROSTER, day: date = DAY, answers: Answers = {}) -> Wanted:  # noqa: B006 - never changed
    """What comes of it; whatever it is, doing it again changes nothing."""
    wanted = intake(known, lists, day, answers)
    if not wanted.questions:
        again = intake(wanted.roster, lists, day, answers)
        assert diff(wanted.roster, again.roster) == ()
    return wanted


def told(lists: Lists, known: Roster = ROSTER, answers: Answers = {}) -> tuple[Movement, ...]:  # noqa: B006 - never changed
    """What people are told about it; nothing is open."""
    wanted = lay(lists, known, answers=answers)
    assert (wanted.questions, wanted.complaints) == ((), ())
    return summary(known, wanted.roster, diff(known, wanted.roster), wanted.origins).movements


def groups_of(key: str, roster: Roster, day: date = DAY) -> set[str]:
    """The groups somebody is in on that day."""
    return {
        m.group for m in roster.memberships if m.pupil == key and m.since <= day and (m.until is None or m.until >= day)
    }


def test_the_list_that_says_what_is_known_changes_nothing() -> None:
    assert diff(ROSTER, lay(Lists(pupils=SEVENTH)).roster) == ()


def test_an_empty_file_changes_nothing() -> None:
    assert diff(ROSTER, lay(Lists()).roster) == ()


def test_a_new_pupil_comes_on_the_day_and_sits_in_the_groups_of_the_form() -> None:
    new = pupil(5, "Новикова Анна Олеговна", born=date(2013, 2, 3), subgroups=("Английский язык 1",))
    wanted = lay(Lists(pupils=(*SEVENTH, new)))
    assert told(Lists(pupils=(*SEVENTH, new))) == (
        Movement(What.JOINED, "Новикова Анна Олеговна", "7Б", day=DAY, where=Where("Ученики", 5)),
    )
    assert groups_of("+Ученики:5", wanted.roster) == {"7Б Алгебра", "7Б Русский", "7Б Англ 1"}


def test_the_first_list_of_a_form_holds_from_the_beginning_of_the_year() -> None:
    wanted = lay(Lists(pupils=(pupil(2, "Новикова Анна", "8В"),)))
    assert wanted.roster.enrolments[-1] == Enrolment("+Ученики:2", "8В", START)
    assert wanted.roster.forms[-1] == Form("8В", 8, "В")


def test_who_is_missing_has_left_and_is_not_deleted() -> None:
    lists = Lists(pupils=(ARTYOM, ONIL))
    wanted = lay(lists)
    assert told(lists) == (Movement(What.LEFT, "Лебедев Кирилл Павлович", "7Б", day=BEFORE),)
    assert Enrolment("kirill", "7Б", START, BEFORE) in wanted.roster.enrolments
    assert groups_of("kirill", wanted.roster) == set()
    assert groups_of("kirill", wanted.roster, BEFORE) == {"7Б Алгебра", "7Б Русский", "7Б Англ 2"}


def test_other_forms_are_left_alone_and_a_part_of_a_list_sends_nobody_away() -> None:
    assert told(Lists(pupils=(ARTYOM,), whole=False)) == ()
    assert "vera" in {e.pupil for e in lay(Lists(pupils=SEVENTH)).roster.enrolments if e.until is None}


def test_a_list_of_a_day_before_a_recorded_move_does_not_undo_the_move() -> None:
    moved = lay(Lists(pupils=(KIRILL, ONIL, replace(ARTYOM, form="10А")), whole=False), day=date(2026, 11, 20)).roster
    again = lay(Lists(pupils=SEVENTH), moved)
    said = {"name": "Ковалёв Артём Дмитриевич", "form": "10А", "day": "20.11.2026"}
    assert again.complaints == (Complaint(ARTYOM.where, "intake-note-later", said),)
    assert diff(moved, again.roster) == ()


def test_who_comes_back_is_the_same_person() -> None:
    gone = lay(Lists(pupils=(ARTYOM, ONIL))).roster
    later = date(2026, 12, 1)
    back = lay(Lists(pupils=SEVENTH), gone, later)
    told = summary(gone, back.roster, diff(gone, back.roster), back.origins).movements
    assert told == (Movement(What.RETURNED, "Лебедев Кирилл Павлович", "7Б", day=later, where=KIRILL.where),)
    assert [e for e in back.roster.enrolments if e.pupil == "kirill"] == [
        Enrolment("kirill", "7Б", START, BEFORE),
        Enrolment("kirill", "7Б", later),
    ]


def test_who_was_sent_away_by_mistake_comes_back_the_same_day_as_if_nothing_had_been() -> None:
    gone = lay(Lists(pupils=(ARTYOM, ONIL))).roster
    assert set(lay(Lists(pupils=SEVENTH), gone).roster.enrolments) == set(ROSTER.enrolments)
    assert set(lay(Lists(pupils=SEVENTH), gone).roster.memberships) >= {
        m for m in ROSTER.memberships if m.pupil == "kirill" and m.group != "7Б Англ 2"
    }


def test_moving_to_another_form_keeps_the_person_and_ends_the_old_groups() -> None:
    lists = Lists(pupils=(ARTYOM, ONIL, replace(KIRILL, form="10А")), whole=False)
    wanted = lay(lists)
    assert told(lists) == (Movement(What.MOVED, "Лебедев Кирилл Павлович", "10А", "7Б", DAY, Where("Ученики", 3)),)
    assert groups_of("kirill", wanted.roster) == {"10А Алгебра"}
    assert groups_of("kirill", wanted.roster, BEFORE) == {"7Б Алгебра", "7Б Русский", "7Б Англ 2"}


@pytest.mark.parametrize("written", ["Ковалев Артем Дмитриевич", "КОВАЛЁВ АРТЁМ ДМИТРИЕВИЧ", "Ковалёв Артём"])
def test_a_worse_spelling_of_a_known_name_changes_nothing(written: str) -> None:
    line = replace(pupil(2, written), born=ARTYOM.born)
    assert told(Lists(pupils=(line, KIRILL, ONIL))) == ()


def test_a_better_spelling_is_taken() -> None:
    without = replace(
        ROSTER,
        people=tuple(replace(p, surname="Ковалев", name="Артем") if p.key == "artyom" else p for p in ROSTER.people),
    )
    assert told(Lists(pupils=SEVENTH), without) == (
        Movement(What.RENAMED, "Ковалёв Артём Дмитриевич", before="Ковалев Артем Дмитриевич", where=ARTYOM.where),
    )


def test_with_an_id_a_corrected_name_is_the_same_person() -> None:
    line = pupil(2, "Ковальский Артемий Дмитриевич", born=date(2013, 5, 5), key="artyom")
    assert told(Lists(pupils=(line, KIRILL, ONIL))) == (
        Movement(What.RENAMED, "Ковальский Артемий Дмитриевич", before="Ковалёв Артём Дмитриевич", where=line.where),
    )


def test_without_an_id_a_corrected_name_is_asked_about() -> None:
    lists = Lists(pupils=(replace(ARTYOM, who=Who("Ковальский", "Артём", "Дмитриевич")), KIRILL, ONIL))
    (question,) = lay(lists).questions
    assert (question.id, question.problem) == ("Ученики:2", "intake-renamed")
    assert [choice.value for choice in question.choices] == ["artyom", "new", "skip"]
    assert told(lists, answers={"Ученики:2": "artyom"}) == (
        Movement(What.RENAMED, "Ковальский Артём Дмитриевич", before="Ковалёв Артём Дмитриевич", where=ARTYOM.where),
    )
    assert [m.what for m in told(lists, answers={"Ученики:2": "new"})] == [What.JOINED, What.LEFT]


def test_two_of_one_name_without_birthdays_are_asked_about() -> None:
    twins = (pupil(5, "Иванов Саша"), pupil(6, "Иванов Саша"))
    (question,) = lay(Lists(pupils=(*SEVENTH, *twins))).questions
    assert (question.id, question.problem, question.details) == (
        "Ученики:6", "intake-namesakes", {"name": "Иванов Саша", "row": 5},
    )  # fmt: skip
    assert len(told(Lists(pupils=(*SEVENTH, *twins)), answers={"Ученики:6": "skip"})) == 1


def test_two_of_one_name_with_two_birthdays_are_two_people() -> None:
    twins = (pupil(5, "Иванов Саша", born=date(2013, 1, 1)), pupil(6, "Иванов Саша", born=date(2013, 2, 2)))
    assert [m.what for m in told(Lists(pupils=(*SEVENTH, *twins)))] == [What.JOINED, What.JOINED]


def test_a_namesake_in_another_form_with_another_birthday_is_somebody_else() -> None:
    other = pupil(2, "Лебедев Кирилл Павлович", "8В", date(2012, 1, 1))
    assert [(m.what, m.form) for m in told(Lists(pupils=(other,)))] == [(What.JOINED, "8В")]


def test_another_birthday_in_the_same_form_is_asked_about() -> None:
    (question,) = lay(Lists(pupils=(replace(ARTYOM, born=date(2014, 5, 4)), KIRILL, ONIL))).questions
    assert (question.id, question.problem) == ("Ученики:2", "intake-other-birthday")


def test_a_name_without_birthday_in_another_form_is_asked_about() -> None:
    (question,) = lay(Lists(pupils=(pupil(2, "Лебедев Кирилл Павлович", "8В"),))).questions
    assert (question.id, question.problem) == ("Ученики:2", "intake-which")


def test_the_same_pupil_on_two_rows_is_a_complaint() -> None:
    wanted = intake(ROSTER, Lists(pupils=(*SEVENTH, replace(ARTYOM, where=Where("Ученики", 9)))), DAY, {})
    assert wanted.complaints == (
        Complaint(Where("Ученики", 9), "intake-pupil-twice", {"name": "Ковалёв Артём Дмитриевич", "row": 2}),
    )


def test_many_missing_at_once_are_asked_about() -> None:
    listed = tuple(pupil(row, f"Ученик{row} Имя") for row in range(2, 22))
    known = lay(Lists(pupils=listed), lay(Lists(pupils=SEVENTH)).roster, answers={"Ученики": "yes"}).roster
    half = Lists(pupils=listed[:10])
    (question,) = lay(half, known).questions
    assert (question.id, question.problem, question.details) == ("Ученики", "intake-many-left", {"count": 10})
    assert told(half, known, {"Ученики": "keep"}) == ()
    assert len(told(half, known, {"Ученики": "yes"})) == 10


def test_nobody_leaves_while_a_row_is_unread() -> None:
    unread = Complaint(Where("Ученики", 3), "lists-bad-date", {})
    wanted = lay(Lists(pupils=(ARTYOM, ONIL), complaints=(unread,)))
    assert diff(ROSTER, wanted.roster) == ()


def test_an_unknown_subgroup_is_a_complaint() -> None:
    wanted = intake(ROSTER, Lists(pupils=(replace(ARTYOM, subgroups=("Химия 3",)), KIRILL, ONIL)), DAY, {})
    assert wanted.complaints == (Complaint(ARTYOM.where, "intake-no-subgroup", {"subgroup": "Химия 3", "form": "7Б"}),)


def test_another_subgroup_from_the_day_on() -> None:
    wanted = lay(Lists(pupils=(replace(ARTYOM, subgroups=("2",)), KIRILL, ONIL)))
    assert groups_of("artyom", wanted.roster) == {"7Б Алгебра", "7Б Русский", "7Б Англ 2"}
    assert groups_of("artyom", wanted.roster, BEFORE) == {"7Б Алгебра", "7Б Русский", "7Б Англ 1"}


def load(row: int, subject: str, teacher: str = "", form: str = "7Б", **more: str) -> LoadLine:
    """A line of «Нагрузка»."""
    return LoadLine(Where("Нагрузка", row), tuple(form.split(",")), subject, teacher=teacher, **more)  # type: ignore[arg-type]  # whatever the test wants


@pytest.mark.parametrize(
    "written", ["Соколова М. И.", "соколова м.и.", "М. И. Соколова", "Соколова Марина", "Соколова"]
)
def test_a_teacher_is_known_by_initials(written: str) -> None:
    wanted = lay(Lists(load=(load(2, "История", written),)))
    assert wanted.roster.teachings[-1] == Teaching("7Б История", "sokolova", START)
    assert groups_of("artyom", wanted.roster) == groups_of("artyom", ROSTER) | {"7Б История"}


def test_another_teacher_takes_over_on_the_day() -> None:
    wanted = lay(Lists(load=(load(2, "Алгебра", "Соколова М. И."),)))
    assert [t for t in wanted.roster.teachings if t.group == "7Б Алгебра"] == [
        Teaching("7Б Алгебра", "lebedeva", START, BEFORE),
        Teaching("7Б Алгебра", "sokolova", DAY),
    ]


def test_a_teacher_nobody_knows_is_asked_about_once() -> None:
    lists = Lists(load=(load(2, "История", "Ким Алина Сергеевна"), load(3, "География", "Ким Алина Сергеевна")))
    (question,) = lay(lists).questions
    assert (question.id, question.problem, [c.value for c in question.choices]) == (
        "Нагрузка:2", "intake-teacher", ["new", "skip"],
    )  # fmt: skip
    assert told(lists, answers={"Нагрузка:2": "new"}) == (
        Movement(What.HIRED, "Ким Алина Сергеевна", where=Where("Нагрузка", 2)),
    )
    assert [t for t in lay(lists, answers={"Нагрузка:2": "skip"}).roster.teachings if "Ист" in t.group] == []


def test_initials_of_nobody_cannot_become_a_person() -> None:
    (question,) = lay(Lists(load=(load(2, "История", "Ким А. С."),))).questions
    assert [choice.value for choice in question.choices] == ["skip"]


def test_a_subject_that_looks_like_a_slip_is_asked_about() -> None:
    lists = Lists(load=(load(2, "Алгебрa", "Соколова М. И."),))
    (question,) = lay(lists).questions
    assert (question.problem, [choice.value for choice in question.choices]) == ("intake-subject", ["Алгебра", "new"])
    assert len(lay(lists, answers={"Нагрузка:2": "Алгебра"}).roster.subjects) == len(ROSTER.subjects)


def test_kinds_of_groups_follow_from_the_line() -> None:
    lines = (
        load(2, "История"), load(3, "Информатика", subgroup="1"), load(4, "Физкультура", form="7Б,10А"),
        load(5, "Математика", form="7Б,10А", subgroup="профиль"),
    )  # fmt: skip
    made = lay(Lists(load=lines)).roster.groups[-4:]
    assert [g.kind for g in made] == [GroupKind.FORM, GroupKind.SUBGROUP, GroupKind.JOINT, GroupKind.PROFILE]


def staff(row: int, name: str, *roles: Role, **more: object) -> StaffLine:
    """A line of «Сотрудники»."""
    surname, first, *rest = name.split(" ")
    key = str(more.pop("key", ""))
    return StaffLine(Where("Сотрудники", row), Who(surname, first, " ".join(rest), key), roles, **more)  # type: ignore[arg-type]  # whatever the test wants


ALL_STAFF = (
    staff(2, "Соколова Марина Игоревна", Role.TEACHER, forms=("7Б",)),
    staff(3, "Морозова Татьяна Павловна", Role.TEACHER, forms=("1А",)),
    staff(4, "Лебедева Ольга Андреевна", Role.TEACHER),
    staff(5, "Петров Олег Иванович", Role.DEPUTY),
    staff(6, "Крылова Анна Петровна", Role.SECRETARY),
)


def test_staff_come_and_leave() -> None:
    lists = Lists(staff=(*ALL_STAFF[:3], ALL_STAFF[4], staff(7, "Громов Виктор Степанович", Role.HEAD)))
    assert told(lists) == (
        Movement(What.HIRED, "Громов Виктор Степанович", where=Where("Сотрудники", 7)),
        Movement(What.RELEASED, "Петров Олег Иванович", day=BEFORE),
    )


def test_who_still_teaches_does_not_leave() -> None:
    lists = Lists(staff=(*ALL_STAFF[:2], *ALL_STAFF[3:]))
    assert What.RELEASED not in {movement.what for movement in told(lists)}


def test_a_form_has_one_class_teacher() -> None:
    lists = Lists(staff=(ALL_STAFF[0], replace(ALL_STAFF[1], forms=("1А", "7Б")), *ALL_STAFF[2:]), whole=False)
    roles = lay(Lists(staff=lists.staff and lists.staff[1:2], whole=False)).roster.roles
    assert RoleHeld("sokolova", Role.CLASS_TEACHER, "7Б", BEFORE) in roles
    assert RoleHeld("morozova", Role.CLASS_TEACHER, "7Б") in roles


def test_a_colleague_called_like_a_guardian_is_asked_about() -> None:
    (question,) = lay(Lists(staff=(staff(2, "Белов Илья Олегович", Role.TEACHER),), whole=False)).questions
    assert [choice.value for choice in question.choices] == ["belov", "new", "skip"]


def guardian(row: int, name: str, pupil: str, form: str = "7Б", kinship: Kinship = Kinship.MOTHER) -> GuardianLine:
    """A line of «Родители»."""
    surname, first, *rest = name.split(" ")
    return GuardianLine(Where("Родители", row), Who(surname, first, " ".join(rest)), pupil, form, kinship)


def test_a_known_guardian_is_known() -> None:
    lists = Lists(guardians=(guardian(2, "Ковалева Елена Викторовна", "Ковалев Артем Дмитриевич"),))
    assert diff(ROSTER, lay(lists).roster) == ()


def test_a_mother_of_two_is_one_person_and_a_namesake_of_hers_is_not() -> None:
    lists = Lists(
        guardians=(
            guardian(2, "Ковалёва Анна Олеговна", "Ковалёв Артём"),
            guardian(3, "Ковалёва Анна Олеговна", "Ковалёва Софья", "1А"),
            guardian(4, "Ковалёва Анна Олеговна", "Лебедев Кирилл"),
        )
    )
    made = [g for g in lay(lists).roster.guardianships if g not in ROSTER.guardianships]
    assert made == [
        Guardianship("+Родители:2", "artyom", Kinship.MOTHER),
        Guardianship("+Родители:2", "sonya", Kinship.MOTHER),
        Guardianship("+Родители:4", "kirill", Kinship.MOTHER),
    ]


def test_a_guardian_of_nobody_is_a_complaint() -> None:
    wanted = intake(ROSTER, Lists(guardians=(guardian(2, "Ким Алина", "Ким Олег"),)), DAY, {})
    assert [c.problem for c in wanted.complaints] == ["intake-guardian-of-nobody"]


def slot(row: int, weekday: int, number: int, subject: str, form: str = "7Б", **more: str) -> SlotLine:
    """A line of the timetable."""
    return SlotLine(Where("Расписание", row), tuple(form.split(",")), weekday, number, subject, **more)  # type: ignore[arg-type]  # whatever the test wants


WEEK = (
    *(slot(10 + day, day, 1, "Русский язык") for day in range(1, 6)),
    *(slot(20 + day, day, 2, "Алгебра") for day in range(1, 6)),
    slot(30, 2, 3, "Английский язык"),
    slot(31, 4, 3, "Английский язык"),
)


def test_the_timetable_that_is_known_changes_nothing() -> None:
    assert diff(ROSTER, lay(Lists(slots=WEEK)).roster) == ()


def test_lessons_come_go_and_change_rooms() -> None:
    changed = (*WEEK[1:], slot(40, 1, 5, "Алгебра"), slot(11, 2, 1, "Русский язык", room="205"))
    known = set(ROSTER.slots)
    wanted = [s for s in lay(Lists(slots=(*changed[:0], *WEEK[2:], *changed[-2:]))).roster.slots if s not in known]
    assert wanted == [
        Slot("7Б Русский", 1, 1, until=BEFORE),
        Slot("7Б Русский", 2, 1, "205"),
        Slot("7Б Алгебра", 1, 5, since=DAY),
    ]


def test_a_form_nobody_knows_is_a_complaint() -> None:
    wanted = intake(ROSTER, Lists(slots=(slot(2, 1, 1, "Химия", "8В"),)), DAY, {})
    assert wanted.complaints == (Complaint(Where("Расписание", 2), "intake-unknown-form", {"form": "8В"}),)


def test_a_timetable_alone_makes_groups_of_what_it_names() -> None:
    wanted = lay(Lists(slots=(*WEEK, slot(50, 5, 4, "Химия", teacher="Соколова М. И."))))
    assert wanted.roster.teachings[-1] == Teaching("7Б Химия", "sokolova", START)
    assert "7Б Химия" in groups_of("artyom", wanted.roster)


def test_a_bundle_says_members_one_by_one() -> None:
    lists = Lists(members=(MemberLine(Where("enrollments", 2), "7Б Англ 1", "kirill"),))
    wanted = lay(lists)
    assert groups_of("kirill", wanted.roster) >= {"7Б Англ 1", "7Б Англ 2"}
    assert "7Б Англ 1" not in groups_of("artyom", wanted.roster)


def test_a_school_out_of_nothing() -> None:
    lists = Lists(
        school=School("Школа № 7", "", ""),
        pupils=(pupil(2, "Ковалёв Артём", "1А"),),
        staff=(staff(2, "Морозова Татьяна Павловна", Role.TEACHER, forms=("1А",)),),
        load=(load(2, "Чтение", "Морозова Т. П.", "1А"),),
        slots=(slot(2, 1, 1, "Чтение", "1А"),),
    )
    made = lay(lists, NOTHING).roster
    assert made.school == School("Школа № 7", "Школа № 7", "Europe/Moscow")
    assert made.year == Year("2026/27", START, date(2027, 5, 31))
    assert made.people == (
        Person("+Ученики:2", "Ковалёв", "Артём"),
        Person("+Сотрудники:2", "Морозова", "Татьяна", "Павловна"),
    )
    assert made.memberships == (Membership("1А Чтение", "+Ученики:2", START),)
    assert made.slots == (Slot("1А Чтение", 1, 1),)
    assert [letter.letter for letter in made.letters] == ["Н", "Б", "У", "НП", "ОП", "ОСВ", "Д"]


def test_a_form_described_by_the_file() -> None:
    assert lay(Lists(forms=(FormLine(Where("Классы", 2), Form("7Б", 7, "Б", 1)),))).roster.forms[0].shift == 1
