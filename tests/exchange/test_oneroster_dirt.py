"""Real bundles have slips in them: what is sound is read, and each slip is said once, with its place."""

from pathlib import Path

import pytest

from domain.lists import Complaint, Refused, Where
from exchange.oneroster import NOTE, read_oneroster
from tests.exchange.oneroster_kit import (
    BULK,
    CLASSES,
    COURSES,
    DEMOGRAPHICS,
    ENROLLMENTS,
    MANIFEST,
    ORGS,
    USERS,
    read,
    said,
    save,
)

ROW = ",,,true,s1,{role},{id},,{given},{family},,,,,,,{grade},\n"


def user(key: str, role: str, grade: str = "", given: str = "Вера", family: str = "Белова") -> str:
    """One more row of the people's file, which is row 7."""
    return key + ROW.format(role=role, id=key, given=given, family=family, grade=grade)


@pytest.mark.parametrize(
    ("changed", "complaints"),
    [
        pytest.param(
            {"users": USERS.replace("familyName", "familyNmae").replace("sourcedId", "SourcedID", 1)},
            [
                said("users", 0, "oneroster-note-column-as", column="SourcedID", meant="sourcedId"),
                said("users", 0, "oneroster-note-column-as", column="familyNmae", meant="familyName"),
            ],
            id="a heading with a slip is mended",
        ),
        pytest.param(
            {"users": USERS.replace("sourcedId", " sourcedId  ", 1).replace("grades", "metadata.x.y,grades", 1)},
            [],
            id="spaces and others' extensions are nothing to talk about",
        ),
        pytest.param(
            {"demographics": DEMOGRAPHICS.replace("sex\n", "sex,favouriteColour,shoeSize\n")},
            [said("demographics", 0, "oneroster-note-columns", columns="favouriteColour, shoeSize")],
            id="unknown columns are named once",
        ),
        pytest.param(
            {"courses": None},
            [said("courses", 0, "oneroster-note-no-courses")],
            id="no courses",
        ),
        pytest.param(
            {"courses": COURSES.replace("c1,", "c9,")},
            [said("classes", 3, "oneroster-note-no-course", title="Алгебра 7Б", id="c1")],
            id="a course that is not there",
        ),
        pytest.param({"manifest": None}, [said("manifest", 0, "oneroster-note-no-manifest")], id="no manifest"),
        pytest.param({"orgs": None}, [said("orgs", 0, "oneroster-note-no-school")], id="no school"),
        pytest.param({"menu": "dish\nsoup\n"}, [said("menu", 0, "oneroster-note-file")], id="a file of something else"),
        pytest.param(
            {"enrollments": None, "enrolments": ENROLLMENTS},
            [said("enrolments", 0, "oneroster-note-file-as", file="enrollments.csv")],
            id="a file's name with a slip",
        ),
        pytest.param(
            {"enrollments": ENROLLMENTS + "e8,,,g1,s1,p9,student,,,\ne9,,,g9,s1,p1,student,,,\n"},
            [
                said("enrollments", 9, "oneroster-no-user", id="p9"),
                said("enrollments", 10, "oneroster-no-class", id="g9"),
            ],
            id="enrolments of nobody in nothing",
        ),
        pytest.param(
            {"users": USERS.replace("m1,07", "m9,07", 1)},
            [said("users", 2, "oneroster-no-user", id="m9")],
            id="a guardian who is not there",
        ),
        pytest.param(
            {"users": USERS + user("p1", "student", "07")},
            [said("users", 7, "oneroster-twice", id="p1", row=2)],
            id="one id twice",
        ),
        pytest.param(
            {"demographics": DEMOGRAPHICS.replace("2013-05-04", "04.05.2013").replace("2012-09-30", "32 мая")},
            [
                said("demographics", 0, "oneroster-note-date", column="birthDate", count=1),
                said("demographics", 3, "oneroster-date", column="birthDate", value="32 мая"),
            ],
            id="dates of another format and of none",
        ),
        pytest.param(
            {"users": USERS + user("p3", "student", "07")},
            [said("users", 7, "oneroster-no-form", name="Белова Вера")],
            id="a pupil without a form",
        ),
        pytest.param(
            {"users": USERS + user("p3", "student", given="", family="")},
            [said("users", 7, "oneroster-no-name", id="p3")],
            id="a pupil without a name",
        ),
        pytest.param(
            {"classes": CLASSES + "hx,,,Ромашка,KG,c0,,homeroom,,s1,y\n"},
            [said("classes", 5, "oneroster-form-no-grade", form="Ромашка")],
            id="a form without a grade",
        ),
        pytest.param(
            {"users": USERS + user("t3", "teacher").replace("true", "false") + user("t4", "aide")},
            [
                said("users", 7, "oneroster-note-user-off", count=1),
                said("users", 8, "oneroster-note-role", role="aide", count=1),
            ],
            id="people who are off, and roles a journal does not know",
        ),
        pytest.param(
            {"users": USERS.replace("m1,07", "t2,07", 1)},
            [said("users", 2, "oneroster-note-agents", count=1)],
            id="an agent who is no guardian",
        ),
        pytest.param(
            {"classes": CLASSES + "g3,,,Пение,07,c1,,scheduled,,s1,y\ng4,inactive,,Труд,07,c1,,scheduled,,s1,y\n"},
            [
                said("classes", 6, "oneroster-note-classes-over", count=1),
                said("classes", 5, "oneroster-note-empty-classes", count=1),
            ],
            id="classes without pupils, and classes that are over",
        ),
        pytest.param(
            {"enrollments": ENROLLMENTS + "e8,,,g1,s1,t2,proctor,,,\n"},
            [said("enrollments", 9, "oneroster-note-enrolment-role", role="proctor", count=1)],
            id="a proctor",
        ),
        pytest.param(
            {"users": USERS + user("m2", "guardian")},
            [said("users", 7, "oneroster-note-unused", count=1)],
            id="a guardian of nobody",
        ),
        pytest.param(
            {"demographics": "sourcedId,born\np1,2013-05-04\n"},
            [
                said("demographics", 0, "oneroster-note-columns", columns="born"),
                said("demographics", 0, "oneroster-no-column", column="birthDate"),
            ],
            id="a lesser file without its column",
        ),
    ],
)
def test_a_slip_is_said_with_its_place(
    tmp_path: Path, changed: dict[str, str | None], complaints: list[Complaint]
) -> None:
    files = {name: text for name, text in {**BULK, **changed}.items() if text is not None}
    told = read(tmp_path, files).lists
    assert list(told.complaints) == complaints
    assert {line.who.key for line in told.pupils} == {"p1", "p2"}, "what is sound is read"
    assert {line.key for line in told.load} == {"g1", "g2"}


def test_a_subject_without_a_course_is_called_as_the_class_says(tmp_path: Path) -> None:
    classes = CLASSES.replace("termSourcedIds\n", "termSourcedIds,subjects\n")
    classes = classes.replace('"q1,q2,q3,q4"\n', 'y,"Математика, алгебра"\n')
    files = {name: text for name, text in {**BULK, "classes": classes}.items() if name != "courses"}
    assert [line.subject for line in read(tmp_path, files).lists.load] == ["Математика", "Английский 7Б 1"]


def test_what_only_informs_can_be_told_from_what_is_lost(tmp_path: Path) -> None:
    users = USERS.replace("familyName", "familyNmae") + user("p3", "student")
    told = read(tmp_path, {**BULK, "users": users}).lists.complaints
    assert [complaint.problem.startswith(NOTE) for complaint in told] == [True, False]


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        pytest.param({"Ученики": "Фамилия,Имя\nБелова,Вера\n"}, ("", "oneroster-not-a-bundle", {}), id="a plain list"),
        pytest.param(
            {"users": USERS, "classes": CLASSES, "orgs": ORGS},
            ("", "oneroster-no-file", {"file": "enrollments.csv"}),
            id="nobody is enrolled",
        ),
        pytest.param(
            {**BULK, "users": USERS.replace("familyName", "nickname")},
            ("users", "oneroster-no-column", {"column": "familyName"}),
            id="people without surnames",
        ),
    ],
)
def test_what_is_no_bundle_is_refused(
    tmp_path: Path, files: dict[str, str], complaint: tuple[str, str, dict[str, str]]
) -> None:
    sheet, problem, details = complaint
    with pytest.raises(Refused) as refused:
        read_oneroster(save(tmp_path, files))
    assert refused.value.complaint == Complaint(Where(sheet), problem, details)


def test_a_manifest_may_have_slips_too(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("propertyName", "PropertyName").replace("users,bulk", "users,Delta")
    assert read(tmp_path, {**BULK, "manifest": manifest}).delta
