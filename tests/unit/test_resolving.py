"""What a journal file calls lessons, pupils and marks, and what the school knows them as."""

from dataclasses import replace
from datetime import date

import pytest

from domain.entries import EntryLine, HomeworkLine, LessonLine, LessonSaid, MarkLine, PeriodLine
from domain.lists import Complaint, Where
from domain.reading import Reading, portions
from domain.resolving import Resolved, Resolver, meanings
from domain.roster import Enrolment, Group, Letter, Membership, Roster, ScaleRule
from domain.words import Attendance, Ending, GroupKind, LessonKind, Scale
from tests.school import MONDAY, ROSTER, START, THURSDAY, TUESDAY, WEDNESDAY

WHERE = Where("Отметки", 2)


def at(
    subject: str = "Алгебра", day: date = TUESDAY, number: int | None = 2, form: str = "7Б", subgroup: str = ""
) -> LessonSaid:
    """A lesson as a file tells it."""
    return LessonSaid((form,), subject, subgroup, day, number)


def mark(written: str = "5", pupil: str = "Ковалёв Артём", said: LessonSaid | None = None, **more: object) -> MarkLine:
    """A cell of a register."""
    return MarkLine(WHERE, said or at(), pupil, written, **more)  # type: ignore[arg-type]  # whatever the test wants


def resolved(
    line: EntryLine, roster: Roster = ROSTER, codes: dict[str, str] | None = None
) -> list[Resolved] | Complaint:
    """On Wednesday."""
    return Resolver(roster, WEDNESDAY, codes or {}).resolve(line)


def problem(line: EntryLine, roster: Roster = ROSTER) -> str:
    """What is wrong with it."""
    found = resolved(line, roster)
    assert isinstance(found, Complaint), found
    assert found.where == WHERE
    return found.problem


FIVE = Resolved("mark", "7Б Алгебра", TUESDAY, 2, "artyom", "5", "ответ на уроке", 1)


@pytest.mark.parametrize(
    "called",
    [
        "Ковалёв Артём Дмитриевич", "Ковалев Артем", "КОВАЛЁВ АРТЁМ", "Ковалёв А.", "Ковалёв А.Д.", "Ковалёв А. Д.",
        "artyom",
    ],
)  # fmt: skip
def test_a_pupil_by_any_of_their_names(called: str) -> None:
    assert resolved(mark(pupil=called)) == [FIVE]


def test_namesakes_of_one_form_are_not_guessed() -> None:
    twin = replace(ROSTER.people[0], key="twin", name="Антон")
    roster = replace(
        ROSTER, people=(*ROSTER.people, twin), enrolments=(*ROSTER.enrolments, Enrolment("twin", "7Б", START))
    )
    assert problem(mark(pupil="Ковалёв А."), roster) == "entries-namesakes"
    assert resolved(mark(pupil="Ковалёв Артём"), roster) == [FIVE]


@pytest.mark.parametrize(
    ("written", "values"),
    [("5", ["5"]), ("4/5", ["4", "5"]), ("5 4", ["5", "4"]), ("н/а", ["н/а"]), ("ОСВ", ["осв"]), ("•", ["•"])],
)
def test_marks_of_one_cell(written: str, values: list[str]) -> None:
    assert resolved(mark(written)) == [FIVE._replace(value=value) for value in values]


@pytest.mark.parametrize("written", ["6", "0", "5-", "УП", "н/5", "4/УП", "зач"])
def test_a_mark_that_nobody_has_explained_is_counted_and_asked_about(written: str) -> None:
    resolver = Resolver(ROSTER, WEDNESDAY, {})
    for _ in range(2):
        complaint = resolver.resolve(mark(written))
        assert complaint == Complaint(WHERE, "entries-unknown-code", {"code": written})
    assert resolver.unknown == {written: (2, WHERE)}


def test_an_explained_code_is_what_it_means() -> None:
    codes = {"5-": "5", "УП": "Б", "точка": ""}
    assert resolved(mark("5-"), codes=codes) == [FIVE]
    assert resolved(mark("УП"), codes=codes) == [Resolved("absence", "7Б Алгебра", TUESDAY, 2, "artyom", letter="Б")]
    assert resolved(mark("точка"), codes=codes) == []


def test_a_letter_in_a_register_is_an_absence_and_only_lateness_has_minutes() -> None:
    absent = Resolved("absence", "7Б Алгебра", TUESDAY, 2, "artyom", letter="Н")
    assert resolved(mark("н")) == [absent]
    assert resolved(mark("н", absence=True, minutes=7)) == [absent]
    assert resolved(mark("оп", absence=True, minutes=7)) == [absent._replace(letter="ОП", minutes=7)]


def test_a_mark_is_no_absence() -> None:
    assert problem(mark("5", absence=True)) == "entries-unknown-code"


@pytest.mark.parametrize(
    ("scale", "good", "bad"),
    [(Scale.TEN, "10", "11"), (Scale.HUNDRED, "100", "101"), (Scale.PASS, "зач", "5"), (Scale.FIVE, "1", "6")],
)
def test_each_scale_has_its_marks(scale: Scale, good: str, bad: str) -> None:
    roster = replace(ROSTER, scales=(*ROSTER.scales, ScaleRule(scale, form="7Б", subject="Алгебра")))
    assert resolved(mark(good), roster) == [FIVE._replace(value=good)]
    assert problem(mark(bad), roster) == "entries-unknown-code"


def test_the_groups_own_scale_comes_before_every_rule() -> None:
    groups = tuple(replace(g, scale=Scale.PASS) if g.key == "7Б Алгебра" else g for g in ROSTER.groups)
    assert resolved(mark("зач"), replace(ROSTER, groups=groups)) == [FIVE._replace(value="зач")]


def test_in_the_first_form_there_are_no_marks_but_letters() -> None:
    reading = at("Чтение", TUESDAY, 1, "1А")
    assert problem(mark("5", "Ковалёва Софья", reading)) == "entries-without-marks"
    assert resolved(mark("Б", "Ковалёва Софья", reading)) == [
        Resolved("absence", "1А Чтение", TUESDAY, 1, "sonya", letter="Б")
    ]


def test_the_pupil_tells_the_subgroup() -> None:
    said = at("Английский язык", number=3)
    (artyom,) = _rows(resolved(mark(said=said)))
    (kirill,) = _rows(resolved(mark(pupil="Лебедев Кирилл", said=said)))
    assert (artyom.group, kirill.group) == ("7Б Англ 1", "7Б Англ 2")
    assert problem(mark(said=replace(said, subgroup="2"))) == "entries-not-a-member"
    assert problem(LessonLine(WHERE, said, "Past Simple")) == "entries-which-subgroup"


def test_a_pupil_of_two_groups_of_one_subject_needs_the_subgroup() -> None:
    roster = replace(
        ROSTER,
        groups=(*ROSTER.groups, Group("7Б Алгебра +", "Алгебра", GroupKind.ELECTIVE, ("7Б",), "кружок")),
        memberships=(*ROSTER.memberships, Membership("7Б Алгебра +", "artyom", START)),
    )
    assert problem(mark(), roster) == "entries-which-subgroup"
    (row,) = _rows(resolved(mark(said=at(subgroup="Кружок")), roster))
    assert row.group == "7Б Алгебра +"


def test_the_timetable_tells_the_lessons_number_when_there_is_one_that_day() -> None:
    assert resolved(mark(said=at(number=None))) == [FIVE]
    assert problem(mark(said=at("Английский язык", MONDAY, None))) == "entries-which-lesson"


def test_a_mark_belongs_to_the_group_of_its_day() -> None:
    moved = replace(ROSTER, memberships=tuple(
        replace(m, since=WEDNESDAY) if (m.group, m.pupil) == ("7Б Алгебра", "artyom") else m for m in ROSTER.memberships
    ))  # fmt: skip
    assert problem(mark(), moved) == "entries-not-a-member"
    assert resolved(mark(said=at(day=WEDNESDAY)), moved) == [FIVE._replace(day=WEDNESDAY)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (mark(said=at(day=date(2026, 8, 31))), "entries-outside-year"),
        (mark(said=at(day=date(2027, 6, 1))), "entries-outside-year"),
        (mark(said=at(day=THURSDAY)), "entries-in-future"),
        (mark(said=at(form="9Ы")), "entries-no-form"),
        (mark(said=at("Астрология")), "entries-no-group"),
        (mark(pupil="Никто Никак"), "entries-no-pupil"),
        (mark(pupil="Ковалёва Софья"), "entries-no-pupil"),
        (HomeworkLine(WHERE, at(), MONDAY, "№ 1"), "entries-due-before-set"),
        (PeriodLine(WHERE, ("7Б",), "Астрология", "Ковалёв Артём", 1, "5"), "entries-no-subject"),
        (PeriodLine(WHERE, ("7Б",), "Алгебра", "Ковалёв Артём", 1, "н"), "entries-unknown-code"),
        (PeriodLine(WHERE, ("7Б",), "Алгебра", "Ковалёв Артём", 1, "4 5"), "entries-unknown-code"),
    ],
)
def test_a_line_that_fits_nowhere_says_why(line: EntryLine, expected: str) -> None:
    assert problem(line) == expected


def test_the_kind_of_work_has_its_usual_weight_unless_the_file_says_another() -> None:
    work = [(row.work, row.weight) for said in (None, 5) for row in _rows(resolved(_control(said)))]
    assert work == [("контрольная работа", 3), ("контрольная работа", 5)]
    (row,) = _rows(resolved(mark(work="устный счёт")))
    assert (row.work, row.weight) == ("устный счёт", 1)


def test_homework_for_some_is_a_row_for_each() -> None:
    line = HomeworkLine(WHERE, at(number=None), WEDNESDAY, "№ 7", 15, ("Ковалёв Артём", "Лебедев К."), "мел")
    one = Resolved("homework", "7Б Алгебра", TUESDAY, 2, "artyom", "№ 7", comment="мел", minutes=15, due=WEDNESDAY)
    assert resolved(line) == [one, one._replace(pupil="kirill")]
    assert resolved(replace(line, pupils=())) == [one._replace(pupil=None)]


def test_a_lesson_and_period_marks() -> None:
    assert resolved(LessonLine(WHERE, at("Русский"), "Причастие", LessonKind.CONTROL)) == [
        Resolved("lesson", "7Б Русский", TUESDAY, 2, value="Причастие", work="control")
    ]
    line = PeriodLine(WHERE, ("7Б",), "алгебра", "Ковалёв Артём", None, "4")
    assert resolved(line) == [Resolved("period", pupil="artyom", subject="Алгебра", value="4")]
    assert resolved(replace(line, ordinal=2, written="н/а")) == [
        Resolved("period", pupil="artyom", subject="Алгебра", ordinal=2, value="н/а")
    ]
    assert resolved(replace(line, ending=Ending.EXAM)) == [
        Resolved("period", pupil="artyom", subject="Алгебра", value="4", work="exam")
    ]


def test_what_a_code_may_mean() -> None:
    roster = replace(ROSTER, letters=(Letter("Н", Attendance.UNKNOWN, ""), Letter("ОСВ", Attendance.EXCUSED, "")))
    assert meanings(roster) == ("5", "4", "3", "2", "Н", "ОСВ", "н/а", "•", "")


BAD = Complaint(WHERE, "entries-bad-date", {"said": ""})


def test_a_long_file_comes_in_portions_and_its_complaints_are_counted() -> None:
    reading = Reading()
    lines: list[EntryLine | Complaint] = [mark(), mark("6"), BAD, mark("4 5"), mark()]
    found = list(portions(lines, Resolver(ROSTER, WEDNESDAY, {}), reading, size=2))
    assert [len(rows) for rows in found] == [1, 2, 1]
    assert (reading.rows, reading.wrong, len(reading.complaints)) == (5, 2, 2)


def _control(weight: int | None) -> MarkLine:
    return mark(work="Контрольная работа", weight=weight)


def _rows(found: list[Resolved] | Complaint) -> list[Resolved]:
    assert isinstance(found, list), found
    return found
