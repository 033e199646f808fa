"""Marks of terms, closing a term, gaps and nudges: every screen, whatever people and subjects are called."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.closing import Closing, TermState
from domain.filling import LessonLine
from domain.keeping import At, Held, Keeping, Right, Taught
from domain.marks import Mark
from domain.names import Name
from domain.nudge import Silence
from domain.planned import Planned
from domain.teaching import SchoolTerm
from domain.term_desk import Desk
from domain.term_marks import Place, Span, Standing, TermSheet
from domain.unfilled_board import NOBODY, Backlog, Board, Stretch
from domain.words import Scale
from locales import Texts
from tests.school import MONDAY, NOW, START, TUESDAY, WEDNESDAY, ZONE
from tests.unit.kit import TERMS, YEAR
from views import closing, nudge, term_mark, term_marks, unfilled_board
from views.page import Page
from views.term_marks import SetTermMark
from views.unfilled_board_buttons import SilentGroups, UnfilledBoard, UnfilledOf

PUPILS, LESSONS, TEACHERS = 30, 40, 25


def desk(name: Name, subject: str, scale: Scale = Scale.FIVE, *, closed: bool = False) -> Desk:
    """A group of thirty: of each three one has marks, one a mark for the term, one nothing."""
    group = Taught(7, 3, "10А", subject, subject[:40], "", 1, (70,), 10, scale=scale)
    sits, given = (Span(START),), tuple(Mark(MONDAY, value, "", 2) for value in ("5", "4", "4"))
    places = tuple(
        Place(n, name, sits, (), sits, given if n % 3 else (), {2: Standing(n, "4", NOW)} if n % 3 == 1 else {})
        for n in range(PUPILS)
    )
    held = Held(7, Right.OWN, START)
    shut = ((7, TERMS[1].starts, TERMS[1].ends),) if closed else ()
    keeping = Keeping(5, (held,), {7: group}, closed=shut)
    return Desk(keeping, held, TermSheet(group, TERMS, YEAR.starts, YEAR.ends, places), WEDNESDAY)


def backlog(name: Name | None, subject: str, lessons: int, groups: int) -> Backlog:
    """What a teacher has not filled in."""
    group = Taught(7, 3, "10А", subject, subject[:40], "", 1, (70,), 10)
    lines = tuple(LessonLine(At(7, MONDAY + timedelta(days=n), 1), group, Planned(1, subject)) for n in range(lessons))
    return Backlog(5 if name else NOBODY, name, lines, ((group, 12),) * groups)


def screens(texts: Texts, name: Name, subject: str) -> Iterator[Page]:
    """Of a teacher and of the deputy."""
    yield from _marks(texts, name, subject)
    yield from _boards(texts, name, subject)


def _marks(texts: Texts, name: Name, subject: str) -> Iterator[Page]:
    shown = desk(name, subject)
    yield term_marks.term_groups_page(texts, [shown.group] * 40, 1)
    yield term_marks.term_groups_page(texts, [])
    yield term_marks.no_term_page(texts, shown.group)
    data = SetTermMark(group=7, term=2, pupil=1)
    for one in (shown, desk(name, subject, Scale.PASS), desk(name, subject, Scale.HUNDRED)):
        for term in (*TERMS, None):
            yield term_marks.term_marks_page(texts, one, term, 1)
            for line in one.lines(term)[:3]:
                yield term_mark.term_mark_page(texts, one, term, line, data)
                yield term_mark.term_reason_page(texts, one, term, line, data)
                assert term_mark.done_line(texts, line, term, "5")
        for part in (0, 1):
            yield term_mark.all_page(texts, one, TERMS[1], part, changed=True)
    yield term_marks.term_marks_page(texts, desk(name, subject, closed=True), TERMS[1])
    yield term_marks.term_marks_page(texts, replace(shown, sheet=replace(shown.sheet, places=())), None)


def _boards(texts: Texts, name: Name, subject: str) -> Iterator[Page]:
    several = (*(backlog(name, subject, LESSONS, 5) for _ in range(TEACHERS)), backlog(None, subject, 3, 1))
    term = SchoolTerm(2, TERMS[1], 10)
    states = [TermState(n, TERMS[1], n, NOW, name) for n in range(12)]
    yield closing.closing_terms_page(texts, 1, [*states, TermState(2, TERMS[0], None)], ZONE)
    yield closing.closing_terms_page(texts, 1, [], ZONE)
    for found in (Closing(term, TUESDAY, several, 900, 90), Closing(replace(term, closed=True), TERMS[1].ends)):
        for part in (0, 1, 9):
            yield closing.closing_term_page(texts, 1, found, part, texts("closing-closed"))
        yield closing.close_page(texts, 1, found)
    found = Closing(term, TUESDAY, several, 900, 90)
    for one in (several[0], backlog(name, subject, 1, 0), backlog(name, subject, 0, 20)):
        yield closing.unfilled_letter_page(texts, found, one)
    group = several[0].unmarked[0][0]
    silences = [Silence(group, TERMS[1], MONDAY, since, days, (5, 6)) for since in (None, MONDAY) for days in (12, 16)]
    for silence in silences:
        yield nudge.nudge_page(texts, silence)
    board = Board(several, tuple(silences * 20), {5: name})
    for stretch in Stretch:
        yield unfilled_board.unfilled_board_page(texts, board, UnfilledBoard(school=1, stretch=stretch, page=1))
        of = UnfilledOf(school=1, stretch=stretch, person=5, part=1)
        yield unfilled_board.unfilled_of_page(texts, several[0], of)
        yield unfilled_board.silent_page(texts, board, SilentGroups(school=1, stretch=stretch, part=1))
    yield unfilled_board.unfilled_board_page(texts, Board(()), UnfilledBoard(school=1))
