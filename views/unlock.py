"""Leave to enter old lessons: what stands, and the way to give one: to whom, for what, which days, until when."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.substitutions import print_of
from domain.substitutions_board import Board
from domain.unlock import ALL, UNTIL, Draft, Leave, Span, Step
from locales import Texts
from views.absence_calendar import month_of, month_rows, month_start
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, part_of_list
from views.substitutions_choices import short

PEOPLE = 8
MOST = 8  # leaves on a page
WIDE = 34  # characters of a group on a button


class Unlocks(CallbackData, prefix="zr1"):
    """What stands, page by page."""

    school: int
    page: int = 0


class GiveLeave(CallbackData, prefix="zs1"):
    """A step of a new leave: its list, or (`value`) what was chosen there; what is chosen is kept for the chat.

    `page` is a page of the list, of days a month. Spans of days and of hours are chosen by their place, from 1. To make
    it, `value` is the fingerprint of what was shown.
    """

    school: int
    step: Step
    value: int = 0
    page: int = 0


class RevokeLeave(CallbackData, prefix="zt1"):
    """It may not be used any more."""

    leave: int


def unlocks_page(texts: Texts, school: int, leaves: Sequence[Leave], page: int) -> Page:
    """Each in a line; a button to take it back."""
    shown, part = part_of_list(leaves, page, MOST)
    said = [texts("unlock-line", number=n, said=_said(texts, one)) for n, one in enumerate(part, start=1)]
    ends = [
        Button(texts.plain("unlock-revoke", number=n), RevokeLeave(leave=one.id)) for n, one in enumerate(part, start=1)
    ]
    new = Button(texts.plain("unlock-new"), GiveLeave(school=school, step=Step.TEACHER))
    return Page(
        blocks(texts("unlock-title"), lines(*said) or texts("unlock-none")),
        rows(
            *(ends[n : n + 4] for n in range(0, len(ends), 4)),
            page_arrows(texts, shown, len(leaves), MOST, lambda n: Unlocks(school=school, page=n)),
            [new],
        ),
    )


def _said(texts: Texts, one: Leave) -> str:
    what = one.what or texts.plain("unlock-all")
    return texts.plain("unlock-said", name=one.name.short, what=what, first=one.first, last=one.last, until=one.until)


def teachers_page(texts: Texts, school: int, board: Board, page: int) -> Page:
    """To whom?"""
    listed = [one for one in board.people if one in board.staff]
    shown, part = part_of_list(listed, page, PEOPLE)
    here = GiveLeave(school=school, step=Step.TEACHER)
    return Page(
        blocks(texts("unlock-title"), texts("unlock-ask-teacher")),
        rows(
            *([Button(board.people[one], here.model_copy(update={"value": one}))] for one in part),
            page_arrows(texts, shown, len(listed), PEOPLE, lambda n: here.model_copy(update={"page": n})),
            _home(texts, school),
        ),
    )


def groups_page(texts: Texts, school: int, board: Board, draft: Draft, today: date, page: int) -> Page:
    """All groups of the teacher, or one."""
    here = GiveLeave(school=school, step=Step.WHAT)
    groups = [one for one in board.groups.values() if draft.teacher in one.teachers(today)]
    shown, part = part_of_list(groups, page, PEOPLE - 1)
    every = Button(texts.plain("unlock-all-button"), here.model_copy(update={"value": ALL}))
    buttons = [
        [Button(short(f"{one.title} · {one.subject}", WIDE), here.model_copy(update={"value": one.id}))] for one in part
    ]
    return Page(
        blocks(texts("unlock-title"), _so_far(texts, board, draft), texts("unlock-ask-what")),
        rows(
            [every],
            *buttons,
            page_arrows(texts, shown, len(groups), PEOPLE - 1, lambda n: here.model_copy(update={"page": n})),
            _home(texts, school),
        ),
    )


def days_page(texts: Texts, school: int, board: Board, draft: Draft, spans: Sequence[Span]) -> Page:
    """The last month, the last term, or days of one's own."""
    here = GiveLeave(school=school, step=Step.DAYS)
    own = Button(texts.plain("unlock-own-days"), GiveLeave(school=school, step=Step.FIRST))
    ready = [
        Button(texts.plain(f"unlock-span-{one.value}"), here.model_copy(update={"value": place}))
        for place, one in enumerate(Span, start=1)
        if one in spans
    ]
    return Page(
        blocks(texts("unlock-title"), _so_far(texts, board, draft), texts("unlock-ask-days")),
        [ready, [own], _home(texts, school)],
    )


def day_page(texts: Texts, school: int, board: Board, draft: Draft, step: Step, past: Calendar, month: int) -> Page:
    """A month of days that are over; the last one not before the first."""
    here = GiveLeave(school=school, step=step)
    earliest = draft.first if step is Step.LAST and draft.first is not None else past.starts
    begins = month_of(past.ends if earliest == past.starts else earliest)
    shown = max(month_of(earliest), min(month or begins, month_of(past.ends)))
    grid = month_rows(
        texts, past, shown, earliest, None,
        lambda day: here.model_copy(update={"value": day.toordinal()}),
        lambda other: here.model_copy(update={"page": other}),
    )  # fmt: skip
    asked = texts(f"unlock-ask-{step.name.lower()}", month=month_start(shown))
    return Page(blocks(texts("unlock-title"), _so_far(texts, board, draft), asked), [*grid, _home(texts, school)])


def until_page(texts: Texts, school: int, board: Board, draft: Draft) -> Page:
    """Until when may it be used?"""
    here = GiveLeave(school=school, step=Step.UNTIL)
    buttons = [
        Button(texts.plain(f"unlock-until-{days}"), here.model_copy(update={"value": place}))
        for place, days in enumerate(UNTIL, start=1)
    ]
    return Page(
        blocks(texts("unlock-title"), _so_far(texts, board, draft), texts("unlock-ask-until")),
        [buttons, _home(texts, school)],
    )


def look_page(texts: Texts, school: int, board: Board, draft: Draft) -> Page:
    """Everything, to be confirmed."""
    confirm = GiveLeave(school=school, step=Step.MAKE, value=print_of(draft))
    again = Button(texts.plain("unlock-again"), GiveLeave(school=school, step=Step.TEACHER))
    return Page(
        blocks(texts("unlock-title"), _so_far(texts, board, draft), texts("unlock-will-see")),
        [[Button(texts.plain("unlock-confirm"), confirm, style="success")], [again, *_home(texts, school)]],
    )


def given_page(texts: Texts, school: int) -> Page:
    """It may be used."""
    return Page(texts("unlock-given"), [_home(texts, school)])


def _so_far(texts: Texts, board: Board, draft: Draft) -> str:
    group = board.groups.get(draft.group or 0)
    what = texts.plain("unlock-all") if draft.what == ALL else ""
    if group is not None:
        what = f"{group.title} · {group.subject}"
    both = draft.first is not None and draft.last is not None
    return lines(
        texts("unlock-teacher", name=board.people.get(draft.teacher, "")) if draft.teacher else None,
        texts("unlock-what", what=what) if what else None,
        texts("unlock-first", day=draft.first) if draft.first is not None and not both else None,
        texts("unlock-days", first=draft.first, last=draft.last)
        if draft.first is not None and draft.last is not None
        else None,
        texts("unlock-until", day=draft.until) if draft.until else None,
    )


def _home(texts: Texts, school: int) -> Row:
    return [Button(texts.plain("unlock-back"), Unlocks(school=school))]
