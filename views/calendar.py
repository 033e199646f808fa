"""The calendar: what the file below holds, and the address that keeps itself up to date."""

from datetime import date

from domain.people import Child
from locales import Texts
from views.page import Button, Page, blocks, lines, rows
from views.timetable_buttons import NewAddress, RevokeAddress, back_row


def calendar_page(texts: Texts, child: Child, until: date, address: str | None, *, offered: bool) -> Page:
    """`address` is None when it was revoked; without `offered` this installation has none at all."""
    text = blocks(
        lines(texts("calendar-title", child=child.title), texts("calendar-file", until=until)),
        _address(texts, address) if offered else None,
    )
    new = Button(texts.plain("calendar-new"), NewAddress(pupil=child.id))
    end = Button(texts.plain("calendar-revoke"), RevokeAddress(pupil=child.id), style="danger")
    ways = [new, *([end] if address else [])] if offered else []
    return Page(text, rows(ways, back_row(texts, child)))


def _address(texts: Texts, address: str | None) -> str:
    if address is None:
        return lines(texts("calendar-address"), texts("calendar-no-address"))
    webcal = address.replace("https://", "webcal://", 1).replace("http://", "webcal://", 1)
    return lines(
        texts("calendar-address"),
        texts("calendar-link", address=address),
        texts("calendar-how", webcal=webcal),
        texts("calendar-secret"),
    )
