"""Entering a typed line: every lesson it speaks of in one transaction, or none of them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from db.queries import sheet_entry
from db.queries.journal import Entry
from db.queries.sheet_entry import Task, Written
from db.session import Session
from domain.line_plan import Plan


async def enter(session: Session, plans: Sequence[Plan], entry: Entry) -> Written | None:
    """Everything that was shown; raises Clashed, with nothing written, when somebody was faster with some of it."""
    written = [span for plan in plans for span in await _enter(session, plan, entry)]
    if not written:
        return None
    return Written(min(one.first for one in written), max(one.last for one in written))


async def _enter(session: Session, plan: Plan, entry: Entry) -> list[Written]:
    group, at = plan.scene.group, plan.scene.at
    signed = replace(entry, for_=plan.scene.held.instead_of)
    made = []
    if not plan.draft.empty:
        made.append(await sheet_entry.save(session, group, at, plan.draft, signed))
    if values := _said(plan):
        made.append(await sheet_entry.say(session, group, at, values, signed))
    for task in plan.tasks:
        one = Task(task.text, task.due, task.minutes, task.pupils)
        made.append(await sheet_entry.assign(session, group, at, one, signed))
    return [one for one in made if one is not None]


def _said(plan: Plan) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if plan.part.topic is not None:
        said["topic"] = plan.part.topic
    if plan.part.kind is not None:
        said["kind"] = plan.part.kind
    if plan.nothing_set:
        said["no_homework"] = True
    return said
