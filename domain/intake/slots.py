"""The timetable: a list of a form's week is the whole week."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from domain.intake.draft import Draft
from domain.intake.load import Load, means, teach
from domain.intake.matching import Known
from domain.lists import LoadLine, SlotLine
from domain.names import search_key
from domain.roster import Form, Group, Person, Slot, Teaching
from domain.words import Parity

Lesson = tuple[str, int, int, Parity]


def lay(draft: Draft) -> None:
    """Lessons come, go and change rooms from the file's day on; a school's first timetable holds from the beginning."""
    if draft.lists.slots is None:
        return
    load = Load(draft)
    held = {_lesson(slot): slot for slot in draft.all(Slot) if draft.holds(slot)}
    since = draft.begins if draft.known.slots else None
    named: set[Lesson] = set()
    for line in draft.lists.slots:
        unknown = [form for form in line.forms if draft.find(Form, form) is None]
        if unknown:
            draft.complain(line.where, "intake-unknown-form", form=", ".join(unknown))
            continue
        for group in _groups(draft, load, line):
            said = Slot(group.key, line.weekday, line.number, line.room, line.parity, since)
            named.add(_lesson(said))
            _hold(draft, held.get(_lesson(said)), said)
    _drop(draft, held, named)


def _lesson(slot: Slot) -> Lesson:
    return slot.group, slot.weekday, slot.number, slot.parity


def _hold(draft: Draft, held: Slot | None, said: Slot) -> None:
    if held is None:
        draft.open(said)
    else:
        draft.put(replace(held, room=said.room or held.room, until=None))


def _drop(draft: Draft, held: Mapping[Lesson, Slot], named: AbstractSet[Lesson]) -> None:
    """Lessons of these forms that the file does not have any more; not while rows of it are unread."""
    if draft.unread:
        return
    forms = {form for line in draft.lists.slots or () for form in line.forms}
    mine = {group.key for group in draft.all(Group) if forms.issuperset(group.forms)}
    for lesson, slot in held.items():
        if slot.group in mine and lesson not in named:
            draft.close(slot)


def _groups(draft: Draft, load: Load, line: SlotLine) -> list[Group]:
    """The group meant: by its subgroup, by its teacher, or everybody who has the subject; else a new one."""
    subject = load.subject(line.where, line.subject)
    if subject is None:
        return []
    exact = load.known_group(line.forms, subject, line.subgroup)
    if exact is not None:
        return [exact]
    here = [g for g in draft.all(Group) if g.subject == subject and set(line.forms) <= set(g.forms)]
    if line.subgroup:
        here = [g for g in here if search_key(g.name) == search_key(line.subgroup)]
    taught = [g for g in here if line.teacher and _taught(draft, g, line.teacher)]
    if taught or here:
        return taught or here
    group = load.group(LoadLine(line.where, line.forms, subject, line.subgroup))
    teacher = load.teacher(line.where, line.teacher)
    if group is not None and teacher is not None:
        teach(draft, group, teacher)
    return [group] if group is not None else []


def _taught(draft: Draft, group: Group, written: str) -> bool:
    for teaching in draft.all(Teaching):
        person = draft.find(Person, teaching.teacher)
        if teaching.group == group.key and draft.holds(teaching) and person and means(written, Known(person)):
            return True
    return False
