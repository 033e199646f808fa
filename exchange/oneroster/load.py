"""Groups, their teachers and their members: every class that is not a homeroom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from domain.lists import LoadLine, MemberLine, Where
from domain.words import GroupKind
from exchange.oneroster.bundle import Bundle, Record
from exchange.oneroster.columns import OURS
from exchange.oneroster.grades import form_name
from exchange.oneroster.people import User
from exchange.oneroster.pupils import Pupils
from exchange.oneroster.seats import Seat, Seats
from exchange.subgroups import subgroup_name


@dataclass(frozen=True, slots=True)
class Load:
    """Who is taught what by whom."""

    lines: tuple[LoadLine, ...]
    members: tuple[MemberLine, ...]


def load(bundle: Bundle, users: Mapping[str, User], seats: Seats, pupils: Pupils) -> Load:
    """A line for each teacher of each group, one without a teacher for a vacancy; a class nobody sits in is counted."""
    lines: list[LoadLine] = []
    members: list[MemberLine] = []
    subjects = _Subjects(bundle)
    sits = {line.who.key for line in pupils.lines}
    for key, record in seats.groups.items():
        if (shape := _shape(record, seats, pupils)) is None:
            _formless(bundle, record, seats)
            continue
        teachers = [s.user for s in seats.teachers(key) if s.user in users or not bundle.whole]
        subject = subjects.of(record)
        lines += [
            LoadLine(record.where, shape.forms, subject, shape.subgroup, teacher, shape.kind, key)
            for teacher in dict.fromkeys(teachers or [""])
        ]
        members += [_member(seat, users) for seat in seats.pupils(key) if seat.user in sits or not bundle.whole]
    members += _absent(bundle, users, seats)
    return Load(tuple(lines), tuple(members))


@dataclass(frozen=True, slots=True)
class _Shape:
    """Whose group it is."""

    forms: tuple[str, ...]
    subgroup: str
    kind: GroupKind | None


def _shape(record: Record, seats: Seats, pupils: Pupils) -> _Shape | None:
    """Our own export says it; else it follows from who sits there now. None when nobody does."""
    if forms := record.list(f"{OURS}forms"):
        kind = record.ours("kind")
        return _Shape(forms, record.ours("name"), GroupKind(kind) if kind in set(GroupKind) else None)
    here = {seat.user for seat in seats.pupils(record.id) if not seat.over and seat.user in pupils.now}
    forms = tuple(sorted({pupils.now[pupil] for pupil in here}, key=_natural))
    if not forms:
        return None
    at_home = {line.who.key for line in pupils.lines if line.home}
    everybody = {pupil for pupil, form in pupils.now.items() if form in forms} - at_home
    if everybody <= here:
        return _Shape(forms, "", GroupKind.FORM if len(forms) == 1 else GroupKind.JOINT)
    name = subgroup_name(record["classCode"] or record["code"] or record["title"])
    return _Shape(forms, name, GroupKind.SUBGROUP if len(forms) == 1 else GroupKind.PROFILE)


def _natural(form: str) -> tuple[int, str]:
    _, grade, letter = form_name(form)
    return grade or 0, letter


def _formless(bundle: Bundle, record: Record, seats: Seats) -> None:
    """In a delta a teacher may come to a group whose pupils are not repeated, and nothing says whose it is."""
    if bundle.whole or not seats.of.get(record.id):
        bundle.report.tally(record.where, "oneroster-note-empty-classes")
    else:
        bundle.report.complain(record.where, "oneroster-delta-class", title=record["title"])


def _member(seat: Seat, users: Mapping[str, User]) -> MemberLine:
    user = users.get(seat.user)
    until = min((day for day in (seat.until, user.gone if user else None) if day is not None), default=None)
    return MemberLine(seat.where, seat.group, seat.user, seat.since, until)


def _absent(bundle: Bundle, users: Mapping[str, User], seats: Seats) -> Iterator[MemberLine]:
    """Seats in classes that a delta does not repeat: taken for groups that are known."""
    for seat in seats.absent:
        if seat.teaches:
            bundle.report.complain(seat.where, "oneroster-delta-teacher", id=seat.group)
        else:
            bundle.report.tally(seat.where, "oneroster-note-delta-members")
            yield _member(seat, users)


class _Subjects:
    """What a class is about: its course, or else what it says itself."""

    def __init__(self, bundle: Bundle) -> None:
        """A bundle without courses is noted once."""
        self._bundle = bundle
        self._titles = {record.id: record["title"] for record in bundle.live("courses")}
        if "courses" not in bundle.files and bundle.whole:
            bundle.report.note(Where("courses"), "oneroster-note-no-courses")

    def of(self, record: Record) -> str:
        """The subject's name; never empty while the class has a title."""
        course = record["courseSourcedId"]
        if title := self._titles.get(course):
            return title
        if course and "courses" in self._bundle.files and self._bundle.whole:
            self._bundle.report.complain(record.where, "oneroster-note-no-course", title=record["title"], id=course)
        return next(iter(record.list("subjects")), "") or record["title"] or record.id
