"""Marks come with the bundle: as scores, as words, through a scale."""

from datetime import date
from pathlib import Path

import pytest

from domain.lists import Complaint, Where
from exchange.oneroster import GradebookLine
from tests.exchange.oneroster_kit import BULK, MANIFEST, read, said

CATEGORIES = "sourcedId,status,dateLastModified,title,weight\nk1,,,контрольная работа,3\nk2,,,ответ,0.3\n"
ITEMS = """\
sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
i1,,,Степени,,2026-11-09,2026-11-16,g1,k1,q2,2,5
i2,,,Диктант,,,2026-11-10,g2,,q2,0,100
i3,,,Опрос,,,,g1,k2,q2,2,5
"""
RESULTS = (
    "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,"
    "textScore\n"
)


def marks(folder: Path, results: str, **more: str) -> tuple[GradebookLine, ...]:
    """The marks of the small bundle with these results."""
    return told(folder, results, **more)[0]


def told(folder: Path, results: str, **more: str) -> tuple[tuple[GradebookLine, ...], tuple[Complaint, ...]]:
    """The marks, and what was complained of."""
    files = {**BULK, "categories": CATEGORIES, "lineItems": ITEMS, "results": RESULTS + results, **more}
    found = read(folder, files)
    return found.gradebook, found.lists.complaints


def test_a_mark_has_its_group_day_work_and_weight(tmp_path: Path) -> None:
    assert marks(tmp_path, "r1,,,i1,p1,fully graded,4.0,2026-11-12,проверь знаки,\n") == (
        GradebookLine(
            Where("results", 2),
            "r1",
            "g1",
            date(2026, 11, 9),
            None,
            "p1",
            "4",
            "контрольная работа",
            3,
            "проверь знаки",
        ),
    )


@pytest.mark.parametrize(
    ("result", "day", "work", "weight"),
    [
        pytest.param("r,,,i2,p1,,5,2026-11-12,,", date(2026, 11, 10), "Диктант", 1, id="due, without a category"),
        pytest.param("r,,,i3,p1,,5,2026-11-12,,", date(2026, 11, 12), "ответ", 1, id="no day but the mark's; a share"),
    ],
)
def test_what_a_work_does_not_say_is_found_elsewhere(
    tmp_path: Path, result: str, day: date, work: str, weight: int
) -> None:
    (mark,) = marks(tmp_path, f"{result}\n")
    assert (mark.day, mark.work, mark.weight) == (day, work, weight)


@pytest.mark.parametrize(
    ("result", "value"),
    [
        pytest.param("fully graded,5,,,", "5", id="a number"),
        pytest.param('fully graded,"4,50",,,', "4.5", id="a decimal comma"),
        pytest.param("fully graded,,,,зач", "зач", id="a word"),
        pytest.param("exempt,,,,", "осв", id="exempt"),
    ],
)
def test_a_value_is_written_in_several_ways(tmp_path: Path, result: str, value: str) -> None:
    assert [mark.value for mark in marks(tmp_path, f"r1,,,i1,p1,{result}\n")] == [value]


SCALE = "sourcedId,status,dateLastModified,title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue\n"


@pytest.mark.parametrize(
    ("pairs", "of", "score", "value"),
    [
        pytest.param("{A:5},{B:4}", "g1", "4", "B", id="letters"),
        pytest.param("{90-100:5},{75-89:4}", "g1", "75", "4", id="points before the colon"),
        pytest.param("{зач:50-100},{незач:0-49}", "g1", "50", "зач", id="points after the colon"),
        pytest.param("{90-100:5}", "g1", "12", "12", id="points that no pair covers"),
        pytest.param("{90-100:5}", "g2", "95", "95", id="another class's scale"),
    ],
)
def test_a_scale_turns_points_into_marks(tmp_path: Path, pairs: str, of: str, score: str, value: str) -> None:
    scales = f'{SCALE}x,,,Шкала,t,s1,c1,{of},"{pairs}"\n'
    assert [m.value for m in marks(tmp_path, f"r1,,,i1,p1,,{score},,,\n", scoreScales=scales)] == [value]


def test_a_works_own_scale_comes_before_the_classs(tmp_path: Path) -> None:
    scales = f'{SCALE}x,,,Шкала,t,s1,c1,g1,"{{1-100:5}}"\ny,,,Зачёт,t,s1,c1,,"{{50-100:зач}}"\n'
    linked = "sourcedId,status,dateLastModified,title,lineItemSourcedId,scoreScaleSourcedId\nz,,,,i1,y\n"
    found = marks(tmp_path, "r1,,,i1,p1,,60,,,\n", scoreScales=scales, lineItemScoreScales=linked)
    assert [mark.value for mark in found] == ["зач"]


@pytest.mark.parametrize(
    ("result", "complaints"),
    [
        pytest.param("r1,,,i1,p1,not submitted,,,,", (), id="not marked yet"),
        pytest.param("r1,tobedeleted,,i1,p1,,5,,,", (), id="struck off"),
        pytest.param("r1,,,i9,p1,,5,,,", (said("results", 2, "oneroster-no-item", id="i9"),), id="no such work"),
        pytest.param("r1,,,i1,p9,,5,,,", (said("results", 2, "oneroster-no-user", id="p9"),), id="no such pupil"),
        pytest.param(
            "r1,,,i1,t1,,5,,,", (said("results", 2, "oneroster-note-marks-elsewhere", count=1),), id="no pupil"
        ),
        pytest.param("r1,,,i3,p1,,5,,,", (said("results", 2, "oneroster-mark-no-day"),), id="no day at all"),
    ],
)
def test_what_is_no_mark_is_left_out(tmp_path: Path, result: str, complaints: tuple[Complaint, ...]) -> None:
    assert told(tmp_path, f"{result}\n") == ((), complaints)


def test_changes_bring_marks_of_groups_that_are_not_repeated(tmp_path: Path) -> None:
    manifest = f"{MANIFEST}file.results,delta\n"
    files = {"manifest": manifest, "lineItems": ITEMS, "results": RESULTS + "r1,active,,i1,p1,,5,,,\n"}
    (mark,) = read(tmp_path, files).gradebook
    assert (mark.group, mark.pupil, mark.value) == ("g1", "p1", "5")
