"""Pupils: who they are, and which form they sit in from the file's day on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from domain.asking import KEEP, NEW, SKIP, YES, Choice, Question
from domain.intake.draft import Draft
from domain.intake.matching import Known, Register, ask_who, meet
from domain.lists import PupilLine, Where
from domain.names import search_key
from domain.roster import Enrolment, Form, Person, RoleHeld

# More than this share of the listed forms' pupils gone at once looks like half a list.
MANY = 0.2
FEW = 3

Claimed = Mapping[str, PupilLine]


def lay(draft: Draft) -> Claimed:
    """Enrols everybody the file lists; returns the lines of those whose place they tell, by the key of the person."""
    matcher = _Matcher(draft)
    claimed: dict[str, PupilLine] = {}
    for line in draft.lists.pupils:
        if draft.find(Form, line.form) is None:
            continue
        key = matcher.key(line)
        if key is None:
            continue
        if key in claimed:
            draft.complain(line.where, "intake-pupil-twice", name=line.who.full, row=claimed[key].where.row)
            continue
        claimed[key] = line
    later = _later(draft, claimed)
    fresh = _fresh_forms(draft)
    sits: defaultdict[str, list[Enrolment]] = defaultdict(list)
    for enrolment in draft.all(Enrolment):
        if draft.holds(enrolment):
            sits[enrolment.pupil].append(enrolment)
    for key, line in claimed.items():
        if key not in later:
            _enrol(draft, key, line, sits[key], fresh)
    if draft.lists.whole:
        _leave(draft, claimed)
    return {key: line for key, line in claimed.items() if key not in later}


class _Matcher:
    """Finds the person of each line; every answer takes the lines after it into account."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        sits = {e.pupil: e.form for e in draft.all(Enrolment) if draft.holds(e)}
        enrolled = {e.pupil for e in draft.all(Enrolment)}
        others = {role.person for role in draft.all(RoleHeld)}
        pupils = [p for p in draft.all(Person) if p.key in enrolled or (p.birth_date and p.key not in others)]
        self._register = Register(draft, (Known(p, sits.get(p.key, "")) for p in pupils))
        self._said = {search_key(line.who.full) for line in draft.lists.pupils}
        self._new: dict[tuple[str, str, date | None], PupilLine] = {}

    def key(self, line: PupilLine) -> str | None:
        """The pupil's key; None when the row is left out or waits for an answer."""
        if known := self._register.by_key(line.who.key):
            return meet(self._draft, line.where, line.who, line.born, known.person)
        if not line.who.full:
            self._draft.complain(line.where, "intake-unknown-key", key=line.who.key)
            return None
        answer = self._known(line)
        if answer in (None, SKIP):
            return None
        if answer != NEW:
            return meet(self._draft, line.where, line.who, line.born, self._register.known[answer].person)
        return self._come(line)

    def _known(self, line: PupilLine) -> str | None:
        """The key of somebody known, NEW, SKIP or None."""
        same = self._free(self._register.named(line.who), line)
        if line.born is not None:
            return self._by_birthday(line, same)
        here = [one for one in same if one.form == line.form]
        if len(here) == 1:
            return here[0].person.key
        if same:
            return ask_who(self._draft, line.where, "intake-which", line.who, here or same)
        return self._renamed(line)

    def _by_birthday(self, line: PupilLine, same: list[Known]) -> str | None:
        exact = [one for one in same if one.person.birth_date == line.born]
        unborn = [one for one in same if one.person.birth_date is None]
        if len(exact) == 1:
            return exact[0].person.key
        if not exact and len(unborn) == 1 and unborn[0].form == line.form:
            return unborn[0].person.key
        doubtful = exact or unborn or [one for one in same if one.form == line.form]
        if doubtful:
            return ask_who(self._draft, line.where, "intake-other-birthday", line.who, doubtful)
        return self._renamed(line)

    def _renamed(self, line: PupilLine) -> str | None:
        """Nobody of that name: somebody of the same form who is not on the list any more, and nearly so called?"""
        missing = [
            one
            for one in self._register.known.values()
            if one.form == line.form
            and search_key(one.full) not in self._said
            and (line.born is None or one.person.birth_date in (None, line.born))
        ]
        alike = self._register.alike(line.who, missing)
        return ask_who(self._draft, line.where, "intake-renamed", line.who, alike) if alike else NEW

    def _free(self, found: list[Known], line: PupilLine) -> list[Known]:
        """With ids on both sides, another id is another person."""
        if not line.who.key:
            return found
        return [one for one in found if one.person.key.startswith(("#", "+"))]

    def _come(self, line: PupilLine) -> str | None:
        """Somebody new; two of one name in one list may be one row too many."""
        same = (line.form, search_key(line.who.full), line.born)
        if same in self._new and not line.who.key:
            question = Question(
                line.where,
                "intake-namesakes",
                {"name": line.who.full, "row": self._new[same].where.row},
                (Choice(NEW, "intake-choice-two"), Choice(SKIP, "intake-choice-once")),
            )
            if self._draft.ask(question) != NEW:
                return None
        self._new[same] = line
        return meet(self._draft, line.where, line.who, line.born, None)


def _fresh_forms(draft: Draft) -> frozenset[str]:
    """Forms nobody has sat in yet: their first list holds from the beginning of the year."""
    return frozenset({form.name for form in draft.all(Form)} - {e.form for e in draft.all(Enrolment)})


def _enrol(draft: Draft, key: str, line: PupilLine, sits: Sequence[Enrolment], fresh: frozenset[str]) -> None:
    """Stays, moves (everything earlier is kept), comes or comes back."""
    begins = draft.year.starts if line.form in fresh else draft.begins
    for enrolment in sits:
        if enrolment.form == line.form:
            draft.put(replace(enrolment, home=line.home, until=line.until or enrolment.until))
            return
        draft.close(enrolment)
        begins = max(draft.day, draft.year.starts)
    draft.open(Enrolment(key, line.form, line.since or begins, line.until, line.home))


def _later(draft: Draft, claimed: Claimed) -> frozenset[str]:
    """Whose next form is recorded already, from a day after the file's: what is older than that cannot undo it."""
    found: set[str] = set()
    for enrolment in draft.all(Enrolment):
        line = claimed.get(enrolment.pupil)
        if line is not None and enrolment.since > draft.day and line.since is None and enrolment.form != line.form:
            found.add(enrolment.pupil)
            note = {"name": line.who.full, "form": enrolment.form, "day": f"{enrolment.since:%d.%m.%Y}"}
            draft.complain(line.where, "intake-note-later", **note)
    return frozenset(found)


def _leave(draft: Draft, claimed: Claimed) -> None:
    """Who is missing from a form that is listed; not while some row of the list is unread, for it may be theirs."""
    if draft.unread:
        return
    listed = {line.form for line in draft.lists.pupils}
    here = [e for e in draft.all(Enrolment) if e.form in listed and draft.holds(e)]
    gone = [e for e in here if e.pupil not in claimed]
    if len(gone) > max(FEW, MANY * len(here)):
        where = Where(draft.lists.pupils[0].where.sheet)
        choices = (Choice(YES, "intake-choice-left"), Choice(KEEP, "intake-choice-stay"))
        if draft.ask(Question(where, "intake-many-left", {"count": len(gone)}, choices)) != YES:
            return
    for enrolment in gone:
        draft.close(enrolment)
