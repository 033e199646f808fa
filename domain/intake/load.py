"""Subjects, groups and who teaches them."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from domain.asking import NEW, SKIP, Choice, Question
from domain.intake import staff
from domain.intake.draft import Draft
from domain.intake.matching import ALIKE, Known, Register, ask_who, meet
from domain.lists import LoadLine, Where, Who
from domain.names import parse_full_name, search_key
from domain.roster import Form, Group, RoleHeld, Subject, Teaching
from domain.words import GroupKind, Role

SHORT = 40


class Load:
    """Finds or makes subjects, groups and teachers for lines that name them in words."""

    def __init__(self, draft: Draft) -> None:
        """One for a whole file, so that the same question is asked once."""
        self.draft = draft
        self._staff: Register = staff.register(draft)
        self._subjects = {search_key(s.name): s.name for s in draft.all(Subject)}
        self._subjects |= {search_key(s.short_name): s.name for s in draft.all(Subject)}
        self._groups = {_spoken(g.forms, g.subject, g.name): g for g in draft.all(Group)}
        self._teachers: dict[str, str | None] = {}
        self._new_subjects: dict[str, str] = {}
        self._old = bool(draft.known.subjects)

    def subject(self, where: Where, written: str) -> str | None:
        """The subject's name; one that looks like a slip is asked about."""
        key = search_key(written)
        found = self._subjects.get(key) or self._new_subjects.get(key)
        if found is not None:
            return found
        alike = [n for k, n in self._subjects.items() if self._old and SequenceMatcher(None, key, k).ratio() >= ALIKE]
        choices = [Choice(name, "intake-choice-subject", {"subject": name}) for name in dict.fromkeys(alike)]
        asked = Question(where, "intake-subject", {"subject": written}, (*choices, Choice(NEW, "intake-choice-new")))
        answer = self.draft.ask(asked) if alike else NEW
        if answer is None:
            return None
        if answer == NEW:
            self.draft.put(Subject(written, written[:SHORT]))
        self._new_subjects[key] = written if answer == NEW else answer
        return self._new_subjects[key]

    def group(self, line: LoadLine) -> Group | None:
        """The group the line means, made if it is new; None while a question about it is open."""
        if any(self.draft.find(Form, form) is None for form in line.forms):
            return None
        subject = self.subject(line.where, line.subject)
        if subject is None:
            return None
        spoken = _spoken(line.forms, subject, line.subgroup)
        known = (self.draft.find(Group, line.key) if line.key else None) or self._groups.get(spoken)
        if known is None:
            key = line.key or " ".join(part for part in ("+".join(line.forms), subject, line.subgroup) if part)
            known = Group(key, subject, line.kind or _kind(line), line.forms, line.subgroup)
            self.draft.put(known)
            self._groups[spoken] = known
        return known

    def known_group(self, forms: tuple[str, ...], subject: str, subgroup: str) -> Group | None:
        """The group of exactly these words, if there is one."""
        return self._groups.get(_spoken(forms, self._subjects.get(search_key(subject), subject), subgroup))

    def teacher(self, where: Where, written: str) -> str | None:
        """Whose key it is; None for a vacancy and while it is asked who is meant."""
        if not written:
            return None
        key = search_key(written)
        if key not in self._teachers:
            self._teachers[key] = self._find_teacher(where, written)
        return self._teachers[key]

    def _find_teacher(self, where: Where, written: str) -> str | None:
        if known := self._staff.by_key(written):
            return known.person.key
        found = [one for one in self._staff.known.values() if means(written, one)]
        if len(found) == 1:
            return found[0].person.key
        try:
            name = parse_full_name(written)
        except ValueError:
            who, whole = Who(written, ""), False
        else:
            who, whole = Who(name.surname, name.name, name.patronymic), "." not in written
        candidates = found or self._staff.alike(who, self._staff.known.values())
        answer = ask_who(self.draft, where, "intake-teacher", who, candidates, *([NEW] if whole else []), SKIP)
        if answer != NEW:
            return None if answer == SKIP else answer
        made = meet(self.draft, where, who, None, None)
        staff.hold(self.draft, made, Role.TEACHER)
        return made


def means(written: str, one: Known) -> bool:
    """«Иванов Иван Иванович», «Иванов Иван», «Иванов И. И.», «Иванов И.И.», «И. И. Иванов», «Иванов» alone."""
    person = one.person
    parts = search_key(written.replace(".", ". ")).split()
    surname = [part for part in parts if part == search_key(person.surname)]
    rest = [part for part in parts if part not in surname]
    own = [search_key(person.name), search_key(person.patronymic)]
    return len(surname) == 1 and len(rest) <= len(own) and all(_begins(p, o) for p, o in zip(rest, own, strict=False))


def _begins(part: str, own: str) -> bool:
    return own.startswith(part[:-1]) if part.endswith(".") else part == own or (len(part) == 1 and own.startswith(part))


def lay(draft: Draft) -> None:
    """Each line is a group and its teacher; whoever taught the group before does not from now on."""
    load = Load(draft)
    teachers: dict[str, set[str]] = {}
    for line in draft.lists.load:
        group = load.group(line)
        teacher = load.teacher(line.where, line.teacher)
        if group is None:
            continue
        named = teachers.setdefault(group.key, set())
        if teacher is not None:
            named.add(teacher)
            teach(draft, group, teacher)
    if draft.lists.whole:
        for group_key, named in teachers.items():
            _relieve(draft, group_key, named)


def teach(draft: Draft, group: Group, teacher: str) -> None:
    """They keep the group's journal; who teaches is a teacher, whatever else they are."""
    if not any(t.teacher == teacher and draft.holds(t) for t in draft.all(Teaching) if t.group == group.key):
        fresh = not any(known.key == group.key for known in draft.known.groups)
        draft.open(Teaching(group.key, teacher, draft.year.starts if fresh else draft.begins))
    held = draft.find(RoleHeld, teacher, Role.TEACHER, None)
    if held is None or not draft.holds(held):
        staff.hold(draft, teacher, Role.TEACHER)


def _relieve(draft: Draft, group: str, named: Iterable[str]) -> None:
    for teaching in draft.all(Teaching):
        if teaching.group == group and named and teaching.teacher not in named and draft.holds(teaching):
            draft.close(teaching)


def _spoken(forms: Iterable[str], subject: str, subgroup: str) -> tuple[frozenset[str], str, str]:
    return frozenset(forms), search_key(subject), search_key(subgroup)


def _kind(line: LoadLine) -> GroupKind:
    """One form: all of it or a part; several forms: all of them or chosen pupils."""
    if line.subgroup:
        return GroupKind.SUBGROUP if len(line.forms) == 1 else GroupKind.PROFILE
    return GroupKind.FORM if len(line.forms) == 1 else GroupKind.JOINT
