"""Who is in which group: everybody of the form, the half that a list names, or exactly whom a bundle says."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from domain.intake.draft import Draft
from domain.intake.pupils import Claimed
from domain.lists import Where
from domain.names import search_key
from domain.roster import Alias, Enrolment, Group, Membership
from domain.words import GroupKind

# Groups that a pupil of the form belongs to without being named.
EVERYBODY = (GroupKind.FORM, GroupKind.JOINT)


def lay(draft: Draft, claimed: Claimed) -> None:
    """Memberships follow enrolments: of forms the file speaks of, and of everybody who moved or left."""
    told = _told(draft)
    groups = _Groups(draft, told)
    open_now = _open(draft)
    for pupil, enrolment in _touched(draft, claimed).items():
        line = claimed.get(pupil)
        named = None
        if enrolment is not None and line is not None and line.subgroups:
            named = groups.named(draft, enrolment.form, line.subgroups, line.where)
        wanted = groups.of(enrolment, open_now[pupil].keys(), named) if enrolment else set()
        _settle(draft, pupil, enrolment, wanted, open_now[pupil], told)
    _tell(draft, told)


def _told(draft: Draft) -> set[str]:
    """Groups whose members the file lists one by one."""
    return {line.group for line in draft.lists.members}


def _open(draft: Draft) -> defaultdict[str, dict[str, Membership]]:
    found: defaultdict[str, dict[str, Membership]] = defaultdict(dict)
    for membership in draft.all(Membership):
        if draft.holds(membership):
            found[membership.pupil][membership.group] = membership
    return found


def _touched(draft: Draft, claimed: Claimed) -> dict[str, Enrolment | None]:
    """Pupils whose groups may be other ones now, with where they sit (None: nowhere any more)."""
    known = {group.key for group in draft.known.groups}
    forms = {form for line in draft.lists.load for form in line.forms}
    forms |= {form for group in draft.all(Group) if group.key not in known for form in group.forms}
    before = set(draft.known.enrolments)
    found: dict[str, Enrolment | None] = {}
    for enrolment in draft.all(Enrolment):
        touched = enrolment.pupil in claimed or enrolment.form in forms or enrolment not in before
        if touched and (draft.holds(enrolment) or enrolment.pupil not in found):
            found[enrolment.pupil] = enrolment if draft.holds(enrolment) else None
    for pupil in _between_forms(draft):
        found.pop(pupil, None)
    return found


def _between_forms(draft: Draft) -> list[str]:
    """Who sits in one form today and, as is recorded already, in another one later: their groups are settled."""
    sits = Counter(enrolment.pupil for enrolment in draft.all(Enrolment) if draft.holds(enrolment))
    return [pupil for pupil, forms in sits.items() if forms > 1]


class _Groups:
    """The groups of each form."""

    def __init__(self, draft: Draft, told: Iterable[str]) -> None:
        self._of: defaultdict[str, list[Group]] = defaultdict(list)
        for group in draft.all(Group):
            if group.key not in told:
                for form in group.forms:
                    self._of[form].append(group)

    def of(self, enrolment: Enrolment, now: Iterable[str], named: set[str] | None) -> set[str]:
        """The groups of a pupil of this form; `named=None` keeps the chosen ones they are in `now`."""
        here = self._of[enrolment.form]
        if enrolment.home:
            return {group.key for group in here if group.kind is GroupKind.HOME}
        chosen = named if named is not None else set(now)
        return {g.key for g in here if g.kind in EVERYBODY or (g.kind is not GroupKind.HOME and g.key in chosen)}

    def named(self, draft: Draft, form: str, cells: Iterable[str], where: Where) -> set[str]:
        """The groups that «Английский язык 1», «1» or «Математика (профиль)» mean in this form."""
        chosen = [group for group in self._of[form] if group.kind not in EVERYBODY]
        found: set[str] = set()
        for cell in cells:
            meant = {group.key for group in chosen if search_key(cell) in _calls(group)}
            if not meant:
                draft.complain(where, "intake-no-subgroup", subgroup=cell, form=form)
            found |= meant
        return found


def _calls(group: Group) -> set[str]:
    """What a list may call a group within its form."""
    said = {group.key, f"{group.subject} {group.name}", f"{group.subject}: {group.name}", group.name or group.subject}
    return {search_key(words) for words in said}


def _settle(
    draft: Draft,
    pupil: str,
    enrolment: Enrolment | None,
    wanted: set[str],
    now: dict[str, Membership],
    told: Iterable[str],
) -> None:
    for group, membership in now.items():
        if group not in wanted and group not in told:
            draft.close(membership)
    fresh = {group.key for group in draft.all(Group)} - {group.key for group in draft.known.groups} if wanted else set()
    for group in wanted - now.keys():
        if enrolment is not None:
            since = enrolment.since if group in fresh or enrolment.since >= draft.day else draft.begins
            draft.open(Membership(group, pupil, max(since, enrolment.since), enrolment.until))


def _tell(draft: Draft, told: set[str]) -> None:
    """A bundle's own memberships; a whole one also says who is not a member any more."""
    known_as = {alias.key: alias.person for alias in draft.all(Alias)}
    sits = {e.pupil: e for e in draft.all(Enrolment) if draft.holds(e)}
    said: set[tuple[str, str]] = set()
    for line in draft.lists.members:
        pupil = known_as.get(line.pupil, line.pupil)
        enrolment = sits.get(pupil)
        if enrolment is None or draft.find(Group, line.group) is None:
            continue
        said.add((line.group, pupil))
        _tell_one(draft, Membership(line.group, pupil, line.since or enrolment.since, line.until))
    for membership in draft.all(Membership):
        gone = membership.group in told and (membership.group, membership.pupil) not in said
        if gone and draft.holds(membership) and (draft.lists.whole or membership.pupil not in sits):
            draft.close(membership)


def _tell_one(draft: Draft, told: Membership) -> None:
    """A membership that goes on keeps its beginning, and ends when the bundle says so."""
    for membership in draft.all(Membership):
        if (membership.group, membership.pupil) == (told.group, told.pupil) and draft.holds(membership):
            draft.put(replace(membership, until=told.until))
            return
    if told.until is None or told.until >= told.since:
        draft.open(told)
