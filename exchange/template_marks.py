"""The sheets of a running journal, to be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.roster import Group, Person, Roster
from exchange.headings import Kind
from exchange.marks_kinds import ABSENCES, HOMEWORK, LESSONS, MARKS, PERIOD_MARKS
from exchange.period_words import SORTS
from exchange.rows import Cell
from exchange.school_words import YES_NO
from exchange.template_day import Today
from exchange.template_pages import Page

DAYS = frozenset({"day", "due"})
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Words:
    """What the example rows say."""

    comment: str
    task: str
    bring: str
    topic: str
    control: str


WORDS = {
    "ru": Words("без ошибок", "§ 5, № 12–14", "циркуль", "Линейные уравнения", "контрольная работа"),
    "en": Words("no mistakes", "p. 21, ex. 3", "a pair of compasses", "Linear equations", "test"),
    "de": Words("fehlerfrei", "S. 21, Nr. 3", "Zirkel", "Lineare Gleichungen", "Klassenarbeit"),
}

Cells = dict[str, Cell]
Rows = dict[str, list[Mapping[str, Cell]]]


def marks_pages(today: Today, *, example: bool) -> list[Page]:
    """A sheet for each sort of entry; `example` shows one row in each."""
    rows: Rows = _examples(today) if example else {}
    return [_page(today, kind, rows.get(kind.name, [])) for kind in (MARKS, ABSENCES, HOMEWORK, LESSONS, PERIOD_MARKS)]


def _page(today: Today, kind: Kind, rows: list[Mapping[str, Cell]]) -> Page:
    roster = today.roster
    choices = {
        "form": today.forms,
        "subject": [subject.name for subject in roster.subjects],
        "work": [work.name for work in roster.work_kinds],
        "letter": [letter.letter for letter in roster.letters],
        "retake": YES_NO.offered(today.language),
    }
    return Page(kind, tuple(kind.columns), rows, choices, frozenset({"form", "subject", "work"}), DAYS)


def _examples(today: Today) -> Rows:
    """One lesson of the example school, told by every sheet."""
    words, roster = WORDS[today.language], today.roster
    pupil, other, *_ = roster.people
    algebra, english, *_ = roster.groups
    first = _lesson(roster, algebra)
    mark: Cells = {"pupil": _name(pupil), "mark": 5}
    second: Cells = _lesson(roster, english) | {"subgroup": english.name, "pupil": _name(pupil), "mark": 4}
    period = f"1 {SORTS.write(roster.terms[0].kind, today.language)}"
    told: Cells = {"work": roster.work_kinds[-1].name, "weight": 3, "comment": words.comment}
    task: Cells = {"due": _day(roster, algebra) + WEEK, "text": words.task, "minutes": 20, "bring": words.bring}
    term: Cells = {"form": algebra.forms[0], "subject": algebra.subject, "period": period}
    return {
        MARKS.name: [first | mark | told, second],
        ABSENCES.name: [first | {"pupil": _name(other), "letter": roster.letters[0].letter}],
        HOMEWORK.name: [first | task],
        LESSONS.name: [first | {"topic": words.topic, "kind": words.control}],
        PERIOD_MARKS.name: [term | mark],
    }


def _lesson(roster: Roster, group: Group) -> Cells:
    number = next(slot.number for slot in roster.slots if slot.group == group.key)
    return {"day": _day(roster, group), "form": group.forms[0], "subject": group.subject, "number": number}


def _day(roster: Roster, group: Group) -> date:
    """The group's first day in the second week."""
    weekday = next(slot.weekday for slot in roster.slots if slot.group == group.key)
    monday = roster.year.starts - timedelta(days=roster.year.starts.isoweekday() - 1) + WEEK
    return monday + timedelta(days=weekday - 1)


def _name(person: Person) -> str:
    return f"{person.surname} {person.name}"
