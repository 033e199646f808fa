"""A class teacher's morning: all that can stand in it, what who stands in is told, a quiet one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from domain.absence import Announced, Days, Reason
from domain.class_day import Morning, Unopened
from domain.ledger import Board, Unreached
from domain.names import Name
from domain.outbox import Failure
from domain.planned import Otherwise, Planned
from domain.words import Kinship
from locales import Texts
from tests.said.scenes.delivery import DMITRY, ELENA, NAMELESS
from tests.school import NOW, THURSDAY, WEDNESDAY, ZONE
from tests.unit.kit import ARTYOM
from views.class_day import class_day_page
from views.page import Page

TEACHER, HEAD = 7, 8
KIRILL = Name("Лебедев", "Кирилл", "Павлович")
ILL = Announced(
    1, ARTYOM.id, ARTYOM.name, Days(WEDNESDAY, date(2026, 11, 17)), Reason.ILL, by_school=False,
    kinship=Kinship.MOTHER, subject_id=None, subject=None, more=False,
)  # fmt: skip
CONTEST = replace(ILL, id=2, name=KIRILL, days=Days(THURSDAY, THURSDAY), reason=Reason.CONTEST)
LESSONS = (
    Planned(2, "Алгебра", otherwise=(Otherwise.CANCELLED,), reason="учитель болеет"),
    Planned(3, "Английский язык", "1", teacher="Соколова М. И.", otherwise=(Otherwise.REPLACED,), reason="курсы"),
    Planned(5, "Физика", "", "24", otherwise=(Otherwise.ROOM,)),
)
BOARD = Board(
    (Unreached(ELENA, NOW, Failure.BLOCKED, ((Failure.BLOCKED, 3),)),),
    (Unreached(DMITRY, lost=((Failure.REFUSED, 1),)),),
    (NAMELESS,),
    ((3, KIRILL),),
)
QUARANTINE = Unopened(5, TEACHER, "Карантин: с понедельника учимся из дома.\nЗадания пришлют учителя.", (ELENA, DMITRY))
FULL = Morning(
    71, "7Б", ZONE, THURSDAY, BOARD, (QUARANTINE,), (ILL, CONTEST), LESSONS, ((KIRILL, WEDNESDAY),),
    ((ARTYOM.name, THURSDAY),),
)  # fmt: skip
MANY = tuple((n, Name("Константинопольский", f"Ученик-{n:02}")) for n in range(33))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""

    def told(morning: Morning, *, leads: bool = True) -> Page:
        page = class_day_page(texts, morning, TEACHER, leads=leads)
        assert page is not None
        return page

    yield "everything", told(FULL)
    yield "who stands in", told(FULL, leads=False)
    others = replace(QUARANTINE, notice=6, author=HEAD, text="Школа закрыта", who=(ELENA,))
    both = (QUARANTINE, replace(QUARANTINE, notice=7, text="Собрание"), others)
    yield "several notices, one of the head", told(Morning(71, "7Б", ZONE, THURSDAY, notices=both))
    yield "many who are not linked", told(Morning(71, "7Б", ZONE, THURSDAY, Board(alone=MANY)))
    weekend = tuple((name, THURSDAY - timedelta(days=n)) for n, name in ((2, KIRILL), (0, ARTYOM.name)))
    yield "only birthdays, of the weekend too", told(Morning(71, "7Б", ZONE, THURSDAY, birthdays=weekend))
    few = Board(alone=MANY[:2])
    yield "two families", told(Morning(71, "7Б", ZONE, THURSDAY, few, away=(ILL,) * 20))
