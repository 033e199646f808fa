"""Changes since yesterday: who comes, who moves, who leaves, without everybody else repeated."""

from datetime import date
from pathlib import Path

import pytest

from domain.lists import GuardianLine, Lists, LoadLine, MemberLine, PupilLine, StaffLine, Where, Who
from domain.words import GroupKind, Role
from exchange.oneroster import OneRosterFile
from tests.exchange.oneroster_kit import read, said

MANIFEST = """\
propertyName,value
oneroster.version,1.1
file.users,delta
file.classes,delta
file.enrollments,delta
"""
STAMP = "2026-11-09T10:00:00.000Z"
ENROLLMENTS = (
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
)
CLASSES = (
    "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId\n"
    f"h7b,active,{STAMP},7Б,07,c0,,homeroom,,s1\nh7v,active,{STAMP},7В,07,c0,,homeroom,,s1\n"
)
USERS = (
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,middleName,"
    "agentSourcedIds,grades\n"
)


def changes(tmp_path: Path, enrollments: str = "", classes: str = CLASSES, users: str = USERS) -> Lists:
    """What a delta says."""
    files = {"manifest": MANIFEST, "users": users, "classes": classes, "enrollments": ENROLLMENTS + enrollments}
    told = read(tmp_path, files)
    assert told.delta
    assert told.lists.whole is False
    return told.lists


def test_nothing_changed_says_nothing(tmp_path: Path) -> None:
    files = {"manifest": MANIFEST, "users": USERS, "classes": CLASSES, "enrollments": ENROLLMENTS}
    assert read(tmp_path, files) == OneRosterFile(Lists(whole=False), delta=True)


def test_somebody_new_comes_with_a_form_and_a_mother(tmp_path: Path) -> None:
    users = (
        f"{USERS}p9,active,{STAMP},true,s1,student,p9,Вера,Белова,,m9,07\n"
        f"m9,active,{STAMP},true,s1,parent,m9,Анна,Белова,,,\n"
    )
    told = changes(tmp_path, f"e9,active,{STAMP},h7b,s1,p9,student,,2026-11-09,\n", users=users)
    assert told.pupils == (
        PupilLine(Where("users", 2), Who("Белова", "Вера", "", "p9"), "7Б", since=date(2026, 11, 9)),
    )
    assert told.guardians == (GuardianLine(Where("users", 2), Who("Белова", "Анна", "", "m9"), "p9", "7Б"),)
    assert told.complaints == ()


@pytest.mark.parametrize(
    ("row", "until"),
    [
        pytest.param(f"e1,tobedeleted,{STAMP},h7b,s1,p1,student,,2026-09-01,", date(2026, 11, 9), id="struck off"),
        pytest.param(
            f"e1,tobedeleted,{STAMP},h7b,s1,p1,student,,2026-09-01,2027-06-01", date(2026, 11, 9), id="before its end"
        ),
        pytest.param(
            f"e1,tobedeleted,{STAMP},h7b,s1,p1,student,,2026-09-01,2026-11-01", date(2026, 10, 31), id="after its end"
        ),
        pytest.param(
            f"e1,active,{STAMP},h7b,s1,p1,student,,2026-09-01,2026-11-14", date(2026, 11, 13), id="an end set"
        ),
    ],
)
def test_who_leaves_is_known_by_the_id_alone(tmp_path: Path, row: str, until: date) -> None:
    told = changes(tmp_path, f"{row}\n")
    who = Who("", "", "", "p1")
    assert told.pupils == (PupilLine(Where("enrollments", 2), who, "7Б", since=date(2026, 9, 1), until=until),)
    assert told.complaints == ()


def test_who_moves_has_one_line_about_the_new_form(tmp_path: Path) -> None:
    told = changes(
        tmp_path,
        f"e1,tobedeleted,{STAMP},h7b,s1,p1,student,,2026-09-01,\ne9,active,{STAMP},h7v,s1,p1,student,,2026-11-10,\n",
    )
    assert told.pupils == (PupilLine(Where("enrollments", 3), Who("", "", "", "p1"), "7В", since=date(2026, 11, 10)),)


def test_members_of_a_group_that_is_not_repeated_come_and_go(tmp_path: Path) -> None:
    told = changes(
        tmp_path,
        f"e4,tobedeleted,{STAMP},g1,s1,p1,student,,2026-09-01,\ne5,active,{STAMP},g2,s1,p1,student,,2026-11-10,\n",
    )
    assert told.members == (
        MemberLine(Where("enrollments", 2), "g1", "p1", date(2026, 9, 1), date(2026, 11, 9)),
        MemberLine(Where("enrollments", 3), "g2", "p1", date(2026, 11, 10)),
    )
    assert told.complaints == (said("enrollments", 2, "oneroster-note-delta-members", count=2),)


def test_a_new_group_comes_with_its_teacher(tmp_path: Path) -> None:
    classes = f"{CLASSES}g9,active,{STAMP},Робототехника,07,,,scheduled,,s1\n"
    users = f"{USERS}p9,active,{STAMP},true,s1,student,p9,Вера,Белова,,,07\n"
    rows = (
        f"e8,active,{STAMP},h7b,s1,p9,student,,,\ne9,active,{STAMP},g9,s1,p9,student,,,\n"
        f"e10,active,{STAMP},g9,s1,t1,teacher,,,\n"
    )
    told = changes(tmp_path, rows, classes, users)
    assert told.load == (LoadLine(Where("classes", 4), ("7Б",), "Робототехника", "", "t1", GroupKind.FORM, "g9"),)


def test_a_new_class_teacher_is_known_by_the_id_alone(tmp_path: Path) -> None:
    told = changes(tmp_path, f"e3,active,{STAMP},h7b,s1,t5,teacher,true,,\n")
    assert told.staff == (StaffLine(Where("enrollments", 2), Who("", "", "", "t5"), (), forms=("7Б",)),)


def test_a_colleague_comes(tmp_path: Path) -> None:
    told = changes(tmp_path, users=f"{USERS}t6,active,{STAMP},true,s1,teacher,t6,Илья,Белов,,,\n")
    assert told.staff == (StaffLine(Where("users", 2), Who("Белов", "Илья", "", "t6"), (Role.TEACHER,)),)


GONE = f"p1,tobedeleted,{STAMP},true,s1,student,p1,Артём,Ковалёв,,,07\n"


def test_a_pupil_who_is_struck_off_leaves_their_form_that_day(tmp_path: Path) -> None:
    told = changes(tmp_path, f"e1,active,{STAMP},h7b,s1,p1,student,,2026-09-01,\n", users=USERS + GONE)
    who = Who("Ковалёв", "Артём", "", "p1")
    since, until = date(2026, 9, 1), date(2026, 11, 9)
    assert told.pupils == (PupilLine(Where("users", 2), who, "7Б", since=since, until=until),)


@pytest.mark.parametrize(
    ("enrollments", "users", "complaint"),
    [
        pytest.param("", GONE, said("users", 2, "oneroster-delta-gone", name="Ковалёв Артём"), id="gone from where?"),
        pytest.param(
            "",
            f"p1,active,{STAMP},true,s1,student,p1,Артем,Ковалёв,,,07\n",
            said("users", 2, "oneroster-note-user-only", count=1),
            id="a name alone",
        ),
        pytest.param(
            "",
            f"t1,tobedeleted,{STAMP},true,s1,teacher,t1,Марина,Соколова,,,\n",
            said("users", 2, "oneroster-note-user-off", count=1),
            id="a colleague leaves",
        ),
        pytest.param(
            f"e6,active,{STAMP},g1,s1,t5,teacher,true,,\n",
            "",
            said("enrollments", 2, "oneroster-delta-teacher", id="g1"),
            id="a teacher of a group that is not repeated",
        ),
        pytest.param(
            "e1,tobedeleted,,h7b,s1,p1,student,,2026-09-01,\n",
            "",
            said("enrollments", 2, "oneroster-no-day"),
            id="left, but when?",
        ),
    ],
)
def test_a_change_that_cannot_be_made_is_said(tmp_path: Path, enrollments: str, users: str, complaint: object) -> None:
    assert changes(tmp_path, enrollments, users=USERS + users).complaints == (complaint,)


def test_a_known_group_whose_pupils_are_not_repeated_keeps_its_teacher(tmp_path: Path) -> None:
    classes = f"{CLASSES}g1,active,{STAMP},Алгебра,07,,,scheduled,,s1\n"
    told = changes(tmp_path, f"e6,active,{STAMP},g1,s1,t5,teacher,true,,\n", classes)
    assert (told.load, told.complaints) == ((), (said("classes", 4, "oneroster-delta-class", title="Алгебра"),))
