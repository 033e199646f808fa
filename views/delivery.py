"""What was sent unasked, what waits and until when, and what was not sent and why."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from domain.ledger import Entry
from domain.outbox import State
from domain.people import Viewer
from domain.words import Role
from locales import Texts
from views.page import Button, Page, blocks, lines, rows
from views.paging import page_arrows, part_of_list
from views.preferences import OpenPreferences, in_rows

PER_PAGE = 10

One = TypeVar("One")


class OpenDelivery(CallbackData, prefix="dl1"):
    """The reader's own ledger, page by page."""

    page: int = 0


class DeliveryOfForm(CallbackData, prefix="df1"):
    """What did not arrive in a form, page by page."""

    form: int
    page: int = 0


def delivery_page(texts: Texts, viewer: Viewer, ledger: Sequence[Entry], here: datetime, page: int = 0) -> Page:
    """Ten lines; `here` is now by the reader's own clock. An empty ledger says what it is for."""
    boards = [
        Button(texts.plain("delivery-of-form", form=post.form), DeliveryOfForm(form=post.form_id))
        for post in viewer.posts
        if post.role is Role.CLASS_TEACHER and post.form and post.form_id
    ]
    below = [*in_rows(boards), [Button(texts.plain("alerts-settings-button"), OpenPreferences())]]
    if not ledger:
        empty = "delivery-empty-staff" if viewer.posts else "delivery-empty"
        return Page(blocks(texts("delivery-title"), texts(empty)), below)
    shown, part = part_of_list(ledger, page, PER_PAGE)
    waiting = [_waiting(texts, viewer, one, here) for one in part if one.state is State.WAITING]
    over = [_over(texts, viewer, one, here) for one in part if one.state is not State.WAITING]
    text = blocks(
        texts("delivery-title"),
        lines(texts("delivery-waiting"), *waiting) if waiting else None,
        lines(texts("delivery-told"), *over) if over else None,
    )
    arrows = page_arrows(texts, shown, len(ledger), PER_PAGE, lambda n: OpenDelivery(page=n))
    return Page(text, rows(arrows, *below))


def _waiting(texts: Texts, viewer: Viewer, entry: Entry, here: datetime) -> str:
    what, at = _what(texts, viewer, entry), entry.at.astimezone(here.tzinfo)
    if at <= here:
        return texts("delivery-tries" if entry.tries else "delivery-leaves", what=what)
    until = f"{at:%H:%M}" if at.date() == here.date() else texts.plain("delivery-moment", at=at)
    if entry.digest and at.date() == entry.day:
        return texts("delivery-comes", what=what, day=entry.day, time=f"{at:%H:%M}")
    return texts("delivery-waits", what=what, until=until)


def _over(texts: Texts, viewer: Viewer, entry: Entry, here: datetime) -> str:
    what, at = _what(texts, viewer, entry), entry.at.astimezone(here.tzinfo)
    if entry.state is State.SENT:
        return texts("delivery-sent", what=what, at=at)
    return texts("delivery-not-sent", what=what, at=at, why=texts.plain(f"delivery-why-{entry.failure or 'other'}"))


def _what(texts: Texts, viewer: Viewer, entry: Entry) -> str:
    """A child is named only to who may see them now."""
    kind = texts.plain(f"delivery-kind-{entry.kind.value}")
    child = next((one for one in viewer.children if one.id == entry.pupil), None)
    if child is None:
        return kind
    return texts.plain("delivery-about", what=kind, child=child.name.discreet if child.discreet else child.name.name)
