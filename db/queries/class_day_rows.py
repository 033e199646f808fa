"""What is known of forms on the morning of a school day, for many forms at once."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, select

from db.among import among
from db.models import Enrolment, Form, GroupForm, Guardianship, Notice, NoticePupil, Person, Receipt, School, SchoolYear
from db.queries import absence, alarms, families, ledger_board
from db.queries.almanac import Almanac
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.absence import Announced, Reason
from domain.almanac import FormBook, GroupDay, in_order
from domain.calendars import DAY
from domain.class_day import LATELY, Morning, Unopened, birthdays_told, has_birthday
from domain.ledger import Addressee, Board
from domain.names import Name, search_key
from domain.people import Hat
from domain.planned import Planned


@dataclass(frozen=True, slots=True)
class FormAt:
    """A form, its school's clock, and whether the school wants birthdays told."""

    name: str
    zone: ZoneInfo
    birthdays: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """A pupil of a form."""

    form: int
    name: Name
    born: date | None


async def forms(session: Session, numbers: Collection[int]) -> dict[int, FormAt]:
    """The forms of these ids."""
    rows = await session.execute(
        select(Form.id, Form.name, School.zone, School.birthdays)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(among(session, Form.id, numbers))
    )
    return {row.id: FormAt(row.name, ZoneInfo(row.zone), bool(row.birthdays)) for row in rows}


async def mornings(session: Session, asked: Mapping[int, FormAt], today: date, now: datetime) -> dict[int, Morning]:
    """All of these forms, whose schools have that day; a dozen statements. Whoever asks has the right to them."""
    seats = await _seats(session, asked, today)
    listed = select(Enrolment.pupil_id).where(among(session, Enrolment.form_id, asked), enrolled_on(today))
    people = await families.of(session, listed, today)
    boards = await ledger_board.boards(session, people, {pupil: seat.form for pupil, seat in seats.items()}, now)
    notices = await _notices(session, seats, people, now)
    away = await absence.covering(session, seats, today)
    almanac = Almanac(tasks=False)
    books = await almanac.forms(session, asked, now)
    lessons = await _lessons(session, almanac, asked, today, now)
    missing = await _unanswered(session, seats, books, today)
    return {
        form: Morning(
            form,
            one.name,
            one.zone,
            today,
            boards.get(form, Board()),
            tuple(notices.get(form, ())),
            _away(away, seats, form),
            lessons.get(form, ()),
            tuple(missing.get(form, ())),
            _birthdays(seats, form, books[form], today) if one.birthdays else (),
        )
        for form, one in asked.items()
    }


async def _seats(session: Session, asked: Collection[int], today: date) -> dict[int, Seat]:
    """The pupils of today, in the order of the register."""
    rows = await session.execute(
        select(Enrolment.form_id, Person.id, Person.surname, Person.name, Person.patronymic, Person.birth_date)
        .join(Person, Person.id == Enrolment.pupil_id)
        .where(among(session, Enrolment.form_id, asked), enrolled_on(today))
        .order_by(Person.search, Person.id)
    )
    return {row.id: Seat(row.form_id, Name(row.surname, row.name, row.patronymic), row.birth_date) for row in rows}


async def _notices(
    session: Session, seats: Mapping[int, Seat], people: Mapping[int, Addressee], now: datetime
) -> dict[int, list[Unopened]]:
    """Urgent notices that have left, are still good, and lie unopened with guardians; the oldest first."""
    rows = await session.execute(
        select(Notice.id, Notice.author_id, Notice.text, Receipt.person_id, NoticePupil.pupil_id)
        .join(Receipt, Receipt.notice_id == Notice.id)
        .join(NoticePupil, NoticePupil.notice_id == Notice.id)
        .join(
            Guardianship,
            and_(Guardianship.guardian_id == Receipt.person_id, Guardianship.pupil_id == NoticePupil.pupil_id),
        )
        .where(
            among(session, NoticePupil.pupil_id, seats),
            Receipt.hat == Hat.GUARDIAN.value,
            Receipt.opened_at.is_(None),
            Receipt.confirmed_at.is_(None),
            Notice.urgent_reason.is_not(None),
            Notice.laid_out_at >= now - LATELY,
            Notice.withdrawn_at.is_(None),
            Notice.expires_at.is_(None) | (Notice.expires_at > now),
        )
        .order_by(Notice.id)
    )
    about: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for row in rows:
        about[seats[row.pupil_id].form, row.id].append(row)
    found: dict[int, list[Unopened]] = defaultdict(list)
    for (form, notice), some in about.items():
        if who := _who(people, {(row.person_id, row.pupil_id) for row in some}):
            found[form].append(Unopened(notice, some[0].author_id, some[0].text, who))
    return found


def _who(people: Mapping[int, Addressee], pairs: Collection[tuple[int, int]]) -> tuple[Addressee, ...]:
    """Guardians whose right holds today, in the order of the register, each with the pupils it is about."""
    found = (
        Addressee(who.id, who.name, who.kinship, tuple(one for one in who.pupils if (person, one[0]) in pairs))
        for person, who in people.items()
        if who.kinship is not None
    )
    return tuple(one for one in found if one.pupils)


async def _lessons(
    session: Session, almanac: Almanac, asked: Collection[int], today: date, now: datetime
) -> dict[int, tuple[Planned, ...]]:
    rows = await session.execute(
        select(GroupForm.form_id, GroupForm.group_id)
        .where(among(session, GroupForm.form_id, asked))
        .order_by(GroupForm.form_id, GroupForm.group_id)
    )
    wanted = [(row.form_id, row.group_id, today) for row in rows]
    days = await almanac.days(session, wanted, now)
    own: dict[int, list[GroupDay]] = defaultdict(list)
    for key in wanted:
        own[key[0]].append(days[key])
    return {form: tuple(one for one in in_order(some) if one.changed) for form, some in own.items()}


async def _unanswered(
    session: Session, seats: Mapping[int, Seat], books: Mapping[int, FormBook], today: date
) -> dict[int, list[tuple[Name, date]]]:
    """Since the last school day; today's are told of as they happen."""
    since = {form: books[form].calendar.previous_school_day(today) or today for form in books}
    found: dict[int, list[tuple[Name, date]]] = defaultdict(list)
    if not seats:
        return found
    first = min(since[seat.form] for seat in seats.values())
    for pupil, day in await alarms.unanswered(session, seats, first, today - DAY):
        if day >= since[seats[pupil].form]:
            found[seats[pupil].form].append((seats[pupil].name, day))
    return found


def _away(away: Sequence[Announced], seats: Mapping[int, Seat], form: int) -> tuple[Announced, ...]:
    """Who is exempt from a subject comes to school."""
    ours = (one for one in away if seats[one.pupil].form == form and one.reason is not Reason.EXEMPT)
    return tuple(sorted(ours, key=lambda one: search_key(one.name.full)))


def _birthdays(seats: Mapping[int, Seat], form: int, book: FormBook, today: date) -> tuple[tuple[Name, date], ...]:
    return tuple(
        (seat.name, day)
        for day in birthdays_told(book.calendar, today)
        for seat in seats.values()
        if seat.form == form and seat.born is not None and has_birthday(seat.born, day)
    )
