"""Importing lists: read, compare, show, and unless a question is open change everything in one transaction."""

import asyncio
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import typer

from bot.commands.common import fail, question, tell
from bot.commands.import_gradebook import Marks, write_gradebook
from bot.commands.import_wish import Wish
from bot.settings import Settings
from bot.upgrading import upgrade
from db.queries import importing, people
from db.queries.importing import Changed, Plan
from db.queries.people import SchoolLine
from db.session import Session, Sessions, connect
from domain.asking import Question
from domain.lists import Complaint, Lists, Refused
from domain.roster import NO_SCHOOL
from exchange.oneroster import GradebookLine, read_oneroster
from exchange.rejects import write_rejects
from exchange.roster import read_roster
from exchange.timetable import read_timetable
from views import import_report as report

SHOWN = 50
NO_MARKS = Marks({}, (), silent=False)


class _TakenBack(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """Nothing is to stay."""


@dataclass(frozen=True, slots=True)
class File:
    """What was read: lists, and of a bundle its marks."""

    lists: Lists
    marks: tuple[GradebookLine, ...] = ()


async def import_lists(settings: Settings, wish: Wish) -> None:
    """Roster, timetable, bundle. Ends the command with exit 1 or 2 when nothing was changed for a reason."""
    try:
        file = await asyncio.to_thread(_read, wish)
    except Refused as refused:
        fail(report.complaint_line(wish.texts, refused.complaint))
    await upgrade(settings)
    sessions = connect(settings.database_url)
    try:
        await _import(sessions, wish, file)
    finally:
        await sessions.close()


def _read(wish: Wish) -> File:
    marks: tuple[GradebookLine, ...] = ()
    if wish.kind == "oneroster":
        bundle = read_oneroster(wish.path, wish.school)
        if bundle.schools and not bundle.lists.pupils and wish.school is None:
            raise question("Which school of the bundle? Say --school with one of:", *bundle.schools)
        lists, marks = bundle.lists, bundle.gradebook
    else:
        lists = read_timetable(wish.path) if wish.kind == "timetable" else read_roster(wish.path)
    return File(replace(lists, whole=lists.whole and not wish.part), marks)


async def _import(sessions: Sessions, wish: Wish, file: File) -> None:
    async with sessions() as session:
        school, lists = await _school(session, wish, file.lists)
        day = _day(wish, school, lists)
        plan = await importing.plan(session, school.id, lists, day, wish.answers)
    file = replace(file, lists=lists)
    if plan.wanted.questions:
        raise _ask(wish, plan, day)
    if any(not complaint.note for complaint in plan.wanted.complaints) and wish.rejects is None:
        _show(wish, plan, day, NO_MARKS, applied=False)
        raise typer.Exit(1)
    marks = await _carry_out(sessions, wish, school.id, file, day, plan) if file.marks or not wish.dry else NO_MARKS
    if marks.complaints and wish.rejects is None:
        _show(wish, plan, day, marks, applied=False)
        raise typer.Exit(1)
    if wish.rejects is not None:
        wrong = [c for c in (*plan.wanted.complaints, *marks.complaints) if not c.note]
        reasons = {c.where: wish.texts.plain(c.problem, **c.details) for c in wrong}
        await asyncio.to_thread(write_rejects, wish.path, wish.rejects, reasons)
    _show(wish, plan, day, marks, applied=not wish.dry)


async def _carry_out(sessions: Sessions, wish: Wish, school: int, file: File, day: date, plan: Plan) -> Marks:
    """Lists and marks in one transaction; taken back when it was only to be shown, or a mark is wrong."""
    marks = NO_MARKS
    try:
        async with sessions.begin() as session:
            ids = await importing.carry_out(session, school, file.lists, day, wish.answers, plan.changes)
            if file.marks:
                marks = await write_gradebook(session, wish, ids, file.marks)
            if wish.dry or (marks.complaints and wish.rejects is None):
                raise _TakenBack  # noqa: TRY301 - a transaction is taken back by leaving it so
    except _TakenBack:
        return marks
    except Changed:
        fail(wish.texts.plain("import-changed-meanwhile"))
    return marks


async def _school(session: Session, wish: Wish, lists: Lists) -> tuple[SchoolLine, Lists]:
    """The only school, or the one named; id 0, and its name in the lists, for one that is not there yet."""
    known = await people.schools(session)
    told = lists.school.name if lists.school and len(known) != 1 else None
    named = wish.school or told
    found = await people.schools(session, named) if named else known
    if len(found) == 1:
        return found[0], lists
    if len(found) > 1:
        raise question("Which school? Say --school with one of:", *(one.name for one in found))
    if named is None:
        raise question("What is the school called? Say --school «…», or tell it on the sheet «Школа».")
    return SchoolLine(0, named), replace(lists, school=replace(lists.school or NO_SCHOOL, name=named))


def _day(wish: Wish, school: SchoolLine, lists: Lists) -> date:
    """What day it is at the school."""
    zone = (lists.school.zone if lists.school else "") or school.zone
    return wish.now.astimezone(ZoneInfo(zone)).date()


def _ask(wish: Wish, plan: Plan, day: date) -> typer.Exit:
    """Every open question at once, each answer as it is to be typed."""
    if wish.json:
        _show(wish, plan, day, NO_MARKS, applied=False)
    lines: list[str] = []
    for asked in plan.wanted.questions:
        lines.append(report.question_line(wish.texts, asked))
        lines += [f'  --answer "{asked.id}={c.value}"  {report.choice_line(wish.texts, c)}' for c in asked.choices]
    return question(wish.texts.plain("import-questions", count=len(plan.wanted.questions)), *lines)


def _show(wish: Wish, plan: Plan, day: date, marks: Marks, *, applied: bool) -> None:
    complaints = (*plan.wanted.complaints, *marks.complaints)
    lines = [*report.complaint_lines(wish.texts, complaints, SHOWN)]
    lines += report.summary_lines(wish.texts, plan.summary, day, SHOWN)
    lines += report.tally_lines(wish.texts, {what: (c.new, c.changed, c.same) for what, c in marks.tally.items()})
    if marks.silent:
        lines.append(wish.texts.plain("entries-silent"))
    if plan.summary.total or marks.tally:
        lines.append(wish.texts.plain("import-applied" if applied else "import-not-applied"))
    tell(wish.json, _facts(wish, plan, marks, applied=applied), *lines)


def _facts(wish: Wish, plan: Plan, marks: Marks, *, applied: bool) -> dict[str, Any]:
    """The same for programs."""
    return {
        "applied": applied,
        "changes": plan.summary.total,
        "counts": {what.value: count for what, count in plan.summary.counts.items()},
        "people": [asdict(movement) for movement in plan.summary.movements],
        "questions": [_question(wish, asked) for asked in plan.wanted.questions],
        "complaints": [_complaint(wish, complaint) for complaint in (*plan.wanted.complaints, *marks.complaints)],
        "marks": {what: {"new": c.new, "changed": c.changed, "same": c.same} for what, c in marks.tally.items()},
    }


def _question(wish: Wish, asked: Question) -> dict[str, Any]:
    answers = {choice.value: report.choice_line(wish.texts, choice) for choice in asked.choices}
    return {
        "id": asked.id,
        "problem": asked.problem,
        "says": report.question_line(wish.texts, asked),
        "answers": answers,
    }


def _complaint(wish: Wish, complaint: Complaint) -> dict[str, Any]:
    says = wish.texts.plain(complaint.problem, **complaint.details)
    return {"sheet": complaint.where.sheet, "row": complaint.where.row, "problem": complaint.problem, "says": says}
