"""A school brings its roster from another system: OneRoster 1.1, 1.2, and School Data Sync."""

from datetime import date
from pathlib import Path

import pytest

from domain.lists import (
    FormLine,
    GuardianLine,
    Lists,
    LoadLine,
    MemberLine,
    PupilLine,
    Refused,
    StaffLine,
    Where,
    Who,
)
from domain.roster import Form, School, Term, Year
from domain.words import GroupKind, Kinship, Role, TermKind
from exchange.oneroster import OneRosterFile, read_oneroster
from tests.exchange.oneroster_kit import BULK, CLASSES, ENROLLMENTS, ORGS, SESSIONS, USERS, read, said, save, save_zip

START = date(2026, 9, 1)
ARTYOM = Who("Ковалёв", "Артём", "Дмитриевич", "p1")
KIRILL = Who("Лебедев", "Кирилл", "", "p2")
MOTHER = Who("Ковалёва", "Елена", "Викторовна", "m1")
TEACHER = Who("Соколова", "Марина", "Игоревна", "t1")
DEPUTY = Who("Петров", "Олег", "", "t2")

# «endDate» is the first day that does not count: a year that «ends» on 1 June has its last day on 31 May.
EXPECTED = Lists(
    school=School("Школа № 7", "", ""),
    year=Year("2026/27", START, date(2027, 5, 31)),
    terms=(
        Term(TermKind.QUARTER, 1, START, date(2026, 10, 23)),
        Term(TermKind.QUARTER, 2, date(2026, 11, 2), date(2026, 12, 30)),
        Term(TermKind.QUARTER, 3, date(2027, 1, 11), date(2027, 3, 19)),
        Term(TermKind.QUARTER, 4, date(2027, 3, 29), date(2027, 5, 31)),
    ),
    pupils=(
        PupilLine(Where("users", 2), ARTYOM, "7Б", date(2013, 5, 4), since=START),
        PupilLine(Where("users", 3), KIRILL, "7Б", date(2012, 9, 30), since=date(2026, 9, 14)),
    ),
    staff=(
        StaffLine(Where("users", 5), TEACHER, (Role.TEACHER,), forms=("7Б",)),
        StaffLine(Where("users", 6), DEPUTY, (Role.DEPUTY,)),
    ),
    guardians=(GuardianLine(Where("users", 2), MOTHER, "p1", "7Б", Kinship.OTHER),),
    load=(
        LoadLine(Where("classes", 3), ("7Б",), "Алгебра", "", "t1", GroupKind.FORM, "g1"),
        LoadLine(Where("classes", 4), ("7Б",), "Английский язык", "Англ. 1", "", GroupKind.SUBGROUP, "g2"),
    ),
    members=(
        MemberLine(Where("enrollments", 5), "g1", "p1", START, date(2027, 5, 31)),
        MemberLine(Where("enrollments", 6), "g1", "p2", date(2026, 9, 14), date(2027, 5, 31)),
        MemberLine(Where("enrollments", 8), "g2", "p1", START),
    ),
)

V12_USERS = """\
sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName
p1,,,true,p1,,Артём,Ковалёв,Дмитриевич,,,,,m1,07,,,Тёма
p2,,,true,p2,,Кирилл,Лебедев,,,,,,,07,,,
m1,,,true,m1,,Елена,Ковалёва,Викторовна,,,,,,,,,
t1,,,true,t1,,Марина,Соколова,Игоревна,,,,,,,,,
t2,,,true,t2,,Олег,Петров,,,,,,,,,,
"""
V12_ROLES = """\
sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
r1,,,p1,primary,student,,,s1,
r2,,,p2,primary,student,,,s1,
r3,,,m1,primary,mother,,,d1,
r4,,,t1,primary,teacher,,,s1,
r5,,,t2,primary,siteAdministrator,,,s1,
"""


def test_a_whole_bundle_is_read_line_by_line(tmp_path: Path) -> None:
    assert read(tmp_path, BULK) == OneRosterFile(EXPECTED)


def test_a_zip_says_what_a_folder_says(tmp_path: Path) -> None:
    assert read_oneroster(save_zip(tmp_path / "roster.zip", BULK)) == OneRosterFile(EXPECTED)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "utf-16"])
def test_a_bundle_saved_by_a_spreadsheet_program_is_read(tmp_path: Path, encoding: str) -> None:
    assert read_oneroster(save(tmp_path, BULK, encoding)) == OneRosterFile(EXPECTED)


def test_version_1_2_keeps_roles_apart_and_a_mother_may_be_called_so(tmp_path: Path) -> None:
    told = read(tmp_path, {**BULK, "users": V12_USERS, "roles": V12_ROLES, "userProfiles": "sourcedId\nx\n"}).lists
    mother = GuardianLine(Where("users", 2), MOTHER, "p1", "7Б", Kinship.MOTHER)
    assert (told.pupils, told.staff, told.load, told.members) == (
        EXPECTED.pupils,
        EXPECTED.staff,
        EXPECTED.load,
        EXPECTED.members,
    )
    assert (told.guardians, told.complaints) == ((mother,), ())


def test_a_form_that_is_called_by_a_name_is_described_with_its_grade(tmp_path: Path) -> None:
    told = read(tmp_path, {**BULK, "classes": CLASSES.replace("h7b,,,7Б,07", "h7b,,,Ромашка,07")}).lists
    assert told.forms == (FormLine(Where("classes", 2), Form("Ромашка", 7, "Ромашка")),)
    assert {line.form for line in told.pupils} == {"Ромашка"}


def test_a_pupil_who_moved_sits_in_the_form_they_sit_in_now(tmp_path: Path) -> None:
    classes = f"{CLASSES}h7v,,,7В,07,c0,,homeroom,,s1,y\n"
    moved = ENROLLMENTS.replace("p2,student,false,2026-09-14,\n", "p2,student,false,2026-09-01,2026-10-05\n")
    moved += "e8,,2026-10-06,h7v,s1,p2,student,false,2026-10-05,\n"
    told = read(tmp_path, {**BULK, "classes": classes, "enrollments": moved}).lists
    assert told.pupils[1] == PupilLine(
        Where("users", 3), KIRILL, "7В", date(2012, 9, 30), since=date(2026, 10, 5), until=None
    )


def test_a_group_of_several_forms_is_joint_or_chosen(tmp_path: Path) -> None:
    classes = f"{CLASSES}h7v,,,7В,07,c0,,homeroom,,s1,y\n"
    users = USERS + "p3,,,true,s1,student,p3,,Вера,Белова,,,,,,,07,\np4,,,true,s1,student,p4,,Шон,О'Нил,,,,,,,07,\n"
    rooms = "e11,,,h7v,s1,p3,student,,,\ne12,,,h7v,s1,p4,student,,,\n"
    groups = "e13,,,g1,s1,p3,student,,,\ne14,,,g1,s1,p4,student,,,\ne15,,,g2,s1,p4,student,,,\n"
    told = read(tmp_path, {**BULK, "classes": classes, "users": users, "enrollments": ENROLLMENTS + rooms + groups})
    assert told.lists.load == (
        LoadLine(Where("classes", 3), ("7Б", "7В"), "Алгебра", "", "t1", GroupKind.JOINT, "g1"),
        LoadLine(Where("classes", 4), ("7Б", "7В"), "Английский язык", "Англ. 1", "", GroupKind.PROFILE, "g2"),
    )


@pytest.mark.parametrize(
    ("sessions", "terms"),
    [
        pytest.param(
            ["term,Autumn", "term,Winter", "term,Spring"], [TermKind.TRIMESTER] * 3, id="three are trimesters"
        ),
        pytest.param(["semester,A", "semester,B"], [TermKind.HALF_YEAR] * 2, id="two are half-years"),
        pytest.param(["term,Quarter 1", "term,Quarter 2"], [TermKind.QUARTER] * 2, id="quarters by name"),
        pytest.param(["semester,I полугодие"], [TermKind.HALF_YEAR], id="half a year alone"),
    ],
)
def test_terms_are_known_by_name_or_number(tmp_path: Path, sessions: list[str], terms: list[TermKind]) -> None:
    head = "sourcedId,type,title,startDate,endDate\ny,schoolYear,y,2026-09-01,2027-06-01\n"
    rows = [f"s{at},{one},2026-{9 + at:02}-01,2026-{9 + at:02}-29\n" for at, one in enumerate(sessions)]
    told = read(tmp_path, {**BULK, "academicSessions": head + "".join(rows)}).lists
    assert [term.kind for term in told.terms or ()] == terms
    assert [term.ordinal for term in told.terms or ()] == list(range(1, len(terms) + 1))


def test_sessions_that_are_no_terms_of_a_school_are_reported(tmp_path: Path) -> None:
    told = read(
        tmp_path, {**BULK, "academicSessions": SESSIONS + "q5,,,Q5,gradingPeriod,2027-05-01,2027-06-01,y,2027\n"}
    )
    assert (told.lists.terms, told.lists.complaints) == (None, (said("academicSessions", 0, "oneroster-note-terms"),))


OTHER_SCHOOL = {
    **BULK,
    "orgs": ORGS + "s2,,,Школа № 8,school,,d1\n",
    "users": USERS + "x1,,,true,s2,student,x1,,Иван,Чужой,,,,,,,07,\nx2,,,true,s2,teacher,x2,,Пётр,Чужой,,,,,,,,\n",
    "classes": CLASSES + "hx,,,7А,07,c0,,homeroom,,s2,y\n",
    "enrollments": ENROLLMENTS + "ex,,,hx,s2,x1,student,,,\n",
}


def test_of_several_schools_somebody_has_to_choose(tmp_path: Path) -> None:
    assert read(tmp_path, OTHER_SCHOOL) == OneRosterFile(Lists(), ("Школа № 7", "Школа № 8"))


@pytest.mark.parametrize("school", ["Школа № 7", "школа № 7 ", "s1"])
def test_the_chosen_school_is_read_and_the_other_is_counted(tmp_path: Path, school: str) -> None:
    told = read(tmp_path, OTHER_SCHOOL, school).lists
    assert (told.pupils, told.staff, told.load) == (EXPECTED.pupils, EXPECTED.staff, EXPECTED.load)
    assert told.complaints == (
        said("classes", 5, "oneroster-note-classes-elsewhere", org="Школа № 8", count=1),
        said("users", 7, "oneroster-note-people-elsewhere", org="Школа № 8", count=2),
    )


def test_a_school_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, OTHER_SCHOOL, "Школа № 9")
    assert refused.value.complaint == said("orgs", 0, "oneroster-no-school", school="Школа № 9")


def test_a_teacher_of_the_district_who_teaches_here_is_a_colleague(tmp_path: Path) -> None:
    told = read(tmp_path, {**BULK, "users": USERS.replace("t1,,,true,s1", "t1,,,true,d1")}).lists
    assert (told.staff, told.complaints) == (EXPECTED.staff, ())


SDS = {
    "orgs": "sourcedId,name,type,parentSourcedId\nC,Колледж,college,\nS,Школа № 7,school,M\nM,Министерство,ministry,\n",
    "users": "sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms\n"
    "1,a@x,Артём,Ковалёв,,,,,\n2,b@x,Елена,Ковалёва,,,,,\n3,c@x,Марина,Соколова,,,,,\n4,d@x,Иван,Студентов,,,,,\n"
    "5,e@x,Кирилл,Лебедев,,,,,\n6,f@x,Пётр,Врачёв,,,,,\n7,g@x,Вера,Малышева,,,,,\n",
    "roles": "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate\n"
    "1,S,student,Y,10,TRUE,2026-09-01,2027-05-31\n3,M,teacher,Y,,TRUE,,\n3,S,teacher,Y,,FALSE,,\n"
    "4,C,student,Y,PS1,TRUE,,\n5,S,student,Y,10,TRUE,,\n7,S,student,Y,KG,TRUE,,\n",
    "relationships": "userSourcedId,relationshipUserSourcedId,relationshipRole\n1,2,guardian\n1,6,doctor\n",
    "classes": "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\nk1,S,Биология 10,Y,b\nk2,C,Физика,Y,\n",
    "courses": "sourcedId,orgSourcedId,title,code,schoolYearSourcedId,subject,grade\nb,S,Биология,B,Y,14,10\n",
    "enrollments": "classSourcedId,userSourcedId,role\nk1,1,student\nk1,5,student\nk1,3,teacher\nk2,4,student\n",
    "academicSessions": "sourcedId,title,type,schoolYear,startDate,endDate\n"
    "Y,2026,schoolYear,2026,2026-09-01,2027-05-31\n",
    "userFlags": "userSourcedId,flag\n1,iep\n",
}


def test_school_data_sync_makes_forms_of_grades_and_its_last_days_count(tmp_path: Path) -> None:
    artyom, kirill = Who("Ковалёв", "Артём", "", "1"), Who("Лебедев", "Кирилл", "", "5")
    assert read(tmp_path, SDS).lists == Lists(
        school=School("Школа № 7", "", ""),
        year=Year("2026/27", START, date(2027, 5, 31)),
        pupils=(
            PupilLine(Where("users", 2), artyom, "10", since=START, until=date(2027, 5, 31)),
            PupilLine(Where("users", 6), kirill, "10"),
        ),
        staff=(StaffLine(Where("users", 4), Who("Соколова", "Марина", "", "3"), (Role.TEACHER,)),),
        guardians=(GuardianLine(Where("relationships", 2), Who("Ковалёва", "Елена", "", "2"), "1", "10"),),
        load=(LoadLine(Where("classes", 2), ("10",), "Биология", "", "3", GroupKind.FORM, "k1"),),
        members=(
            MemberLine(Where("enrollments", 2), "k1", "1"),
            MemberLine(Where("enrollments", 3), "k1", "5"),
        ),
        complaints=(
            said("classes", 3, "oneroster-note-classes-elsewhere", org="Колледж", count=1),
            said("roles", 3, "oneroster-note-roles-elsewhere", org="Министерство", count=1),
            said("roles", 5, "oneroster-note-roles-elsewhere", org="Колледж", count=1),
            said("classes", 0, "oneroster-note-no-homerooms"),
            said("users", 8, "oneroster-note-grade", grade="KG", count=1),
            said("relationships", 3, "oneroster-note-relationship", role="doctor", count=1),
            said("users", 7, "oneroster-note-unused", count=1),
        ),
    )


def test_forms_and_subgroups_are_called_as_in_workbooks(tmp_path: Path) -> None:
    classes = CLASSES.replace(",7Б,07,", ',"7 ""б""",07,').replace("Англ. 1", "1-я группа")
    lists = read(tmp_path, {**BULK, "classes": classes}).lists
    assert {line.form for line in lists.pupils} == {"7Б"}
    assert [line.subgroup for line in lists.load if line.subject == "Английский язык"] == ["1"]
