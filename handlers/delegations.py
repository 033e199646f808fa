"""The deputy orders who stands in for whom, step by step, and ends it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from aiogram import Router
from aiogram.types import Message

from db.queries import chats, delegations, substitutions
from db.session import Session
from domain.calendars import Calendar
from domain.delegations import ALL, ORDER, Draft, Step, document_of, draft_of, kept
from domain.leading import LEAD
from domain.people import Expectation, NotAllowed, Post, local_day
from domain.substitutions import print_of
from domain.substitutions_board import Board
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from handlers.words import Awaits
from views.delegations import (
    Delegate,
    Delegations,
    RevokeDelegation,
    day_page,
    delegations_page,
    document_page,
    given_page,
    look_page,
    month_shown,
    people_page,
    revoke_page,
    revoked_page,
    what_page,
)
from views.page import Page

KEPT, ASKED = "delegation", "delegation-document"

router = only(Router(name=__name__), *OFFICE_PARTS)


@dataclass(frozen=True, slots=True)
class Open:
    """The school, its teachers and groups, and the order so far."""

    post: Post
    board: Board
    leads: list[tuple[int, int, str]]
    today: date
    draft: Draft

    @property
    def year(self) -> Calendar:
        """Every day of the school year."""
        books = [book.calendar for book in self.board.books.values()]
        ends = max((calendar.ends for calendar in books), default=self.today)
        return Calendar(self.today, ends, days=7)

    @property
    def forms(self) -> list[tuple[int, str]]:
        """Those that the absent teacher leads."""
        return [(form, name) for person, form, name in self.leads if person == self.draft.absent]

    def chosen(self, step: Step, value: int) -> Draft | None:
        """The order with this choice; None for what is not of this school, or cannot be."""
        draft, board = self.draft, self.board
        match step:
            case Step.ABSENT if value in board.staff:
                return Draft(absent=value)
            case Step.STANDS_IN if value in board.staff and value != draft.absent:
                return replace(draft, stands_in=value)
            case Step.WHAT:
                group = board.groups.get(value)
                mine = group is not None and draft.absent in group.teachers(self.today)
                leads = replace(draft, what=value).form in dict(self.forms)
                return replace(draft, what=value) if value == ALL or mine or leads else None
            case Step.FIRST | Step.LAST:
                return self._dated(step, value)
            case _:
                return None

    def _dated(self, step: Step, value: int) -> Draft | None:
        earliest = self.today if step is Step.FIRST else self.draft.first or self.today
        if not earliest.toordinal() <= value <= self.year.ends.toordinal():
            return None
        day = date.fromordinal(value)
        return replace(self.draft, first=day, last=None) if step is Step.FIRST else replace(self.draft, last=day)


async def _open(session: Session, turn: Turn, school: int) -> Open:
    post = turn.viewer.works_as(LEAD, school)
    today = local_day(turn.now, post.zone)
    board = await substitutions.board(session, post.school_id, today, today, turn.now)
    leads = await delegations.leads(session, post.school_id, today)
    expects = turn.viewer.expects
    data: dict[str, Any] = expects.data if expects is not None and expects.what in (KEPT, ASKED) else {}
    draft = draft_of(data if data.get("school") == post.school_id else {})
    return Open(post, board, leads, today, draft)


async def _keep(session: Session, turn: Turn, found: Open, draft: Draft, what: str = KEPT) -> None:
    expectation = Expectation(what, {"school": found.post.school_id, **kept(draft)})
    await chats.expect(session, turn.viewer.chat, expectation, turn.now)


@router.callback_query(Delegations.filter())
async def show(_press: object, callback_data: Delegations, turn: Turn) -> None:
    """What holds now and later."""
    post = turn.viewer.works_as(LEAD, callback_data.school)
    async with turn.sessions() as session:
        orders = await delegations.coming(session, post.school_id, local_day(turn.now, post.zone))
    await turn.reply.show(delegations_page(turn.texts, post.school_id, orders, callback_data.page))


@router.callback_query(Delegate.filter())
async def step(press: object, callback_data: Delegate, turn: Turn) -> None:
    """A list to choose from, or the next one once something is chosen."""
    if callback_data.step is Step.MAKE:
        await _make(press, callback_data, turn)
        return
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.school)
        asked, page = Step(callback_data.step), callback_data.page
        if asked is Step.ABSENT and not callback_data.value:  # from the beginning
            found = replace(found, draft=Draft())
        if callback_data.value:
            draft = found.chosen(asked, callback_data.value)
            if draft is not None:
                found, page, asked = replace(found, draft=draft), 0, ORDER[ORDER.index(asked) + 1]
                await _keep(session, turn, found, draft)
        missing = found.draft.asks(found.today)
        asked = min(asked, missing, key=ORDER.index)
        if asked is Step.DOCUMENT:
            await _keep(session, turn, found, found.draft, ASKED)
    await turn.reply.show(_page(turn, found, asked, page))


def _page(turn: Turn, found: Open, asked: Step, page: int) -> Page:
    texts, school, board, draft = turn.texts, found.post.school_id, found.board, found.draft
    match asked:
        case Step.ABSENT | Step.STANDS_IN:
            return people_page(texts, school, board, draft, asked, page)
        case Step.WHAT:
            return what_page(texts, school, board, draft, found.forms, found.today, page)
        case Step.FIRST | Step.LAST:
            earliest = found.today if asked is Step.FIRST else draft.first or found.today
            month = month_shown(page, earliest, found.year)
            return day_page(texts, school, board, draft, asked, found.year, earliest, month)
        case Step.DOCUMENT:
            return document_page(texts, school, board, draft)
        case _:
            return look_page(texts, school, board, draft)


@router.message(Awaits(ASKED))
async def take_document(message: Message, turn: Turn) -> None:
    """The order's number, shown with everything else."""
    data = turn.viewer.expects.data if turn.viewer.expects else {}
    said = document_of(message.text or "")
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, data["school"])
        if said is not None:
            found = replace(found, draft=replace(found.draft, document=said))
            await _keep(session, turn, found, found.draft, ASKED)
    if said is None:
        await turn.reply.show(document_page(turn.texts, found.post.school_id, found.board, found.draft, wrong=True))
    else:
        asked = min(Step.LOOK, found.draft.asks(found.today), key=ORDER.index)
        await turn.reply.show(_page(turn, found, asked, 0))


async def _make(press: object, data: Delegate, turn: Turn) -> None:
    """It holds, if this is still what was shown; a second tap finds it done."""
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, data.school)
        whole = found.draft.asks(found.today) is Step.LOOK and print_of(found.draft) == data.value
        if whole:
            await delegations.give(session, turn.viewer, found.post.school_id, found.draft, turn.now)
    if whole:
        await turn.reply.show(given_page(turn.texts, found.post.school_id))
    else:
        await turn.reply.say(turn.texts.plain("delegation-stale"), alert=True)
        await show(press, Delegations(school=found.post.school_id), turn)


@router.callback_query(RevokeDelegation.filter())
async def revoke(_press: object, callback_data: RevokeDelegation, turn: Turn) -> None:
    """Asked once more, then it holds no longer; pressing twice is pressing once."""
    async with turn.sessions.begin() as session:
        known = (await delegations.by_ids(session, {callback_data.order})).get(callback_data.order)
        if known is None:
            raise NotAllowed(f"delegation {callback_data.order}")
        school, one = known
        turn.viewer.works_as(LEAD, school)
        if callback_data.sure:
            await delegations.revoke(session, turn.viewer, one.id, turn.now)
    done = callback_data.sure or one.revoked
    await turn.reply.show(revoked_page(turn.texts, school) if done else revoke_page(turn.texts, school, one))
