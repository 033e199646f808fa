"""A teacher's plan of topics: whatever it is kept in, the same topics in the same order."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.lists import Complaint, Refused, Where
from domain.topic_plan import PlanChange, TopicPlan, plan_change
from exchange.topic_plan import MOST_TOPICS, read_topics
from locales import LANGUAGES, texts_in
from tests.exchange.sheets import csv_file, workbook

TOPICS = ("Повторение", "Сложение, вычитание", "Сложение, вычитание", "Контрольная работа; анализ")


def text(folder: Path, content: str, encoding: str = "utf-8", name: str = "plan.txt") -> Path:
    """A file of lines."""
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return path


def read(path: Path) -> tuple[str, ...]:
    """The topics of a file nothing is wrong with."""
    plan = read_topics(path)
    assert plan.complaints == ()
    return plan.topics


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [["№", "Тема", "Часы", "Дата"], [1, "Повторение", 1, date(2026, 9, 1)],
             [2, "Сложение, вычитание", 2.0, None], [3, "Контрольная работа; анализ", None, date(2026, 9, 8)]],
            id="headings",
        ),
        pytest.param(
            [["Календарно-тематическое планирование"], [], ["№ п/п", "Дата", "Кол-во часов", "Тема урока"],
             ["1", "01.09", "1 ч", "Повторение"], ["2", "", "2 часа", " Сложение,  вычитание "],
             ["3", "", "", "Контрольная работа; анализ"], ["Итого", "", "4", "Всего"]],
            id="other-order-and-a-title",
        ),
        pytest.param(
            [[1, "Повторение", 1, date(2026, 9, 1)], [2, "Сложение, вычитание", 2, None],
             [3, "Контрольная работа; анализ", 1, None]],
            id="no-headings",
        ),
        pytest.param([[topic] for topic in TOPICS], id="only-topics"),
        pytest.param([["Topic"], *([topic] for topic in TOPICS), [None]], id="a-heading-in-english"),
        pytest.param(
            [["Тема", "Часы"], *([f"{n}. {topic}", 1] for n, topic in enumerate(TOPICS, start=1))],
            id="numbers-in-topics",
        ),
    ],
)  # fmt: skip
def test_a_workbook_and_a_csv_say_the_same(tmp_path: Path, rows: list[Any]) -> None:
    assert read(workbook(tmp_path, {"План": rows})) == TOPICS
    written = [[f"{c:%d.%m.%Y}" if isinstance(c, date) else "" if c is None else c for c in row] for row in rows]
    for encoding in ("utf-8-sig", "cp1251"):
        assert read(csv_file(tmp_path, "plan", written, encoding=encoding)) == TOPICS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_a_text_has_a_topic_in_each_line(tmp_path: Path, encoding: str) -> None:
    assert read(text(tmp_path, "\r\n".join([*TOPICS, "", ""]), encoding)) == TOPICS
    numbered = "\n".join(f"{n}) {topic}" for n, topic in enumerate(TOPICS, start=1))
    assert read(text(tmp_path, numbered, encoding)) == TOPICS


def test_a_text_pasted_from_a_spreadsheet_is_a_table(tmp_path: Path) -> None:
    pasted = "1\tПовторение\t1\n2\tСложение, вычитание\t2\n3\tКонтрольная работа; анализ\t1\n"
    assert read(text(tmp_path, pasted)) == TOPICS


@pytest.mark.parametrize("topic", ["1812 год", "2 < 3 и 5 > 4", "«Кавычки", 'Половина " кавычки', "=SUM(A1)", "О'Нил"])
def test_a_topic_is_taken_as_it_is_written(tmp_path: Path, topic: str) -> None:
    assert read(text(tmp_path, f"Повторение\n{topic}\n")) == ("Повторение", topic)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text("абвгд ,-", min_size=3).map(lambda t: f"Урок {t.strip()}"), min_size=1, max_size=9))
def test_whatever_words_a_plan_has_the_topics_come_back(
    tmp_path_factory: pytest.TempPathFactory, topics: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("plan")
    single = tuple(" ".join(topic.split()) for topic in topics)
    assert read(text(folder, "\n".join(single))) == single
    assert read(workbook(folder, {"План": [["Тема"], *([one] for one in single)]})) == single


def test_what_is_wrong_is_told_with_its_row(tmp_path: Path) -> None:
    """Chapters are no topics; hours nobody understands are one lesson; what is left out says so."""
    rows = [
        ["№", "Тема", "Часы"],
        ["", "Раздел 1. Числа", 12],
        ["1", "Натуральные числа", "много"],
        ["2", "", 2],
        ["3", "Дроби", 24],
        ["4", "", ""],
        ["5", "х" * 501, 1],
        ["Геометрия", "Геометрия", "Геометрия"],
        ["№", "Тема", "Часы"],
        ["6", "Углы", 0],
    ]
    where = {row: Where("План", row) for row in range(1, 12)}
    assert read_topics(workbook(tmp_path, {"План": rows})) == TopicPlan(
        ("Натуральные числа", "Углы"),
        (
            Complaint(where[2], "topics-note-chapter", {"topic": "Раздел 1. Числа"}),
            Complaint(where[3], "topics-note-hours", {"said": "много", "topic": "Натуральные числа"}),
            Complaint(where[4], "topics-empty"),
            Complaint(where[5], "topics-chapter", {"topic": "Дроби", "hours": 24, "most": 10}),
            Complaint(where[7], "topics-long", {"most": 500}),
            Complaint(where[8], "topics-note-chapter", {"topic": "Геометрия"}),
            Complaint(where[10], "topics-note-hours", {"said": "0", "topic": "Углы"}),
        ),
    )


def test_the_first_sheet_with_topics_is_the_plan(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Часы": [[1], [2]], "7Б": [["Тема"], ["Дроби"]], "8А": [["Тема"], ["Корни"]]})
    assert read(path) == ("Дроби",)


def test_a_merged_topic_is_a_lesson_in_each_of_its_rows(tmp_path: Path) -> None:
    rows = [["№", "Тема"], [1, "Дроби"], [2, ""], [3, "Углы"]]
    assert read(workbook(tmp_path, {"План": rows}, {"План": ["B2:B3"]})) == ("Дроби", "Дроби", "Углы")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("1\n2\n3\n", "topics-nothing", id="numbers"),
        pytest.param("Тема урока\n" * 3, "topics-nothing", id="headings-only"),
        pytest.param("Дроби\n" * (MOST_TOPICS + 1), "topics-too-many", id="too-many"),
        pytest.param("", "tables-empty", id="empty"),
        pytest.param("%PDF-1.7", "tables-pdf", id="a-pdf"),
    ],
)
def test_what_is_no_plan_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    with pytest.raises(Refused) as refused:
        read_topics(text(tmp_path, content))
    assert refused.value.complaint.problem == problem


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_complaint_is_a_sentence(language: str) -> None:
    texts = texts_in(language)
    said = [
        texts.plain("topics-note-chapter", topic="Раздел 1"),
        texts.plain("topics-note-hours", topic="Дроби", said="много"),
        texts.plain("topics-chapter", topic="Дроби", hours=24, most=10),
        texts.plain("topics-too-many", topics=501, most=500),
        texts.plain("topics-long", most=500),
        texts.plain("topics-empty"),
        texts.plain("topics-nothing"),
    ]
    assert all(line.endswith(".") for line in said)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        pytest.param("", "аб", PlanChange(0, (), ((1, "а"), (2, "б"))), id="the-first-plan"),
        pytest.param("абв", "абв", PlanChange(3), id="the-same"),
        pytest.param("абв", "хабв", PlanChange(3, (), ((1, "х"),)), id="one-before-all"),
        pytest.param("абв", "ав", PlanChange(2, ((2, "б"),), ()), id="one-less"),
        pytest.param("абв", "ахв", PlanChange(2, ((2, "б"),), ((2, "х"),)), id="one-otherwise"),
        pytest.param("ааб", "аб", PlanChange(2, ((1, "а"),), ()), id="an-hour-less"),
    ],
)
def test_what_a_new_plan_changes(before: str, after: str, change: PlanChange) -> None:
    assert plan_change(list(before), list(after)) == change


@given(st.text("абв"), st.text("абв"))
def test_kept_gone_and_come_are_all_there_is(before: str, after: str) -> None:
    change = plan_change(before, after)
    assert (change.kept + len(change.gone), change.kept + len(change.come)) == (len(before), len(after))
