"""Staff: posts, and who is class teacher of which form."""

from collections.abc import Iterable

from domain.asking import NEW, SKIP
from domain.intake.draft import Draft
from domain.intake.matching import Known, Register, ask_who, meet
from domain.lists import StaffLine
from domain.names import search_key
from domain.roster import Guardianship, Person, RoleHeld, Teaching
from domain.words import Role

POSTS = frozenset({Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.TEACHER})


def register(draft: Draft) -> Register:
    """Everybody who has or had a post here."""
    posted = {role.person for role in draft.all(RoleHeld)}
    return Register(draft, (Known(p) for p in draft.all(Person) if p.key in posted))


def lay(draft: Draft) -> None:
    """Posts come and change by the list; who is not on it leaves in `leave`, when it is known who teaches."""
    known, guardians = register(draft), _guardians(draft)
    said = {search_key(line.who.full) for line in draft.lists.staff or ()}
    for line in draft.lists.staff or ():
        if (key := _person(draft, line, known, guardians, said)) is not None:
            for role in line.roles or (Role.TEACHER,):
                hold(draft, key, role)
            for form in line.forms:
                _lead(draft, key, form)


def hold(draft: Draft, person: str, role: Role, form: str | None = None) -> None:
    """They hold the post from now on."""
    draft.put(RoleHeld(person, role, form))


def leave(draft: Draft) -> None:
    """Posts of who is missing from a full list end; not an administrator's, and not of who still teaches a group."""
    if not draft.lists.staff or not draft.lists.whole or draft.unread:
        return
    teaching = {t.teacher for t in draft.all(Teaching) if draft.holds(t)}
    for role in draft.all(RoleHeld):
        stays = role.person in draft.origins or role.person in teaching or role.role not in POSTS
        if not stays and draft.holds(role):
            draft.close(role)


def _guardians(draft: Draft) -> Register:
    adults = {g.guardian for g in draft.all(Guardianship)}
    return Register(draft, (Known(p) for p in draft.all(Person) if p.key in adults))


def _person(draft: Draft, line: StaffLine, known: Register, guardians: Register, said: Iterable[str]) -> str | None:
    """A colleague by id or name; somebody nearly so called, or a guardian of that name, is asked about."""
    found = known.by_key(line.who.key) or guardians.by_key(line.who.key)
    if found is None and len(same := known.named(line.who)) == 1:
        found = same[0]
    if found is not None:
        return meet(draft, line.where, line.who, None, found.person)
    if not line.who.full:
        draft.complain(line.where, "intake-unknown-key", key=line.who.key)
        return None
    missing = (one for one in known.known.values() if search_key(one.full) not in said)
    doubtful = known.named(line.who) or known.alike(line.who, missing) or _same_adult(line, guardians)
    answer = ask_who(draft, line.where, "intake-colleague", line.who, doubtful) if doubtful else NEW
    if answer in (None, SKIP):
        return None
    candidates = known.known | guardians.known
    return meet(draft, line.where, line.who, None, candidates[answer].person if answer in candidates else None)


def _same_adult(line: StaffLine, guardians: Register) -> list[Known]:
    """A teacher may be a parent here; another id in the file says that they are not."""
    same = guardians.named(line.who)
    return [one for one in same if not line.who.key or one.person.key.startswith(("#", "+"))]


def _lead(draft: Draft, person: str, form: str) -> None:
    """One class teacher for a form: whoever was it before is not any more."""
    for role in draft.all(RoleHeld):
        if role.role is Role.CLASS_TEACHER and role.form == form and role.person != person and draft.holds(role):
            draft.close(role)
    hold(draft, person, Role.CLASS_TEACHER, form)
