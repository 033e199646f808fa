"""What somebody was sent and what waits; what did not arrive in a form."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from domain.ledger import UNDELIVERED, Addressee, Board, Entry, Unreached
from domain.names import Name
from domain.outbox import Failure, Kind, State
from domain.people import Hat, Post, Viewer
from domain.words import Kinship, Role
from locales import Texts
from tests.school import NOW, WEDNESDAY, ZONE
from tests.unit.kit import ARTYOM, CHILDREN, SONYA
from views.delivery import delivery_page
from views.delivery_board import board_page
from views.page import Page

HERE = NOW.astimezone(ZONE)
POST = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 71, "7Б")
MOTHER = Viewer(1, 1, "ru", 6, ready=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,), children=CHILDREN)
TEACHER = Viewer(2, 1, "ru", 7, ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=(POST, replace(POST, form="8А")))
PUPIL = ARTYOM.id, ARTYOM.name
ELENA = Addressee(6, Name("Ковалёва", "Елена", "Викторовна"), Kinship.MOTHER, (PUPIL,))
DMITRY = Addressee(8, Name("Ковалёв", "Дмитрий", "Сергеевич"), Kinship.FATHER, (PUPIL, (3, Name("Ковалёв", "Олег"))))
NAMELESS = Addressee(9, Name("", ""), Kinship.GRANDMOTHER, (PUPIL,))
HIMSELF = Addressee(ARTYOM.id, ARTYOM.name, None, (PUPIL,))


def entry(kind: Kind, state: State, at: datetime, pupil: int | None = None, failure: Failure | None = None) -> Entry:
    """Of Wednesday."""
    return Entry(kind, WEDNESDAY, pupil, state, at, failure)


def at(hour: int, minute: int = 0, days: int = 0) -> datetime:
    """By the school's clock, Wednesday or so many days later."""
    return HERE.replace(hour=hour, minute=minute) + timedelta(days=days)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    waiting = [
        entry(Kind.ALERT, State.WAITING, at(16), ARTYOM.id),
        replace(entry(Kind.ABSENCE, State.WAITING, at(16), SONYA.id), tries=2),
        entry(Kind.EVENING, State.WAITING, at(18)),
        entry(Kind.NOTICE, State.WAITING, at(18)),
        entry(Kind.ALERT, State.WAITING, at(7, days=1), ARTYOM.id),
    ]
    sent = [entry(kind, State.SENT, at(15, 5, -1), ARTYOM.id if kind is Kind.ALERT else None) for kind in Kind]
    reasons = [why for why in (*Failure, None) if why is not Failure.NOTHING]
    failed = [entry(Kind.ALERT, State.CANCELLED, at(9, 0, -2), ARTYOM.id, why) for why in reasons]

    def told(*entries: Entry, viewer: Viewer = MOTHER, page: int = 0) -> Page:
        return delivery_page(texts, viewer, entries, HERE, page)

    yield "nothing yet", told()
    yield "nothing yet, a class teacher of two forms", told(viewer=TEACHER)
    yield "what waits", told(*waiting)
    yield "what was sent", told(*sent[:1], *sent[4:8])
    yield "what was sent to a class teacher", told(*sent[2:5], viewer=TEACHER)
    yield "what was not sent", told(*failed[:9])
    yield "and other reasons", told(*failed[9:])
    yield "the second of three pages", told(*sent, *waiting, *failed[:9], page=1)

    def board(*, page: int = 0, **groups: tuple[Unreached, ...] | tuple[Addressee, ...]) -> Page:
        return board_page(texts, POST, Board(**groups), ZONE, page)  # type: ignore[arg-type]  # by name

    yield "everything arrives in the form", board()
    lost = ((Failure.BLOCKED, 1), (Failure.REFUSED, 2))
    yield (
        "what did not arrive in the form",
        board(
            closed=(Unreached(ELENA, at(9), Failure.BLOCKED, lost), Unreached(HIMSELF, at(9), Failure.DEACTIVATED)),
            failing=(Unreached(DMITRY, lost=((Failure.REFUSED, 1), (Failure.FORBIDDEN, 5))),),
            unlinked=(NAMELESS,),
        ),
    )
    yield "why a chat is closed", board(closed=tuple(Unreached(ELENA, at(9), why) for why in (*UNDELIVERED, None)))
    yield "the last page of the form", board(unlinked=(DMITRY,) * 18, page=9)
