"""Forms and who sits in them: homeroom classes, or, where a school has none, the pupils' grades."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from domain.lists import FormLine, PupilLine, Where, Who
from domain.roster import Form
from exchange.oneroster.bundle import Bundle, Record
from exchange.oneroster.grades import form_name, grade_of, tidy
from exchange.oneroster.people import User
from exchange.oneroster.seats import Seat, Seats


@dataclass(frozen=True, slots=True)
class Pupils:
    """Forms that the bundle describes, and a line for each pupil: the form they sit in now, or sat in last.

    `rooms` are the names of forms by the homeroom's id, `now` the forms of those who sit in one now.
    """

    forms: tuple[FormLine, ...]
    lines: tuple[PupilLine, ...]
    rooms: Mapping[str, str]
    now: Mapping[str, str]


def pupils(bundle: Bundle, users: Mapping[str, User], seats: Seats) -> Pupils:
    """Everybody who learns; who has no form is complained of. Grades make forms only where no homeroom does."""
    forms, rooms = _forms(bundle, seats)
    born = {record["userSourcedId"] or record.id: record for record in bundle.live("demographics")}
    if seats.homerooms or not bundle.whole:
        found = list(_in_homerooms(bundle, users, seats, rooms))
    else:
        found = list(_by_grade(bundle, users))
    lines = [_line(bundle, place, born) for place in found]
    now = {place.who.key: place.form for place in found if not place.over}
    return Pupils(forms, tuple(lines), rooms, now)


@dataclass(frozen=True, slots=True)
class _Place:
    """A pupil and their form."""

    where: Where
    who: Who
    form: str
    since: date | None
    until: date | None
    over: bool = False
    home: bool = False


def _line(bundle: Bundle, place: _Place, born: Mapping[str, Record]) -> PupilLine:
    record = born.get(place.who.key)
    birthday = bundle.day(record, "birthDate") if record else None
    return PupilLine(place.where, place.who, place.form, birthday, None, place.since, place.until, place.home)


def _forms(bundle: Bundle, seats: Seats) -> tuple[tuple[FormLine, ...], dict[str, str]]:
    """A form whose name tells its grade is only mentioned, so that the shift and days known of it stay."""
    lines: dict[str, FormLine] = {}
    rooms: dict[str, str] = {}
    for record in seats.homerooms.values():
        called = record["classCode"], record["title"]
        name, led, letter = form_name(*(called if record.ours("shift") else map(tidy, called)))
        grade = led or next((g for g in map(grade_of, record.list("grades")) if g), None)
        if grade is None:
            bundle.report.complain(record.where, "oneroster-form-no-grade", form=name or record.id)
            continue
        rooms[record.id] = name
        if led is None or record.ours("shift"):
            lines.setdefault(name, FormLine(record.where, _form(record, name, grade, letter)))
    return tuple(lines.values()), rooms


def _form(record: Record, name: str, grade: int, letter: str) -> Form:
    """With what our own export adds."""
    shift, days, homework = (record.ours(field) for field in ("shift", "days", "homework"))
    told = next((g for g in map(grade_of, record.list("grades")) if g), grade)
    return Form(
        name,
        told,
        record.ours("letter") if shift else letter,
        int(shift) if shift.isdecimal() else 1,
        int(days) if days.isdecimal() else 5,
        {"true": True, "false": False}.get(homework.casefold()),
    )


def _in_homerooms(
    bundle: Bundle, users: Mapping[str, User], seats: Seats, rooms: Mapping[str, str]
) -> Iterator[_Place]:
    best: dict[str, Seat] = {}
    for seat in (seat for room in seats.homerooms for seat in seats.pupils(room)):
        if seat.user not in best or _weight(seat) > _weight(best[seat.user]):
            best[seat.user] = seat
    for key, user in users.items():
        if key in best or user.learns is None:
            continue
        if bundle.whole:
            bundle.report.complain(user.record.where, "oneroster-no-form", name=user.who.full)
        elif user.gone is not None:
            bundle.report.complain(user.record.where, "oneroster-delta-gone", name=user.who.full)
        else:
            bundle.report.tally(user.record.where, "oneroster-note-user-only")
    known = {record.id for record in bundle.records("users")}
    for key, seat in sorted(best.items(), key=lambda item: _row(users, item[1])):
        if seat.group in rooms and (key in users or (key not in known and not bundle.whole)):
            yield _place(users.get(key), seat, rooms[seat.group])


def _weight(seat: Seat) -> tuple[bool, date, int]:
    """Of several forms the one they sit in now, else the last."""
    return not seat.over, seat.since or date.min, seat.record.row


def _row(users: Mapping[str, User], seat: Seat) -> tuple[bool, int]:
    """In the order of the people's file; in a delta those who are not in it follow."""
    user = users.get(seat.user)
    return user is None, user.record.row if user else seat.record.row


def _place(user: User | None, seat: Seat, form: str) -> _Place:
    """A delta need not repeat the pupil: then only the id is known."""
    gone = user.gone if user else None
    until = min((day for day in (seat.until, gone) if day is not None), default=None)
    home = seat.record.ours("home") == "true"
    who = user.who if user else Who("", "", "", seat.user)
    return _Place(
        user.record.where if user else seat.where, who, form, seat.since, until, seat.over or bool(gone), home
    )


def _by_grade(bundle: Bundle, users: Mapping[str, User]) -> Iterator[_Place]:
    bundle.report.note(Where("classes"), "oneroster-note-no-homerooms")
    for user in users.values():
        if (learns := user.learns) is None:
            continue
        grade = next((g for g in map(grade_of, learns.grades) if g), None)
        if grade is not None:
            yield _Place(user.record.where, user.who, str(grade), learns.since, learns.until)
        elif learns.grades:
            bundle.report.tally(user.record.where, "oneroster-note-grade", grade=learns.grades[0])
        else:
            bundle.report.complain(user.record.where, "oneroster-no-form", name=user.who.full)
