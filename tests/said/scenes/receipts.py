"""What the author of a notice sees of it once it has left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.names import Name
from domain.notice import Audience, Receipt, Whom
from domain.outbox import Failure
from domain.people import Hat
from domain.receipts import Came, Family, made
from domain.words import Role
from locales import Texts
from tests.school import NOW
from tests.unit.notice_stage import LATE, SOON, board, guardian, notice
from views import receipts as view
from views.page import Page

AUTHOR, MOTHER = Name("Соколова", "Марина", "Игоревна"), Name("Ковалёва", "Елена", "Викторовна")
LATER = SOON + timedelta(hours=2)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    told = notice(AUTHOR, "Экскурсия 20 ноября. Сбор в 9:00.")
    asks = replace(told, wants_signature=True, expires_at=NOW + timedelta(days=2))
    found = board(MOTHER)
    fresh = [replace(one, came=Came.WAITING, until=None, reason=None, receipt=Receipt(one.id)) for one in found.people]
    leaving = made(fresh, [Family((), MOTHER, "7Б")] * 5, 0, NOW)
    yield "a moment after it left", view.board_page(texts, told, leaving, NOW)
    yield "some hours later", view.board_page(texts, asks, found, LATER)
    yield "after a reminder", view.board_page(texts, asks, replace(board(MOTHER, reminders=1), told_at=SOON), SOON)
    yield "after two", view.board_page(texts, asks, board(MOTHER, reminders=2), LATER)
    yield "withdrawn", view.board_page(texts, replace(asks, withdrawn_at=SOON), found, LATER)
    yield (
        "expired, followed by who leads the form now",
        view.board_page(texts, replace(asks, expires_at=SOON), found, LATE, own=False),
    )
    for came in Came:
        yield f"the list: {came.name.lower()}", view.list_page(texts, asks, found, came, 0)
    yield "whom to call", view.list_page(texts, asks, board(MOTHER, reminders=2), Came.SILENT, 0)
    yield "nobody is left there", view.list_page(texts, asks, made([], [], 0, NOW), Came.LOST, 0)
    forms = made([], [replace(one, form=form) for one, form in zip(found.families, ("7А", "7Б"), strict=False)], 0, NOW)
    yield "several forms", view.list_page(texts, asks, forms, Came.LOST, 0)
    lost = [
        replace(guardian(n, MOTHER, Came.LOST), reason=reason)
        for n, reason in enumerate((Failure.EXPIRED, Failure.NOT_ALLOWED, Failure.MUTED, Failure.REFUSED))
    ]
    yield "other reasons", view.list_page(texts, asks, made(lost, [Family((one,), MOTHER) for one in lost], 0, NOW),
                                          Came.LOST, 0)  # fmt: skip
    staff = [replace(guardian(n, MOTHER, Came.ANSWERED, Hat.STAFF)) for n in range(2)]
    of_school = replace(told, role=Role.DEPUTY, form_id=None, form=None, audience=Audience(Whom.STAFF, school=True))
    alone = made(staff, [Family((one,)) for one in staff], 0, NOW)
    yield "to staff", view.board_page(texts, of_school, alone, SOON)
    yield "the list of staff", view.list_page(texts, of_school, alone, Came.ANSWERED, 0)
    yield "the report", view.report_page(texts, asks, found, SOON)
    yield "it was refused", view.refused_page(texts, told)
