"""Who has not filled in the journal, which groups have no marks, and what their teacher is told."""

from collections.abc import Iterator
from dataclasses import replace

from domain.nudge import Silence
from domain.terms import Term
from domain.unfilled_board import Board, Stretch
from domain.words import TermKind
from locales import Texts
from tests.said.scenes.closing import ALGEBRA, BACKLOGS, ENGLISH, SECOND, SOKOLOVA
from tests.school import MONDAY, TUESDAY
from views.nudge import nudge_page
from views.page import Page
from views.unfilled_board import silent_page, unfilled_board_page, unfilled_of_page
from views.unfilled_board_buttons import SilentGroups, UnfilledBoard, UnfilledOf

SILENT = Silence(ALGEBRA, SECOND, TUESDAY, MONDAY, 12, (5,))
SILENCES = (replace(SILENT, days=16), Silence(ENGLISH, SECOND, SECOND.starts, None, 21, ()))
BOARD = Board(BACKLOGS[:2], SILENCES, {5: SOKOLOVA})


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "two weeks", unfilled_board_page(texts, BOARD, UnfilledBoard(school=1))
    yield "the term", unfilled_board_page(texts, Board(BACKLOGS[:1]), UnfilledBoard(school=1, stretch=Stretch.TERM))
    yield "all is filled in", unfilled_board_page(texts, Board(()), UnfilledBoard(school=1))
    of = UnfilledOf(school=1, stretch=Stretch.FORTNIGHT, person=5)
    yield "a teacher's lessons", unfilled_of_page(texts, BACKLOGS[0], of)
    yield "nobody's lessons", unfilled_of_page(texts, BACKLOGS[1], of)
    yield "without marks", silent_page(texts, BOARD, SilentGroups(school=1, stretch=Stretch.FORTNIGHT))
    yield "none without marks", silent_page(texts, Board(()), SilentGroups(school=1, stretch=Stretch.FORTNIGHT))
    yield "the nudge", nudge_page(texts, SILENT)
    yield "the nudge, a day before", nudge_page(texts, replace(SILENT, days=14))
    yield "the nudge, too late", nudge_page(texts, replace(SILENT, days=16))
    for kind in TermKind:
        term = Term(1, kind, SECOND.starts, SECOND.ends)
        yield f"not one mark: {kind}", nudge_page(texts, replace(SILENT, term=term, since=None, days=21))
