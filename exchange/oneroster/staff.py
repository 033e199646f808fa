"""Who works at the school: posts by role, class teachers by their homerooms."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from domain.lists import StaffLine, Who
from domain.words import Role
from exchange.oneroster.bundle import Bundle
from exchange.oneroster.columns import OURS
from exchange.oneroster.people import GUARDS, User
from exchange.oneroster.pupils import Pupils
from exchange.oneroster.seats import LEARNS, TEACHES, Seat, Seats

# What a file may make somebody; the administrator of the bot is never among it.
POSTS = (Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.TEACHER)
POST: Mapping[str, Role] = MappingProxyType(
    {
        "principal": Role.HEAD,
        "administrator": Role.DEPUTY,
        "siteadministrator": Role.DEPUTY,
        "officestaff": Role.SECRETARY,
        **dict.fromkeys(TEACHES, Role.TEACHER),
    }
)


def staff(bundle: Bundle, users: Mapping[str, User], seats: Seats, pupils: Pupils) -> tuple[StaffLine, ...] | None:
    """A line for each colleague, None when the bundle names none; roles a journal has no post for are counted."""
    leads = _leads(bundle, users, seats, pupils)
    lines = []
    for key, user in users.items():
        roles, forms = _posts(bundle, user), tuple(leads.get(key, ()))
        if (roles or forms) and user.gone is None:
            lines.append(StaffLine(user.record.where, user.who, roles, (), forms))
    for key, led in leads.items():
        if key not in users:
            seat = next(seat for seat in seats.all() if seat.user == key)
            lines.append(StaffLine(seat.where, Who("", "", "", key), (), (), tuple(led)))
    return tuple(lines) or None


def _posts(bundle: Bundle, user: User) -> tuple[Role, ...]:
    """Our own export says exactly which."""
    if told := user.record.list(f"{OURS}roles"):
        return tuple(role for role in POSTS if role in told)
    held = [one.role for one in user.held if one.role != LEARNS and one.role not in GUARDS]
    for role in held:
        if role not in POST:
            bundle.report.tally(user.record.where, "oneroster-note-role", role=role)
    return tuple(role for role in POSTS if role in {POST.get(one) for one in held})


def _leads(bundle: Bundle, users: Mapping[str, User], seats: Seats, pupils: Pupils) -> Mapping[str, list[str]]:
    """Forms by their class teachers, one for each form; a delta need not repeat the teacher."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for room, form in pupils.rooms.items():
        here: list[Seat] = [s for s in seats.teachers(room) if s.user in users or not bundle.whole]
        if here and form not in found[here[0].user]:
            found[here[0].user].append(form)
    return found


def unused(users: Mapping[str, User], told: set[str]) -> Iterator[User]:
    """People whom no line is about: they hold no role here and answer for nobody."""
    for key, user in users.items():
        if key not in told and all(one.role in GUARDS for one in user.held):
            yield user
