"""A notice as it comes to those whom it is for, and what a correction or withdrawal makes of it."""

from collections.abc import Iterator
from dataclasses import replace

from domain.notice import PART, Notice, Receipt
from domain.words import Role
from locales import Texts
from tests.school import NOW
from tests.unit.drafts import SENT, SOON, TOMORROW
from views.notice_told import covered_page, gone_page, told_pages
from views.page import Page

GOT, SIGNED = Receipt(1, NOW), Receipt(1, NOW, SOON, SOON)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""

    def told(name: str, notice: Notice, receipt: Receipt | None = None) -> Iterator[tuple[str, Page]]:
        pages = told_pages(texts, notice, receipt)
        yield from ((f"{name}, {n}" if len(pages) > 1 else name, page) for n, page in enumerate(pages, start=1))

    signed = replace(SENT, wants_signature=True, expires_at=TOMORROW)
    yield from told("a notice", SENT)
    yield from told("an urgent one", replace(SENT, urgent_reason="узнали только что"))
    yield from told("one to be signed", signed, GOT)
    yield from told("one that is signed", signed, SIGNED)
    yield from told("one that was read", SENT, SIGNED)
    yield from told("files without words", replace(SENT, text=""))
    yield from told("a long one", replace(SENT, text=f"{'слово ' * (PART // 6)}\nИ последнее."))
    for role in (Role.DEPUTY, Role.HEAD, Role.TEACHER):
        yield from told(f"of a {role.value}", replace(SENT, role=role, form_id=None, form=None))
    yield from told("corrected before it came", replace(SENT, corrected_at=NOW), Receipt(1))
    yield from told("corrected after it came", replace(signed, corrected_at=SOON), SIGNED)
    yield from told("withdrawn", replace(SENT, withdrawn_at=SOON), GOT)
    yield "without details", covered_page(texts, replace(SENT, urgent_reason="узнали только что"))
    yield "a message that is not needed any more", gone_page(texts)
