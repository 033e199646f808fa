"""The sheets of people as they are on a day."""

from collections import defaultdict
from datetime import date

from domain.names import search_key
from domain.roster import Enrolment, Group, Person, RoleHeld
from domain.words import GroupKind, Role
from exchange.roster_kinds import GUARDIANS, PUPILS, STAFF
from exchange.school_words import KINSHIPS, ROLES, YES_NO
from exchange.subgroups import chosen_groups
from exchange.template_day import Today, columns_of, full_name, own_key
from exchange.template_pages import Page

# Groups nobody chooses: the form decides who is in them.
NOT_CHOSEN = (GroupKind.FORM, GroupKind.JOINT, GroupKind.HOME)


def people_pages(today: Today) -> list[Page]:
    """Pupils, guardians and staff."""
    return [_pupils(today), _guardians(today), _staff(today)]


def _who(person: Person) -> dict[str, str]:
    names = {"surname": person.surname, "name": person.name, "patronymic": person.patronymic}
    return names | {"key": own_key(person.key)}


def _pupils(today: Today) -> Page:
    chosen: defaultdict[str, list[str]] = defaultdict(list)
    for member in today.now(today.roster.memberships):
        if today.groups[member.group].kind not in NOT_CHOSEN:
            chosen[member.pupil].append(group_words(today.groups[member.group]))
    rows = [_pupil(today, enrolment, chosen[enrolment.pupil]) for enrolment in _enrolled(today)]
    choices = {"form": today.forms, "home": YES_NO.offered(today.language)}
    return Page(PUPILS, columns_of(PUPILS), rows, choices, dates=frozenset({"born", "since", "until"}))


def _enrolled(today: Today) -> list[Enrolment]:
    """Form by form, in the order of the register."""
    order = {form.name: place for place, form in enumerate(today.roster.forms)}
    return sorted(
        today.now(today.roster.enrolments),
        key=lambda e: (order.get(e.form, len(order)), search_key(full_name(today.people[e.pupil])), e.pupil),
    )


def _pupil(today: Today, enrolment: Enrolment, chosen: list[str]) -> dict[str, str | date | None]:
    person = today.people[enrolment.pupil]
    return {
        **_who(person),
        "form": enrolment.form,
        "born": person.birth_date,
        "subgroups": several(chosen),
        "since": enrolment.since if enrolment.since > today.roster.year.starts else None,
        "until": enrolment.until,
        "home": YES_NO.write(True, today.language) if enrolment.home else "",  # noqa: FBT003 - a word of a vocabulary
    }


def group_words(group: Group) -> str:
    """What a pupil's cell calls a group; its key where the words would be read as others."""
    words = " ".join(part for part in (group.subject, group.name) if part)
    return words if chosen_groups(f"{words};") == (words,) else group.key


def several(words: list[str]) -> str:
    """Words for one cell: parted by commas, by semicolons where one of them has a comma."""
    return "".join(f"{word}; " for word in words).strip() if any("," in word for word in words) else ", ".join(words)


def _guardians(today: Today) -> Page:
    sits = {enrolment.pupil: enrolment.form for enrolment in today.now(today.roster.enrolments)}
    rows = []
    for tie in today.roster.guardianships:
        adult, pupil = today.people[tie.guardian], today.people[tie.pupil]
        if tie.pupil in sits and adult.surname and adult.name:
            told = {"form": sits[tie.pupil], "pupil": own_key(tie.pupil) or full_name(pupil)}
            rows.append({**_who(adult), **told, "kinship": KINSHIPS.write(tie.kinship, today.language)})
    choices = {"form": today.forms, "kinship": KINSHIPS.offered(today.language)}
    return Page(GUARDIANS, columns_of(GUARDIANS), rows, choices)


def _staff(today: Today) -> Page:
    held: defaultdict[str, list[RoleHeld]] = defaultdict(list)
    for role in today.roster.roles:
        if role.until is None or role.until >= today.day:
            held[role.person].append(role)
    rows = [_colleague(today, person, held[person.key]) for person in today.roster.people if person.key in held]
    choices = {"roles": ROLES.offered(today.language), "forms": today.forms}
    return Page(STAFF, columns_of(STAFF), rows, choices, frozenset({"roles", "forms"}))


def _colleague(today: Today, person: Person, held: list[RoleHeld]) -> dict[str, str]:
    posts = [ROLES.write(role.role, today.language) for role in held if role.role in ROLES.said]
    leads = [role.form for role in held if role.role is Role.CLASS_TEACHER and role.form]
    taught = (today.groups[t.group].subject for t in today.now(today.roster.teachings) if t.teacher == person.key)
    told = {"roles": ", ".join(posts), "forms": ", ".join(leads), "subjects": several(list(dict.fromkeys(taught)))}
    return _who(person) | told
