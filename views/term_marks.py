"""Marks for a term and for the year: what is proposed, what stands, and the ways to set them."""

from collections.abc import Sequence
from typing import Protocol

from aiogram.filters.callback_data import CallbackData

from domain.keeping import Taught
from domain.marks import shown
from domain.term_desk import Desk
from domain.term_marks import Line, to_set
from domain.terms import Term
from locales import Texts
from views.journal import JournalDay, TermGroups
from views.lesson_lines import group_phrase, group_short
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, pairs, part_of_list
from views.terms import WHOLE_YEAR, number_of, term_name

PER_PAGE = 10
GROUPS_PER_PAGE = 16


class OfPress(Protocol):
    """The events of one press."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class TermMarks(CallbackData, prefix="qb1"):
    """A group's marks of a term: 0 the present one, 99 the year."""

    group: int
    term: int = 0
    page: int = 0


class SetTermMark(CallbackData, prefix="qc1"):
    """One pupil's: `said` is the mark; without it, or without a reason where one is needed, it asks."""

    group: int
    term: int
    pupil: int
    page: int = 0
    said: str = ""
    reason: str = ""


class SetAllTermMarks(CallbackData, prefix="qd1"):
    """Everything that is proposed: shown first, then (`seal` of what was shown) set."""

    group: int
    term: int
    part: int = 0
    seal: str = ""


class UndoTermMarks(CallbackData, prefix="qe1"):
    """Take back what one press has set: its events, from the first to the newest."""

    group: int
    term: int
    event: int
    newest: int


def term_groups_page(texts: Texts, groups: Sequence[Taught], page: int = 0) -> Page:
    """One button for each group with marks."""
    shown_, here = part_of_list(groups, page, GROUPS_PER_PAGE)
    return Page(
        blocks(texts("term_marks-title"), texts("term_marks-choose-group" if groups else "term_marks-no-groups")),
        rows(
            *pairs([Button(group_short(one), TermMarks(group=one.id)) for one in here]),
            page_arrows(texts, shown_, len(groups), GROUPS_PER_PAGE, lambda to: TermGroups(page=to)),
            [Button(texts.plain("journal-back"), JournalDay())],
        ),
    )


def term_marks_page(
    texts: Texts, desk: Desk, term: Term | None, page: int = 0, said: str = "", undo: OfPress | None = None
) -> Page:
    """Ten pupils to a page; `said` is what has just been done, with the way to take it back."""
    found, refusal = desk.lines(term), desk.refusal(term)
    shown_, here = part_of_list(found, page, PER_PAGE)
    what = {"group": desk.group.id, "term": number_of(term)}
    ready = len(to_set(found))
    listed = [_line(texts, desk, n, one, term) for n, one in enumerate(here, shown_ * PER_PAGE + 1)]
    hint = texts(f"term_marks-refused-{refusal}") if refusal else texts("term_marks-hint")
    return Page(
        blocks(said, head(texts, desk, term), lines(*listed) or texts("term_marks-nobody"), hint if found else None),
        rows(
            [Button(texts.plain("term_marks-all", count=ready), SetAllTermMarks(**what), style="success")]
            if ready and not refusal
            else None,
            *(
                []
                if refusal
                else pairs([_pupil(texts, one, SetTermMark(**what, pupil=one.pupil, page=shown_)) for one in here])
            ),
            page_arrows(texts, shown_, len(found), PER_PAGE, lambda to: TermMarks(**what, page=to)),
            _other_terms(texts, desk, term),
            [Button(texts.plain("lesson-undo"), UndoTermMarks(**what, event=undo.first, newest=undo.last))]
            if undo
            else None,
            [Button(texts.plain("term_marks-back-groups"), TermGroups())],
        ),
    )


def no_term_page(texts: Texts, group: Taught) -> Page:
    """The school has not said how the year is divided."""
    back = [Button(texts.plain("term_marks-back-groups"), TermGroups())]
    return Page(blocks(_bold(texts, group), texts("term_marks-no-terms")), [back])


def head(texts: Texts, desk: Desk, term: Term | None) -> str:
    """The group and the term."""
    return lines(_bold(texts, desk.group), texts("term_marks-term", term=term_name(texts, term)))


def _bold(texts: Texts, group: Taught) -> str:
    return texts("term_marks-group", group=group_phrase(texts, group))


def _line(texts: Texts, desk: Desk, number: int, line: Line, term: Term | None) -> str:
    pupil = line.name.in_class
    if line.standing is None:
        return proposed_line(texts, number, line) if line.proposed else _open(texts, desk, number, line, term)
    value = line.standing.value
    if line.mean is None:
        return texts("term_marks-line-stands", n=number, pupil=pupil, value=value)
    return texts("term_marks-line-stands-mean", n=number, pupil=pupil, value=value, mean=shown(line.mean))


def proposed_line(texts: Texts, number: int, line: Line) -> str:
    """What is proposed, beside what it is made of."""
    pupil, value = line.name.in_class, line.proposed or ""
    if line.mean is None or not value.isdigit():
        count = sum(len(mark.points) for mark in line.marks)
        return texts("term_marks-line-few", n=number, pupil=pupil, count=count, value=value)
    return texts("term_marks-line", n=number, pupil=pupil, mean=shown(line.mean), value=value)


def _open(texts: Texts, desk: Desk, number: int, line: Line, term: Term | None) -> str:
    """Nothing is proposed: the scale has no averages, or the last term has no mark yet."""
    if term is None and desk.sheet.terms:
        last = term_name(texts, desk.sheet.terms[-1])
        return texts("term_marks-line-waits", n=number, pupil=line.name.in_class, term=last)
    return texts("term_marks-line-open", n=number, pupil=line.name.in_class)


def _pupil(texts: Texts, line: Line, data: SetTermMark) -> Button:
    name = line.name.in_class
    return Button(texts.plain("roll-noted", pupil=name, letter=line.standing.value) if line.standing else name, data)


def _other_terms(texts: Texts, desk: Desk, term: Term | None) -> Row:
    others = [
        Button(term_name(texts, one), TermMarks(group=desk.group.id, term=one.ordinal))
        for one in desk.offered
        if one != term
    ]
    if term is None or not desk.sheet.has_year(desk.today):
        return others
    return [*others, Button(texts.plain("term-year-button"), TermMarks(group=desk.group.id, term=WHOLE_YEAR))]
