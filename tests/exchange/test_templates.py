"""What we hand out to be filled in is read back as the same school; nothing in it is a formula."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import defaults
from domain.changes import diff
from domain.entries import MarkLine
from domain.intake import intake
from domain.lists import Complaint, PupilLine
from domain.roster import (
    NOTHING,
    Enrolment,
    Form,
    Group,
    Membership,
    Person,
    RoleHeld,
    Roster,
    School,
    Subject,
    Teaching,
    Year,
)
from domain.words import GroupKind, Role
from emulator.kedrovsk.roster import roster_of
from exchange.example_school import example_school
from exchange.marks import read_marks
from exchange.marks_kinds import KINDS
from exchange.roster import read_roster
from exchange.tables import read_tables
from exchange.templates import write_marks, write_roster, write_timetable
from exchange.timetable import read_timetable
from locales import LANGUAGES, texts_in

SEPTEMBER = date(2026, 9, 7)
NOVEMBER = date(2026, 11, 2)
YEAR = Year("2026/27", date(2026, 9, 1), date(2027, 5, 31))
Write = Callable[[Path, Roster | None, str, date], None]

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_template = pytest.mark.parametrize("write", [write_roster, write_timetable, write_marks])


@every_language
def test_an_example_makes_a_small_school_without_questions(tmp_path: Path, language: str) -> None:
    write_roster(tmp_path / "roster.xlsx", None, language, SEPTEMBER)
    write_timetable(tmp_path / "week.xlsx", None, language, SEPTEMBER)
    lists = read_roster(tmp_path / "roster.xlsx")
    assert (lists.complaints, len(lists.pupils), len(lists.load)) == ((), 3, 4)
    wanted = intake(NOTHING, lists, SEPTEMBER, {})
    assert (wanted.questions, wanted.complaints) == ((), ())
    week = read_timetable(tmp_path / "week.xlsx")
    assert (week.complaints, len(week.slots or ())) == ((), 4)
    wanted = intake(wanted.roster, week, SEPTEMBER, {})
    assert (wanted.questions, wanted.complaints) == ((), ())
    example = example_school(language, SEPTEMBER)
    assert sorted(p.surname + p.name for p in wanted.roster.people) == sorted(
        p.surname + p.name for p in example.people
    )
    kept = ("year", "terms", "holidays", "bells", "letters", "work_kinds", "forms")
    assert [getattr(wanted.roster, name) for name in kept] == [getattr(example, name) for name in kept]


@every_language
def test_the_sample_school_is_the_same_after_a_round_trip(tmp_path: Path, language: str) -> None:
    known = roster_of(NOVEMBER)
    write_roster(tmp_path / "roster.xlsx", known, language, NOVEMBER)
    write_timetable(tmp_path / "week.xlsx", known, language, NOVEMBER)
    for lists in (read_roster(tmp_path / "roster.xlsx"), read_timetable(tmp_path / "week.xlsx")):
        wanted = intake(known, lists, NOVEMBER, {})
        assert (wanted.questions, wanted.complaints) == ((), ())
        assert diff(known, wanted.roster) == ()


@every_language
def test_an_example_of_marks_is_read(tmp_path: Path, language: str) -> None:
    write_marks(tmp_path / "marks.xlsx", None, language, SEPTEMBER)
    entries = list(read_marks(tmp_path / "marks.xlsx"))
    assert [entry for entry in entries if isinstance(entry, Complaint)] == []
    assert [e.written for e in entries if isinstance(e, MarkLine) and not e.absence] == ["5", "4"]
    assert len(entries) == len(KINDS) + 1


def test_marks_of_a_living_school_are_empty_sheets(tmp_path: Path) -> None:
    write_marks(tmp_path / "marks.xlsx", roster_of(SEPTEMBER), "ru", SEPTEMBER)
    assert list(read_marks(tmp_path / "marks.xlsx")) == []
    assert len(list(read_tables(tmp_path / "marks.xlsx"))) == len(KINDS) + 1


def test_a_school_without_pupils_gets_the_example_under_its_own_name(tmp_path: Path) -> None:
    school = School("Школа № 7", "Ш7", "Asia/Novokuznetsk")
    write_roster(tmp_path / "roster.xlsx", replace(NOTHING, school=school), "ru", SEPTEMBER)
    lists = read_roster(tmp_path / "roster.xlsx")
    assert (lists.school, len(lists.pupils)) == (school, 3)


@every_language
@every_template
def test_a_template_begins_with_five_lines_of_help(tmp_path: Path, language: str, write: Write) -> None:
    write(tmp_path / "template.xlsx", None, language, SEPTEMBER)
    guide, *_ = ((table.name, list(table.rows)) for table in read_tables(tmp_path / "template.xlsx"))
    assert (guide[0], len(guide[1])) == (texts_in(language).plain("template-guide"), 5)


@every_template
def test_the_same_template_is_the_same_file(tmp_path: Path, write: Write) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, roster_of(SEPTEMBER), "ru", SEPTEMBER)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_name_that_looks_like_a_formula_is_written_as_text(tmp_path: Path) -> None:
    known = small_school([Person("p1", '=HYPERLINK("x")', "@Ян", "+Минус"), Person("p2", "-Ким", "+Яна")])
    write_roster(tmp_path / "roster.xlsx", known, "ru", SEPTEMBER)
    with zipfile.ZipFile(tmp_path / "roster.xlsx") as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
        words = archive.read("xl/sharedStrings.xml").decode()
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<hyperlink" in sheet]
    assert [part in words for part in ("=HYPERLINK", "@Ян", "+Минус", "-Ким", "+Яна")] == [True] * 5


def test_keys_that_we_made_up_are_not_handed_out(tmp_path: Path) -> None:
    known = small_school([Person("#17", "Ким", "Яна"), Person("ш-5", "Орехов", "Глеб")])
    write_roster(tmp_path / "roster.xlsx", known, "ru", SEPTEMBER)
    assert [pupil.who.key for pupil in read_roster(tmp_path / "roster.xlsx").pupils] == ["", "ш-5"]


letters = st.sampled_from("абвгёжийкщыэюя")
names = st.text(letters, min_size=2, max_size=8).map(str.title)
subgroups = st.lists(st.sampled_from(["1", "2", "Алгебра", "Химия, физика"]), unique=True, max_size=3)


@settings(deadline=None, max_examples=30)
@given(
    people=st.lists(st.tuples(names, names, names | st.just("")), min_size=1, max_size=6, unique=True),
    born=st.none() | st.dates(date(2008, 1, 1), date(2019, 12, 31)),
    chosen=subgroups,
    home=st.booleans(),
    language=st.sampled_from(LANGUAGES),
)
def test_anybody_is_read_back_as_they_are(
    tmp_path_factory: pytest.TempPathFactory,
    people: list[tuple[str, str, str]],
    born: date | None,
    chosen: list[str],
    home: bool,
    language: str,
) -> None:
    listed = [Person(f"п{n}", *name, birth_date=born) for n, name in enumerate(people)]
    known = small_school(listed, chosen, home=home)
    path = tmp_path_factory.mktemp("school") / "roster.xlsx"
    write_roster(path, known, language, SEPTEMBER)
    lists = read_roster(path)
    assert lists.complaints == ()
    assert {as_person(pupil) for pupil in lists.pupils} == set(listed)
    wanted = intake(known, lists, SEPTEMBER, {})
    assert (wanted.questions, wanted.complaints, diff(known, wanted.roster)) == ((), (), ())


def as_person(pupil: PupilLine) -> Person:
    """The person a row tells of."""
    return Person(pupil.who.key, pupil.who.surname, pupil.who.name, pupil.who.patronymic, pupil.born)


def small_school(pupils: list[Person], chosen: list[str] | None = None, *, home: bool = False) -> Roster:
    """All of these pupils in 7Б and in each of the chosen groups of English; two teachers have one name."""
    teachers = [Person("у1", "Ким", "Анна"), Person("у2", "Ким", "Анна")]
    groups = [
        Group(f"г{n}", "Английский язык", GroupKind.SUBGROUP, ("7Б",), name) for n, name in enumerate(chosen or ())
    ]
    return Roster(
        School("Школа № 7", "Ш7", "Europe/Moscow"),
        YEAR,
        letters=defaults.LETTERS,
        work_kinds=defaults.WORK_KINDS,
        scales=defaults.SCALES,
        subjects=(Subject("Английский язык", "англ."),) if chosen else (),
        people=(*pupils, *teachers),
        roles=tuple(RoleHeld(teacher.key, Role.TEACHER) for teacher in teachers),
        forms=(Form("7Б", 7, "Б"),),
        enrolments=tuple(Enrolment(pupil.key, "7Б", YEAR.starts, home=home) for pupil in pupils),
        groups=tuple(groups),
        memberships=tuple(
            Membership(group.key, pupil.key, YEAR.starts) for group in groups for pupil in pupils if not home
        ),
        teachings=tuple(Teaching(group.key, "у2", YEAR.starts) for group in groups),
    )
