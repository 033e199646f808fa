"""«Кто за кого»: what holds, and the way to a new order: who is away, who stands in, for what, from when to when."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.delegations import ALL, Delegation, Draft, Step, as_form
from domain.substitutions import print_of
from domain.substitutions_board import Board
from locales import Texts
from views.absence_calendar import month_of, month_rows, month_start
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, part_of_list
from views.substitutions_choices import short

PEOPLE = 8
MOST = 8  # orders on a page
WIDE = 34  # characters of a group on a button


class Delegations(CallbackData, prefix="zo1"):
    """What holds now and later, page by page."""

    school: int
    page: int = 0


class Delegate(CallbackData, prefix="zp1"):
    """A step of a new order: its list, or (`value`) what was chosen there; what is chosen is kept for the chat.

    `page` is a page of the list, of days a month. To make it, `value` is the fingerprint of what was shown.
    """

    school: int
    step: Step
    value: int = 0
    page: int = 0


class RevokeDelegation(CallbackData, prefix="zq1"):
    """It holds no more; asks first, unless `sure`."""

    order: int
    sure: bool = False


def delegations_page(texts: Texts, school: int, orders: Sequence[Delegation], page: int) -> Page:
    """Each order in a line; a button to end it."""
    shown, part = part_of_list(orders, page, MOST)
    said = [texts("delegation-line", number=n, said=order_line(texts, one)) for n, one in enumerate(part, start=1)]
    ends = [
        Button(texts.plain("delegation-revoke", number=n), RevokeDelegation(order=one.id))
        for n, one in enumerate(part, start=1)
    ]
    new = Button(texts.plain("delegation-new"), Delegate(school=school, step=Step.ABSENT))
    return Page(
        blocks(texts("delegation-title"), lines(*said) or texts("delegation-none")),
        rows(
            *(ends[n : n + 4] for n in range(0, len(ends), 4)),
            page_arrows(texts, shown, len(orders), MOST, lambda n: Delegations(school=school, page=n)),
            [new],
        ),
    )


def order_line(texts: Texts, one: Delegation) -> str:
    """«Морозова Т. П. за Лебедеву О. А.» would need cases: an arrow does not. Plain text."""
    what = texts.plain("delegation-lead", form=one.what) if one.lead else one.what or texts.plain("delegation-all")
    said = texts.plain(
        "delegation-said", absent=one.absent_name.short, name=one.name.short, what=what, first=one.since, last=one.until
    )
    return texts.plain("delegation-by", said=said, document=one.document) if one.document else said


def people_page(texts: Texts, school: int, board: Board, draft: Draft, step: Step, page: int) -> Page:
    """Who is away; who stands in."""
    listed = [one for one in board.people if one in board.staff and (step is Step.ABSENT or one != draft.absent)]
    shown, part = part_of_list(listed, page, PEOPLE)
    here = Delegate(school=school, step=step)
    buttons = [[Button(board.people[one], here.model_copy(update={"value": one}))] for one in part]
    return Page(
        blocks(texts("delegation-title"), _so_far(texts, board, draft), texts(f"delegation-ask-{step.name.lower()}")),
        rows(
            *buttons,
            page_arrows(texts, shown, len(listed), PEOPLE, lambda n: here.model_copy(update={"page": n})),
            _home(texts, school),
        ),
    )


def what_page(
    texts: Texts, school: int, board: Board, draft: Draft, forms: Sequence[tuple[int, str]], today: date, page: int
) -> Page:
    """All groups of the absent teacher, one of them, or the class they lead."""
    here = Delegate(school=school, step=Step.WHAT)
    groups = [one for one in board.groups.values() if draft.absent in one.teachers(today)]
    shown, part = part_of_list(groups, page, PEOPLE - 2)
    every = Button(texts.plain("delegation-all-button"), here.model_copy(update={"value": ALL}))
    leads = [
        Button(texts.plain("delegation-lead-button", form=name), here.model_copy(update={"value": as_form(form)}))
        for form, name in forms
    ]
    buttons = [
        [Button(short(f"{one.title} · {one.subject}", WIDE), here.model_copy(update={"value": one.id}))] for one in part
    ]
    return Page(
        blocks(texts("delegation-title"), _so_far(texts, board, draft), texts("delegation-ask-what")),
        rows(
            [every] if groups else [],
            leads,
            *buttons,
            page_arrows(texts, shown, len(groups), PEOPLE - 2, lambda n: here.model_copy(update={"page": n})),
            _home(texts, school),
        ),
    )


def day_page(
    texts: Texts, school: int, board: Board, draft: Draft, step: Step, year: Calendar, earliest: date, month: int
) -> Page:
    """A month of days; any day of the year, for a teacher may be away on Saturday too."""
    here = Delegate(school=school, step=step)
    grid = month_rows(
        texts, year, month, earliest, None,
        lambda day: here.model_copy(update={"value": day.toordinal()}),
        lambda other: here.model_copy(update={"page": other}),
    )  # fmt: skip
    asked = texts(f"delegation-ask-{step.name.lower()}", month=month_start(month))
    return Page(blocks(texts("delegation-title"), _so_far(texts, board, draft), asked), [*grid, _home(texts, school)])


def month_shown(asked: int, earliest: date, year: Calendar) -> int:
    """The month asked for, kept within the days that can be chosen."""
    return max(month_of(earliest), min(asked, month_of(max(earliest, year.ends))))


def document_page(texts: Texts, school: int, board: Board, draft: Draft, *, wrong: bool = False) -> Page:
    """The next message is the order's number; it can be skipped."""
    skip = Button(texts.plain("delegation-skip"), Delegate(school=school, step=Step.LOOK))
    asked = texts("delegation-document-wrong") if wrong else texts("delegation-ask-document")
    return Page(blocks(texts("delegation-title"), _so_far(texts, board, draft), asked), [[skip], _home(texts, school)])


def look_page(texts: Texts, school: int, board: Board, draft: Draft) -> Page:
    """Everything, to be confirmed."""
    confirm = Delegate(school=school, step=Step.MAKE, value=print_of(draft))
    said = _so_far(texts, board, draft)
    number = texts("delegation-document", document=draft.document) if draft.document else None
    again = Button(texts.plain("delegation-again"), Delegate(school=school, step=Step.ABSENT))
    return Page(
        blocks(texts("delegation-title"), lines(said, number), texts("delegation-will-be-told")),
        [[Button(texts.plain("delegation-confirm"), confirm, style="success")], [again, *_home(texts, school)]],
    )


def given_page(texts: Texts, school: int) -> Page:
    """It holds."""
    return Page(texts("delegation-given"), [_home(texts, school)])


def revoke_page(texts: Texts, school: int, one: Delegation) -> Page:
    """Is it to end?"""
    sure = Button(texts.plain("delegation-sure"), RevokeDelegation(order=one.id, sure=True), style="danger")
    return Page(blocks(texts("delegation-revoke-ask", said=order_line(texts, one))), [[sure], _home(texts, school)])


def revoked_page(texts: Texts, school: int) -> Page:
    """It holds no more."""
    return Page(texts("delegation-revoked"), [_home(texts, school)])


def delegation_told_page(texts: Texts, one: Delegation, *, mine: bool) -> Page:
    """To who stands in (`mine`) and to who is away."""
    kind = "revoked" if one.revoked else "mine" if mine else "absent"
    return Page(lines(texts("delegation-title"), texts(f"delegation-told-{kind}", said=order_line(texts, one))))


def _so_far(texts: Texts, board: Board, draft: Draft) -> str:
    group, form = board.groups.get(draft.group or 0), board.forms.get(draft.form or 0)
    what = texts.plain("delegation-all") if draft.what == ALL else ""
    if group is not None:
        what = f"{group.title} · {group.subject}"
    if form is not None:
        what = texts.plain("delegation-lead", form=form.name)
    return lines(
        texts("delegation-absent", name=board.people.get(draft.absent, "")) if draft.absent else None,
        texts("delegation-stands-in", name=board.people.get(draft.stands_in, "")) if draft.stands_in else None,
        texts("delegation-what", what=what) if what else None,
        texts("delegation-first", day=draft.first) if draft.first else None,
        texts("delegation-last", day=draft.last) if draft.last else None,
    )


def _home(texts: Texts, school: int) -> Row:
    return [Button(texts.plain("delegation-back"), Delegations(school=school))]
