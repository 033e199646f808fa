"""A school takes its roster away as a bundle, and it comes back as it was."""

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import roster as r
from domain.lists import (
    FormLine,
    GuardianLine,
    Lists,
    LoadLine,
    MemberLine,
    PupilLine,
    StaffLine,
    Where,
    Who,
)
from domain.words import GroupKind, Kinship, Role, Scale
from exchange.oneroster import GradebookLine, OneRosterFile, read_oneroster
from exchange.oneroster.columns import OURS, WRITTEN
from exchange.oneroster.write import write_oneroster
from tests.school import MONDAY, PEOPLE, ROSTER, START, TUESDAY, WEDNESDAY

NOWHERE = Where()
WHO = {person.key: Who(person.surname, person.name, person.patronymic, person.key) for person in PEOPLE}
BORN = {person.key: person.birth_date for person in PEOPLE}

MARKS = (
    GradebookLine(
        NOWHERE,
        "#1",
        "7Б Алгебра",
        MONDAY,
        2,
        "artyom",
        "3",
        "контрольная работа",
        3,
        "проверь знаки, «минус»",
        entered=datetime(2026, 11, 9, 12, 30, tzinfo=UTC),
    ),
    GradebookLine(NOWHERE, "#2", "7Б Алгебра", MONDAY, 2, "artyom", "4", "контрольная работа", 3, retake=True),
    GradebookLine(NOWHERE, "#3", "7Б Русский", TUESDAY, 1, "kirill", "зач", "ответ на уроке", 1, "= 5"),
    GradebookLine(NOWHERE, "#4", "7Б Русский", TUESDAY, None, "onil", "осв", "ответ на уроке", 1),
)


def back(path: Path, roster: r.Roster, marks: tuple[GradebookLine, ...] = ()) -> OneRosterFile:
    """What is read of a roster that was written on a Wednesday."""
    write_oneroster(path, roster, marks, WEDNESDAY)
    return read_oneroster(path)


def anywhere(lists: Lists) -> Lists:
    """The lists without their rows."""
    lines = ("forms", "pupils", "staff", "guardians", "load", "members")
    plain: dict[str, Any] = {}
    for name in lines:
        plain[name] = tuple(replace(line, where=NOWHERE) for line in getattr(lists, name) or ())
    return replace(lists, **plain)


def pupil(key: str, form: str) -> PupilLine:
    """A pupil of the small school."""
    return PupilLine(NOWHERE, WHO[key], form, BORN[key], since=START)


def guardian(key: str, pupil: str, form: str, kinship: Kinship) -> GuardianLine:
    """A guardian of the small school."""
    return GuardianLine(NOWHERE, WHO[key], pupil, form, kinship)


EXPECTED = Lists(
    school=r.School("Школа № 7 города Кедровска", "Школа № 7", ""),
    year=ROSTER.year,
    terms=ROSTER.terms,
    forms=tuple(FormLine(NOWHERE, form) for form in ROSTER.forms),
    pupils=(
        pupil("artyom", "7Б"),
        pupil("sonya", "1А"),
        pupil("kirill", "7Б"),
        pupil("onil", "7Б"),
        pupil("vera", "10А"),
    ),
    staff=(
        StaffLine(NOWHERE, WHO["sokolova"], (Role.TEACHER,), forms=("7Б",)),
        StaffLine(NOWHERE, WHO["morozova"], (Role.TEACHER,), forms=("1А",)),
        StaffLine(NOWHERE, WHO["lebedeva"], (Role.TEACHER,)),
        StaffLine(NOWHERE, WHO["petrov"], (Role.DEPUTY,)),
        StaffLine(NOWHERE, WHO["krylova"], (Role.SECRETARY,)),
    ),
    guardians=(
        guardian("elena", "artyom", "7Б", Kinship.MOTHER),
        guardian("dmitry", "artyom", "7Б", Kinship.FATHER),
        guardian("elena", "sonya", "1А", Kinship.MOTHER),
        guardian("lebedeva", "kirill", "7Б", Kinship.MOTHER),
        guardian("belov", "vera", "10А", Kinship.FATHER),
    ),
    load=(
        LoadLine(NOWHERE, ("7Б",), "Алгебра", "", "lebedeva", GroupKind.FORM, "7Б Алгебра"),
        LoadLine(NOWHERE, ("7Б",), "Русский язык", "", "sokolova", GroupKind.FORM, "7Б Русский"),
        LoadLine(NOWHERE, ("7Б",), "Английский язык", "1", "", GroupKind.SUBGROUP, "7Б Англ 1"),
        LoadLine(NOWHERE, ("7Б",), "Английский язык", "2", "", GroupKind.SUBGROUP, "7Б Англ 2"),
        LoadLine(NOWHERE, ("1А",), "Чтение", "", "", GroupKind.FORM, "1А Чтение"),
        LoadLine(NOWHERE, ("10А",), "Алгебра", "", "", GroupKind.FORM, "10А Алгебра"),
    ),
    members=tuple(MemberLine(NOWHERE, m.group, m.pupil, m.since) for m in ROSTER.memberships),
)


@pytest.mark.parametrize("name", ["school.zip", "school"])
def test_everything_comes_back(tmp_path: Path, name: str) -> None:
    told = back(tmp_path / name, ROSTER, MARKS)
    assert anywhere(told.lists) == EXPECTED
    assert tuple(replace(mark, where=NOWHERE) for mark in told.gradebook) == MARKS


def test_the_same_roster_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.zip", "other.zip"):
        write_oneroster(tmp_path / name, ROSTER, iter(MARKS), WEDNESDAY)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_what_one_version_has_no_column_for_comes_back_too(tmp_path: Path) -> None:
    roster = replace(
        ROSTER,
        forms=(r.Form("7-й «Б»", 7, "Б", 2, 6, homework=True), r.Form("Ромашка", 1, "", homework=False)),
        enrolments=(r.Enrolment("artyom", "7-й «Б»", START, home=True), r.Enrolment("sonya", "Ромашка", START)),
        groups=(r.Group("клуб, 1", "Шахматы", GroupKind.CLUB, ("7-й «Б»", "Ромашка"), "1", Scale.NONE),),
        memberships=(r.Membership("клуб, 1", "sonya", MONDAY, TUESDAY),),
        teachings=(r.Teaching("клуб, 1", "petrov", START), r.Teaching("клуб, 1", "belov", START)),
    )
    told = anywhere(back(tmp_path / "school.zip", roster).lists)
    assert told.forms == tuple(FormLine(NOWHERE, form) for form in roster.forms)
    assert [(line.who.key, line.form, line.home) for line in told.pupils] == [
        ("artyom", "7-й «Б»", True),
        ("sonya", "Ромашка", False),
    ]
    group = LoadLine(NOWHERE, ("7-й «Б»", "Ромашка"), "Шахматы", "1", "petrov", GroupKind.CLUB, "клуб, 1")
    assert told.load == (group, replace(group, teacher="belov"))
    assert told.members == (MemberLine(NOWHERE, "клуб, 1", "sonya", MONDAY, TUESDAY),)


def test_who_left_keeps_their_days_and_old_posts_do_not_come_back(tmp_path: Path) -> None:
    roster = replace(
        ROSTER,
        enrolments=(*ROSTER.enrolments[1:], r.Enrolment("artyom", "7Б", START, MONDAY)),
        roles=(
            r.RoleHeld("sokolova", Role.CLASS_TEACHER, "7Б", until=MONDAY),
            r.RoleHeld("sokolova", Role.TEACHER, until=MONDAY),
            r.RoleHeld("morozova", Role.CLASS_TEACHER, "7Б"),
            r.RoleHeld("petrov", Role.ADMIN),
        ),
        teachings=(
            r.Teaching("7Б Алгебра", "sokolova", START, MONDAY),
            r.Teaching("7Б Алгебра", "lebedeva", TUESDAY),
        ),
    )
    told = back(tmp_path / "school.zip", roster).lists
    assert replace(told.pupils[0], where=NOWHERE) == replace(pupil("artyom", "7Б"), until=MONDAY)
    assert [(line.who.key, line.roles, line.forms) for line in told.staff or ()] == [
        ("morozova", (), ("7Б",)),
        ("lebedeva", (Role.TEACHER,), ()),
    ]
    assert [line.teacher for line in told.load if line.key == "7Б Алгебра"] == ["lebedeva"]
    assert [(c.problem, dict(c.details)) for c in told.complaints] == [("oneroster-note-user-off", {"count": 1})]


def test_files_have_the_columns_of_version_1_1_and_ours_after_them(tmp_path: Path) -> None:
    write_oneroster(tmp_path / "bundle", ROSTER, MARKS, WEDNESDAY)
    for path in (tmp_path / "bundle").iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            heading = tuple(next(csv.reader(file)))
        assert heading[: len(WRITTEN[path.stem])] == WRITTEN[path.stem]
        assert all(column.startswith(OURS) for column in heading[len(WRITTEN[path.stem]) :])


def test_the_manifest_says_which_files_are_there(tmp_path: Path) -> None:
    write_oneroster(tmp_path / "school.zip", ROSTER, (), WEDNESDAY)
    with ZipFile(tmp_path / "school.zip") as archive:
        manifest = archive.read("manifest.csv").decode().split("\r\n")
        names = {name.removesuffix(".csv") for name in archive.namelist()}
    told = dict(line.split(",") for line in manifest if line)
    assert {name.removeprefix("file.") for name, value in told.items() if value == "bulk"} == names - {"manifest"}
    assert (told["oneroster.version"], told["file.results"]) == ("1.1", "absent")


def test_an_older_bundle_in_the_folder_does_not_shine_through(tmp_path: Path) -> None:
    back(tmp_path / "school", ROSTER, MARKS)
    assert back(tmp_path / "school", ROSTER).gradebook == ()


# No semicolon: in a file of three lines `exchange.tables` may take it for what stands between the cells.
TYPED = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters=";")
    | st.sampled_from("ёЁ,\"'\n\t =+-@«»"),
    min_size=1,
).map(lambda text: " ".join(text.split()))
NAMES = TYPED.filter(bool)


@settings(max_examples=60, deadline=None)
@given(
    surname=NAMES, name=NAMES, patronymic=TYPED, keys=st.lists(NAMES, min_size=3, max_size=3, unique=True), said=NAMES
)
def test_whatever_people_are_called_comes_back(
    surname: str, name: str, patronymic: str, keys: list[str], said: str
) -> None:
    """Commas, quotes, ё, apostrophes; line breaks become spaces before."""
    child, adult, group = keys
    roster = replace(
        ROSTER,
        people=(
            r.Person(child, surname, name, patronymic, date(2013, 5, 4)),
            r.Person(adult, name, surname, patronymic),
            r.Person(f"{adult}2", name, surname),
        ),
        roles=(),
        guardianships=(
            r.Guardianship(adult, child, Kinship.FATHER),
            r.Guardianship(f"{adult}2", child, Kinship.TRUSTEE),
        ),
        enrolments=(r.Enrolment(child, "7Б", START),),
        groups=(r.Group(group, said, GroupKind.SUBGROUP, ("7Б",), surname),),
        subjects=(r.Subject(said, said),),
        memberships=(r.Membership(group, child, START),),
        teachings=(),
    )
    mark = GradebookLine(NOWHERE, "", group, MONDAY, 1, child, "5", said, 1, said)
    with TemporaryDirectory() as folder:
        told = back(Path(folder) / "school.zip", roster, (mark,))
    who = Who(surname, name, patronymic, child)
    assert anywhere(told.lists) == replace(
        EXPECTED,
        pupils=(PupilLine(NOWHERE, who, "7Б", date(2013, 5, 4), since=START),),
        staff=(),
        guardians=(
            GuardianLine(NOWHERE, Who(name, surname, patronymic, adult), child, "7Б", Kinship.FATHER),
            GuardianLine(NOWHERE, Who(name, surname, "", f"{adult}2"), child, "7Б", Kinship.TRUSTEE),
        ),
        load=(LoadLine(NOWHERE, ("7Б",), said, surname, "", GroupKind.SUBGROUP, group),),
        members=(MemberLine(NOWHERE, group, child, START),),
    )
    assert [replace(line, where=NOWHERE, key="") for line in told.gradebook] == [mark]
