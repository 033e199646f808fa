"""Guardians: who answers for whom. A list adds; only the deputy takes a guardian away, with a document."""

from domain.intake.draft import Draft
from domain.intake.matching import Known, Register, meet
from domain.lists import GuardianLine
from domain.names import Name, search_key
from domain.roster import Enrolment, Guardianship, Person, RoleHeld

STEM = 4


def lay(draft: Draft) -> None:
    """A guardian of the same name is the same person for one pupil and for brothers and sisters, nobody further."""
    pupils = _pupils(draft)
    adults = {g.guardian for g in draft.all(Guardianship)} | {r.person for r in draft.all(RoleHeld)}
    by_key = Register(draft, (Known(p) for p in draft.all(Person) if p.key in adults))
    waiting = {search_key(line.who.full) for line in draft.lists.pupils} if draft.questions else set()
    for line in draft.lists.guardians:
        pupil = _pupil(line, pupils)
        if pupil is not None:
            _guard(draft, line, pupil, by_key)
        elif search_key(line.pupil) not in waiting:
            draft.complain(line.where, "intake-guardian-of-nobody", name=line.pupil, form=line.form)


def _pupils(draft: Draft) -> Register:
    sits = {e.pupil: e.form for e in draft.all(Enrolment) if draft.holds(e)}
    return Register(draft, (Known(p, sits[p.key]) for p in draft.all(Person) if p.key in sits))


def _pupil(line: GuardianLine, pupils: Register) -> Person | None:
    """By the file's id or by full name in the form; namesakes in one form need the id."""
    if known := pupils.by_key(line.pupil):
        return known.person
    wanted = search_key(line.pupil)
    found = [
        one
        for one in pupils.known.values()
        if (not line.form or one.form == line.form) and wanted in (search_key(one.full), search_key(_short(one.person)))
    ]
    return found[0].person if len(found) == 1 else None


def _short(person: Person) -> str:
    return f"{person.surname} {person.name}"


def _guard(draft: Draft, line: GuardianLine, pupil: Person, by_key: Register) -> None:
    if known := by_key.by_key(line.who.key):
        person: Person | None = known.person
    else:
        person = draft.find(Person, line.who.key) if line.who.key else _relative(draft, line, pupil)
    if person is None and not line.who.full:
        draft.complain(line.where, "intake-unknown-key", key=line.who.key)
        return
    key = meet(draft, line.where, line.who, None, person)
    if draft.find(Guardianship, key, pupil.key) is None:
        draft.put(Guardianship(key, pupil.key, line.kinship))


def _relative(draft: Draft, line: GuardianLine, pupil: Person) -> Person | None:
    """Somebody of that very name who answers for this pupil or for a brother or sister."""
    for guardianship in draft.all(Guardianship):
        adult = draft.find(Person, guardianship.guardian)
        other = draft.find(Person, guardianship.pupil)
        if adult and other and _full(adult) == search_key(line.who.full) and _siblings(pupil, other):
            return adult
    return None


def _full(person: Person) -> str:
    return search_key(Name(person.surname, person.name, person.patronymic).full)


def _siblings(one: Person, other: Person) -> bool:
    """The same child, or the same beginning of surname and patronymic: «Ковалёв Дмитриевич», «Ковалёва Дмитриевна»."""
    stems = [(search_key(p.surname)[:STEM], search_key(p.patronymic)[:STEM]) for p in (one, other)]
    return one.key == other.key or (stems[0] == stems[1] and all(stems[0]))
