"""What did not arrive in a form: closed chats, failed messages, guardians without a chat, and the way to a new code."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from domain.ledger import Addressee, Board, Unreached
from domain.people import Post
from locales import Texts
from views.delivery import DeliveryOfForm, OpenDelivery
from views.invite import InvitePupil
from views.page import Button, Page, blocks, lines, rows
from views.paging import page_arrows, part_of_list
from views.preferences import in_rows

PER_PAGE = 8
IN_A_ROW = 4

Line = tuple[str, Addressee, str]


def board_page(texts: Texts, post: Post, board: Board, zone: ZoneInfo, page: int = 0) -> Page:
    """Eight people, numbered; the button of that number leads to a code for the family. `zone` is the reader's."""
    told = list(unreached(texts, board, zone))
    own = [Button(texts.plain("delivery-own"), OpenDelivery())]
    title, form = texts("delivery-board", form=post.form or ""), post.form_id or 0
    if not told:
        return Page(blocks(title, texts("delivery-board-empty")), [own])
    shown, part = part_of_list(told, page, PER_PAGE)
    numbered = list(enumerate(part, start=shown * PER_PAGE + 1))
    counts = {"closed": len(board.closed), "failing": len(board.failing), "unlinked": len(board.unlinked)}
    said = [
        lines(
            texts(f"delivery-board-{group}", count=str(counts[group])),
            *(texts("delivery-board-line", n=str(n), who=who) for n, (of, _, who) in numbered if of == group),
        )
        for group in dict.fromkeys(of for of, _, _ in part)
    ]
    codes = [
        Button(texts.plain("delivery-code", n=str(n)), InvitePupil(form=form, pupil=who.pupils[0][0]))
        for n, (_, who, _) in numbered
    ]
    arrows = page_arrows(texts, shown, len(told), PER_PAGE, lambda n: DeliveryOfForm(form=form, page=n))
    return Page(blocks(title, *said, texts("delivery-board-help")), rows(*in_rows(codes, IN_A_ROW), arrows, own))


def unreached(texts: Texts, board: Board, zone: ZoneInfo) -> Iterator[Line]:
    """Group, person, and what is said of them, not escaped yet."""
    for one in board.closed:
        yield "closed", one.who, _closed(texts, one, zone)
    for one in board.failing:
        yield "failing", one.who, texts.plain("delivery-person", who=who_words(texts, one.who), what=_lost(texts, one))
    for who in board.unlinked:
        yield "unlinked", who, who_words(texts, who)


def _closed(texts: Texts, one: Unreached, zone: ZoneInfo) -> str:
    why = texts.plain(f"delivery-closed-{one.reason or 'other'}")
    said = why
    if one.closed_at is not None:
        said = texts.plain("delivery-closed-since", why=why, day=one.closed_at.astimezone(zone).date())
    if one.lost:
        count = sum(count for _, count in one.lost)
        said = texts.plain("delivery-closed-lost", said=said, lost=texts.plain("delivery-lost", count=count))
    return texts.plain("delivery-person", who=who_words(texts, one.who), what=said)


def _lost(texts: Texts, one: Unreached) -> str:
    return ", ".join(
        texts.plain("delivery-lost-why", lost=texts.plain("delivery-lost", count=count), why=_why(texts, failure))
        for failure, count in one.lost
    )


def _why(texts: Texts, failure: str) -> str:
    return texts.plain(f"delivery-closed-{failure}")


def who_words(texts: Texts, who: Addressee) -> str:
    """«Ковалёва Елена Викторовна (мама: Ковалёв Артём)»; a pupil by the name in the register."""
    if who.kinship is None:
        return texts.plain("delivery-pupil", name=who.name.in_class)
    return texts.plain(
        "delivery-guardian",
        name=who.name.full or texts.plain("invite-nameless"),
        kinship=texts.plain(f"kinship-{who.kinship.value}"),
        pupils=", ".join(name.in_class for _, name in who.pupils),
    )
