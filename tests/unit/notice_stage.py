"""A notice of a class teacher and what became of it, for screens that are shown to nobody in particular."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import cycle

from domain.names import Name
from domain.notice import Audience, Notice, NoticeFile, Receipt
from domain.outbox import Failure
from domain.people import Hat
from domain.receipts import Addressed, Board, Came, Family, made
from domain.words import Kinship, Role
from locales import Texts
from tests.school import NOW, ZONE
from views import notice_told, notices, receipts
from views.page import Page

SOON = NOW + timedelta(hours=1)
LATE = NOW + timedelta(hours=8)
KINDS = tuple(Kinship)


def notice(author: Name, words: str, reason: str | None = None) -> Notice:
    """To the families of 7Б, gone."""
    return Notice(
        5, 1, "Школа № 7", ZONE, 11, author, Role.CLASS_TEACHER, 7, "7Б", words, Audience(forms=(7,)), NOW,
        (NoticeFile(1, "План.pdf", "0" * 64, photo=False),), reason, confirmed_at=NOW, laid_out_at=NOW,
    )  # fmt: skip


def guardian(number: int, name: Name, came: Came, hat: Hat = Hat.GUARDIAN) -> Addressed:
    """With whom it has come so far."""
    signed = SOON if came is Came.ANSWERED else None
    got = NOW if came in (Came.ANSWERED, Came.SILENT) else None
    return Addressed(
        number, name, hat, Receipt(number, got, signed, signed), came,
        KINDS[number % len(KINDS)] if hat is Hat.GUARDIAN else None,
        LATE if came is Came.WAITING else None, Failure.BLOCKED if came is Came.LOST else None,
    )  # fmt: skip


def board(name: Name, families: int = 5, reminders: int = 0) -> Board:
    """So many families with two guardians each, of every state there is."""
    states = cycle(Came)
    found = [
        Family((guardian(2 * n, name, next(states)), guardian(2 * n + 1, name, next(states))), name, "7Б")
        for n in range(families)
    ]
    people = [one for family in found for one in family.people]
    return made(people, found, reminders, NOW)


def screens(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """Everything a reader and an author meet."""
    told = notice(name, word, word[:200])
    signed = replace(told, wants_signature=True, expires_at=LATE, corrected_at=SOON)
    silent, done = Receipt(1, NOW), Receipt(1, NOW, SOON, SOON, 1)
    for one in (told, signed, replace(told, text=""), replace(told, withdrawn_at=SOON), replace(told, expires_at=NOW)):
        for receipt in (silent, replace(silent, opened_at=SOON), done):
            yield notices.opened_page(texts, one, receipt, 99, SOON)
            yield notices.answered_page(texts, one, receipt, SOON)
            yield notices.notices_page(texts, [(one, receipt)] * notices.PER_PAGE, 1, 20, SOON)
        yield from notice_told.told_pages(texts, one)
        for private in (True, False):
            yield notices.reminder_page(texts, replace(one, withdrawn_at=None), private=private)
        for found in (board(name), Board()):
            yield receipts.board_page(texts, one, found, LATE)
            yield receipts.report_page(texts, one, found, SOON)
            yield from (receipts.list_page(texts, one, found, came, 0) for came in Came)
    yield receipts.list_page(texts, signed, board(name, 40, 2), Came.SILENT, 1)
    yield notices.notices_page(texts, [], 0, 0, NOW)
    yield receipts.refused_page(texts, told)
