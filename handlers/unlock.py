"""The deputy lets a teacher enter old lessons for a while, step by step, and takes it back."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from aiogram import Router

from db.queries import chats, substitutions, unlock
from db.session import Session
from domain.calendars import Calendar
from domain.leading import LEAD
from domain.people import Expectation, Post, local_day
from domain.substitutions import print_of
from domain.substitutions_board import Board
from domain.unlock import ALL, UNTIL, Draft, Span, Step, draft_of, kept, span, until_of
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from views.page import Page
from views.unlock import (
    GiveLeave,
    RevokeLeave,
    Unlocks,
    day_page,
    days_page,
    given_page,
    groups_page,
    look_page,
    teachers_page,
    unlocks_page,
    until_page,
)

KEPT = "unlock"

router = only(Router(name=__name__), *OFFICE_PARTS)


@dataclass(frozen=True, slots=True)
class Open:
    """The school, its teachers and groups, and the leave so far."""

    post: Post
    board: Board
    today: date
    draft: Draft

    @property
    def past(self) -> Calendar:
        """The days of the school year that are over, and today, with the terms of the (first) group."""
        groups = [g for g in self.board.groups.values() if self.draft.teacher in g.teachers(self.today)]
        mine = [g for g in groups if self.draft.group in (None, g.id)] or list(self.board.groups.values())
        books = [self.board.books[g.forms[0].id].calendar for g in mine]
        starts = min((calendar.starts for calendar in books), default=self.today)
        return Calendar(starts, self.today, days=7, terms=books[0].terms if books else ())

    def chosen(self, step: Step, value: int) -> Draft | None:
        """The leave with this choice; None for what is not of this school, or cannot be."""
        draft = self.draft
        match step:
            case Step.TEACHER if value in self.board.staff:
                return Draft(teacher=value)
            case Step.WHAT:
                group = self.board.groups.get(value)
                mine = group is not None and draft.teacher in group.teachers(self.today)
                return Draft(draft.teacher, value) if value == ALL or mine else None
            case Step.DAYS if 0 < value <= len(Span):
                days = span(list(Span)[value - 1], self.past, self.today)
                return replace(draft, first=days[0], last=days[1]) if days else None
            case Step.UNTIL if 0 < value <= len(UNTIL):
                return replace(draft, until=until_of(UNTIL[value - 1], self.today))
            case _:
                return self._dated(step, value)

    def _dated(self, step: Step, value: int) -> Draft | None:
        earliest = self.draft.first if step is Step.LAST and self.draft.first else self.past.starts
        if step not in (Step.FIRST, Step.LAST) or not earliest.toordinal() <= value <= self.today.toordinal():
            return None
        day = date.fromordinal(value)
        return replace(self.draft, first=day, last=None) if step is Step.FIRST else replace(self.draft, last=day)


AFTER = {
    Step.TEACHER: Step.WHAT, Step.WHAT: Step.DAYS, Step.DAYS: Step.UNTIL, Step.FIRST: Step.LAST, Step.LAST: Step.UNTIL,
    Step.UNTIL: Step.LOOK,
}  # fmt: skip
PLACES = list(Step)


async def _open(session: Session, turn: Turn, school: int) -> Open:
    post = turn.viewer.works_as(LEAD, school)
    today = local_day(turn.now, post.zone)
    board = await substitutions.board(session, post.school_id, today, today, turn.now)
    expects = turn.viewer.expects
    data: dict[str, Any] = expects.data if expects is not None and expects.what == KEPT else {}
    return Open(post, board, today, draft_of(data if data.get("school") == post.school_id else {}))


@router.callback_query(Unlocks.filter())
async def show(_press: object, callback_data: Unlocks, turn: Turn) -> None:
    """What may still be used."""
    post = turn.viewer.works_as(LEAD, callback_data.school)
    async with turn.sessions() as session:
        leaves = await unlock.standing(session, post.school_id, local_day(turn.now, post.zone))
    await turn.reply.show(unlocks_page(turn.texts, post.school_id, leaves, callback_data.page))


@router.callback_query(GiveLeave.filter())
async def step(press: object, callback_data: GiveLeave, turn: Turn) -> None:
    """A list to choose from, or the next one once something is chosen."""
    asked, page = callback_data.step, callback_data.page
    if asked is Step.MAKE:
        await _make(press, callback_data, turn)
        return
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.school)
        draft = found.chosen(asked, callback_data.value) if callback_data.value else None
        if asked is Step.TEACHER and not callback_data.value:  # from the beginning
            found = replace(found, draft=Draft())
        if draft is not None:
            found, page, after = replace(found, draft=draft), 0, AFTER[asked]
            kept_now = Expectation(KEPT, {"school": found.post.school_id, **kept(draft)})
            await chats.expect(session, turn.viewer.chat, kept_now, turn.now)
        else:
            after = asked
    await turn.reply.show(_page(turn, found, _allowed(found, after), page))


def _allowed(found: Open, asked: Step) -> Step:
    """Not further than what is decided already; days of one's own are asked where the usual ones are."""
    missing = found.draft.asks(found.today)
    if missing is Step.DAYS and asked in (Step.FIRST, Step.LAST):
        return Step.FIRST
    return min(asked, missing, key=PLACES.index)


def _page(turn: Turn, found: Open, asked: Step, page: int) -> Page:
    texts, school, board, draft = turn.texts, found.post.school_id, found.board, found.draft
    match asked:
        case Step.TEACHER:
            return teachers_page(texts, school, board, page)
        case Step.WHAT:
            return groups_page(texts, school, board, draft, found.today, page)
        case Step.DAYS:
            spans = [one for one in Span if span(one, found.past, found.today) is not None]
            return days_page(texts, school, board, draft, spans)
        case Step.FIRST | Step.LAST:
            return day_page(texts, school, board, draft, asked, found.past, page)
        case Step.UNTIL:
            return until_page(texts, school, board, draft)
        case _:
            return look_page(texts, school, board, draft)


async def _make(press: object, data: GiveLeave, turn: Turn) -> None:
    """It may be used, if this is still what was shown; a second tap finds it done."""
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, data.school)
        whole = found.draft.asks(found.today) is Step.LOOK and print_of(found.draft) == data.value
        if whole:
            await unlock.give(session, turn.viewer, found.post.school_id, found.draft, turn.now)
    if whole:
        await turn.reply.show(given_page(turn.texts, found.post.school_id))
    else:
        await turn.reply.say(turn.texts.plain("unlock-stale"), alert=True)
        await show(press, Unlocks(school=found.post.school_id), turn)


@router.callback_query(RevokeLeave.filter())
async def revoke(press: object, callback_data: RevokeLeave, turn: Turn) -> None:
    """It is gone from the list, and the lessons are locked again."""
    async with turn.sessions.begin() as session:
        school = await unlock.revoke(session, turn.viewer, callback_data.leave, turn.now)
    await turn.reply.say(turn.texts.plain("unlock-revoked"))
    await show(press, Unlocks(school=school), turn)
