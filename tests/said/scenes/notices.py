"""Notices as their readers find them."""

from collections.abc import Iterator
from dataclasses import replace

from domain.names import Name
from domain.notice import PART, Receipt
from locales import Texts
from tests.school import NOW
from tests.unit.notice_stage import LATE, SOON, notice
from views import notices as view
from views.page import Page

AUTHOR = Name("Соколова", "Марина", "Игоревна")


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    plain = replace(notice(AUTHOR, "Собрание в пятницу в 18:00."), files=())
    asks = replace(notice(AUTHOR, "Экскурсия 20 ноября. Сбор в 9:00."), id=6, wants_signature=True, expires_at=LATE)
    urgent = replace(plain, id=7, text="Завтра карантин.", urgent_reason="карантин")
    new, seen = Receipt(1, NOW), Receipt(1, NOW, SOON)
    signed = replace(seen, confirmed_at=SOON)
    withdrawn = replace(plain, id=8, withdrawn_at=SOON)
    got = [(urgent, new), (plain, new), (asks, seen), (plain, seen), (asks, signed), (withdrawn, new)]
    yield "none yet", view.notices_page(texts, [], 0, 0, NOW)
    yield "the list", view.notices_page(texts, got, 0, 7, SOON)
    yield "the rest of the list", view.notices_page(texts, [(asks, new)], 1, 7, LATE)
    yield "a notice that asks for a signature", view.opened_page(texts, asks, new, 0, SOON)
    yield "signed", view.opened_page(texts, asks, signed, 0, SOON)
    yield "read, and corrected since", view.opened_page(texts, replace(plain, corrected_at=SOON), seen, 0, SOON)
    yield "expired", view.opened_page(texts, asks, new, 0, LATE)
    yield "withdrawn", view.opened_page(texts, withdrawn, new, 0, SOON)
    yield (
        "the second part of a long one",
        view.opened_page(texts, replace(plain, text="а" * PART + " Приходите!"), new, 1, SOON),
    )
    yield "below the message that brought it", view.answered_page(texts, asks, signed, SOON)
    yield "reminder to sign", view.reminder_page(texts, asks, private=False)
    yield "reminder to read", view.reminder_page(texts, plain, private=False)
    yield "reminder for who wants no details", view.reminder_page(texts, asks, private=True)
