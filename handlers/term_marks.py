"""Marks for a term and for the year: proposed by the school's rule, set by the teacher, one by one or all at once."""

from aiogram import Router

from db.queries import keeping, sheet_entry, term_marks, undo
from db.queries.journal import Entry
from db.queries.term_marks import Written
from db.session import Session
from domain.mark_entry import REASONS, Reason
from domain.people import local_day
from domain.term_desk import Desk, own_groups
from domain.term_marks import Line, can_be, seal, to_set
from domain.terms import Term
from handlers.common import JOURNAL_PARTS, only
from handlers.turn import Turn
from views.journal import TermGroups
from views.page import Page
from views.term_mark import all_page, done_line, term_mark_page, term_reason_page
from views.term_marks import (
    SetAllTermMarks,
    SetTermMark,
    TermMarks,
    UndoTermMarks,
    no_term_page,
    term_groups_page,
    term_marks_page,
)
from views.terms import asked

router = only(Router(name=__name__), *JOURNAL_PARTS)


@router.callback_query(TermGroups.filter())
async def show_groups(_press: object, callback_data: TermGroups, turn: Turn) -> None:
    """Whose whole journal the viewer keeps today; a substitute's lesson and a form's attendance are not that."""
    today = local_day(turn.now, turn.viewer.zone)
    async with turn.sessions() as session:
        kept = await keeping.of_viewer(session, turn.viewer, today, today)
    await turn.reply.show(term_groups_page(turn.texts, own_groups(kept, today), callback_data.page))


@router.callback_query(TermMarks.filter())
async def show_marks(_press: object, callback_data: TermMarks, turn: Turn) -> None:
    """What is proposed and what stands."""
    desk = await _desk(turn, callback_data.group)
    if not desk.sheet.terms:
        await turn.reply.show(no_term_page(turn.texts, desk.group))
        return
    term = asked(desk.sheet.terms, desk.today, callback_data.term)
    await turn.reply.show(term_marks_page(turn.texts, desk, term, callback_data.page))


@router.callback_query(SetTermMark.filter())
async def set_mark(_press: object, callback_data: SetTermMark, turn: Turn) -> None:
    """Which mark, why if it is corrected after a while; then it is written."""
    desk = await _desk(turn, callback_data.group)
    term = asked(desk.sheet.terms, desk.today, callback_data.term)
    line = next((one for one in desk.lines(term) if one.pupil == callback_data.pupil), None)
    if line is None or desk.refusal(term) is not None:
        await turn.reply.show(_refused(turn, desk, term))
    elif not can_be(desk.group.scale, callback_data.said):
        await turn.reply.show(term_mark_page(turn.texts, desk, term, line, callback_data))
    elif _wants_reason(callback_data, line, turn):
        await turn.reply.show(term_reason_page(turn.texts, desk, term, line, callback_data))
    else:
        await _write(turn, desk, term, line, callback_data)


@router.callback_query(SetAllTermMarks.filter())
async def set_all(_press: object, callback_data: SetAllTermMarks, turn: Turn) -> None:
    """Shown first; a yes sets what was shown, and nothing that stands is touched."""
    desk = await _desk(turn, callback_data.group)
    term = asked(desk.sheet.terms, desk.today, callback_data.term)
    if desk.refusal(term) is not None:
        await turn.reply.show(_refused(turn, desk, term))
        return
    if not callback_data.seal:
        await turn.reply.show(all_page(turn.texts, desk, term, callback_data.part))
        return
    async with turn.sessions.begin() as session:
        await term_marks.claim(session, desk.group)
        desk = await term_marks.desk(session, turn.viewer, callback_data.group, turn.now)
        wanted = to_set(desk.lines(term))
        same = seal(wanted) == callback_data.seal and desk.refusal(term) is None
        ordinal = term.ordinal if term else None
        done = (
            await term_marks.enter(
                session, desk.sheet, ordinal, wanted, sheet_entry.by(turn.viewer, desk.held, turn.now)
            )
            if same
            else None
        )
    if done is None:
        await turn.reply.show(all_page(turn.texts, desk, term, changed=True))
    else:
        said = turn.texts("term_marks-all-done", count=done.count)
        await _show_done(turn, callback_data.group, term, said, done)


@router.callback_query(UndoTermMarks.filter())
async def take_back(_press: object, callback_data: UndoTermMarks, turn: Turn) -> None:
    """Everything of that press, for ten minutes, while the term is open."""
    desk = await _desk(turn, callback_data.group)
    term = asked(desk.sheet.terms, desk.today, callback_data.term)
    if desk.refusal(term) is not None:
        await turn.reply.show(_refused(turn, desk, term))
        return
    async with turn.sessions.begin() as session:
        done = await undo.undo(
            session, callback_data.event, callback_data.newest, sheet_entry.by(turn.viewer, desk.held, turn.now)
        )
    if done is None:
        said = turn.texts("undo-late")
    elif done.kept:
        said = turn.texts("undo-partly", kept=done.kept)
    else:
        said = turn.texts("undo-done" if done.back else "undo-nothing")
    await _show_done(turn, callback_data.group, term, said, None)


async def _desk(turn: Turn, group: int) -> Desk:
    async with turn.sessions() as session:
        return await term_marks.desk(session, turn.viewer, group, turn.now)


def _wants_reason(data: SetTermMark, line: Line, turn: Turn) -> bool:
    """Not for a new mark, and not while it could still be undone."""
    old = line.standing is not None and line.standing.value != data.said and not line.standing.fresh(turn.now)
    return old and data.reason not in set(Reason)


async def _write(turn: Turn, desk: Desk, term: Term | None, line: Line, data: SetTermMark) -> None:
    """What stands by now counts, not what stood on the screen: somebody who was faster is not overwritten unseen."""
    done, said = None, turn.texts("term_marks-changed")
    async with turn.sessions.begin() as session:
        await term_marks.claim(session, desk.group)
        now = await term_marks.desk(session, turn.viewer, data.group, turn.now)
        same = next((one for one in now.lines(term) if one.pupil == data.pupil), None)
        if same is not None and same.standing == line.standing and now.refusal(term) is None:
            done = await _set(session, desk, term, line, data, sheet_entry.by(turn.viewer, desk.held, turn.now))
            said = done_line(turn.texts, line, term, data.said) if done else turn.texts("mark-same")
    await _show_done(turn, data.group, term, said, done, data.page)


async def _set(
    session: Session, desk: Desk, term: Term | None, line: Line, data: SetTermMark, entry: Entry
) -> Written | None:
    if line.standing is None:
        wanted = [(line.pupil, data.said)]
        return await term_marks.enter(session, desk.sheet, term.ordinal if term else None, wanted, entry)
    reason = REASONS[Reason(data.reason)] if data.reason in set(Reason) else ""
    return await term_marks.correct(session, desk.sheet, line.pupil, line.standing, data.said, entry, reason)


async def _show_done(turn: Turn, group: int, term: Term | None, said: str, done: Written | None, page: int = 0) -> None:
    desk = await _desk(turn, group)
    await turn.reply.show(term_marks_page(turn.texts, desk, term, page, said, done))


def _refused(turn: Turn, desk: Desk, term: Term | None) -> Page:
    """The screen without its buttons; it says why."""
    return term_marks_page(turn.texts, desk, term)
