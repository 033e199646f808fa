"""Of which group and which lesson a head is; what is not said is assumed where it is obvious, and asked where not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.line.book import Book, labels
from domain.line.desk import Desk, Group, Meeting
from domain.line.register import register_of
from domain.line.said import Choice, Doubt, Fault, Guess, Why
from domain.line.sections import Block
from domain.line.tokens import Token
from domain.line.vocabulary import Tag
from domain.resolving import ALWAYS

JUST = timedelta(minutes=20)  # after its end a lesson is still the one that is written about
MOST = 6
QUOTED = 40  # characters
LAST = 3  # lessons that a complaint names


@dataclass(frozen=True, slots=True)
class Place:
    """A lesson; or why there is none (yet). Without a meeting `group` still says whose names are meant."""

    group: Group | None = None
    meeting: Meeting | None = None
    guess: Guess | None = None
    doubt: Doubt | None = None
    faults: tuple[Fault, ...] = ()
    left_out: bool = False


class Places:
    """Finds them, for the blocks of one text."""

    def __init__(self, text: str, tokens: list[Token], book: Book, answers: Mapping[str, str]) -> None:
        """By what was answered before."""
        self.text, self.tokens, self.book, self.answers, self.desk = text, tokens, book, answers, book.desk

    def of(self, block: Block) -> Place:
        """Where the block belongs."""
        head = block.head
        if head.wrong:
            return Place(faults=tuple(self._explained(block, fault) for fault in head.wrong))
        said = self._said(block)
        if not said:
            near = [group for group in self.desk.groups if set(head.forms) & set(group.forms)]
            fault = Fault(Why.NO_GROUP, self._piece(block), labels(near or list(self.desk.groups)))
            return Place(faults=(fault,))
        known = len(said) == 1 and bool(head.subjects or head.group) and not head.slip
        groups = self._narrowed(block, said)
        if len(groups) > 1:
            answer = self._answer(f"g{block.key}", {str(group.id) for group in groups})
            if answer is None:
                return Place(doubt=self._which_group(block, groups))
            if not answer:
                return Place(left_out=True)
            groups, known = [self.desk.group(int(answer))], True
        return self._lesson(block, groups[0], known=known)

    def _explained(self, block: Block, fault: Fault) -> Fault:
        if fault.why is not Why.NO_GROUP or fault.details:
            return fault
        near = [group for group in self.desk.groups if set(block.head.forms) & set(group.forms)]
        return Fault(fault.why, fault.said, labels(near or list(self.desk.groups)))

    def _said(self, block: Block) -> list[Group]:
        """The groups that what is said fits; a subject that holds from above gives way to a new form."""
        head = block.head
        return [
            group
            for group in self.desk.groups
            if head.group in (0, group.id)
            and (not head.forms or set(head.forms) & set(group.forms))
            and (not head.subjects or group.subject in head.subjects)
            and (not head.subgroup or head.subgroup in group.name)
        ]

    def _narrowed(self, block: Block, groups: list[Group]) -> list[Group]:
        """By what is entered, by the names, by the day, by the clock; as far as that goes."""
        values = self._values(block) if len(groups) > 1 else set()
        if len(groups) > 1 and (block.errands or block.topics or values):
            groups = [group for group in groups if group.keeps] or groups
        if len(groups) > 1:
            groups = self._named(block, groups) or groups
        if len(groups) > 1 and values:
            groups = [one for one in groups if values & register_of(one).marks] or groups
        if len(groups) > 1:
            groups = [group for group in groups if self._held(block, group)] or groups
        if len(groups) > 1:
            groups = self._at_this_hour(block, groups)
        return groups

    def _words(self, block: Block) -> list[Token]:
        spans = [*block.bodies, *(errand.names for errand in block.errands if errand.names)]
        return [token for start, stop in spans for token in self.tokens[start:stop]]

    def _values(self, block: Block) -> set[str]:
        """What may be marks."""
        found: set[str] = set()
        for start, stop in block.bodies:
            weighed = False
            for token in self.tokens[start:stop]:
                if token.kind == ",":
                    continue
                known = self.book.words.get(token.key)
                if token.kind in ("n", "m") and not weighed:
                    found.update([str(known[1])] if known else token.key.split("/"))
                elif known and known[0] is Tag.MARK and known[1] not in ALWAYS:
                    found.add(str(known[1]))
                weighed = known is not None and known[0] is Tag.WEIGHT
        return found

    def _named(self, block: Block, groups: list[Group]) -> list[Group]:
        """Those in which everybody who is named is."""
        words = {token.key for token in self._words(block) if token.kind == "w" and len(token.key) > 1}
        kept = {group.id for group in groups}
        strange = set()
        for word in words:
            if here := self.book.groups_of(word):
                kept &= here
            elif word not in self.book.words:
                strange.add(word)
        found = [group for group in groups if group.id in kept]
        for word in strange if len(found) > 1 else ():
            found = [group for group in found if register_of(group).like(word)] or found
        return found

    def _held(self, block: Block, group: Group) -> list[Meeting]:
        """The lessons the head may mean."""
        head = block.head
        day = head.day or (self.desk.today if head.number else None)
        return [
            one
            for one in group.meetings
            if one.held and (day is None or one.day == day) and (head.number in (None, one.number))
        ]

    def _at_this_hour(self, block: Block, groups: list[Group]) -> list[Group]:
        """The only one that has its lesson now or has just had it, else that had the last one today."""
        if block.head.day not in (None, self.desk.today):
            return groups
        lessons = [(group, one) for group in groups for one in self._held(block, group)]
        begun = [(group, one) for group, one in lessons if one.day == self.desk.today and begins(one) <= self.desk.now]
        fitting = [group for group, one in begun if ends(one) + JUST > self.desk.now]
        now = [group for group, one in begun if ends(one) >= self.desk.now]
        if not fitting and begun:
            latest = max(begins(one) for _, one in begun)
            fitting = [group for group, one in begun if begins(one) == latest]
        return now if len(now) == 1 else fitting or groups

    def _piece(self, block: Block) -> str:
        """What a question or a complaint quotes: the head, or where there is none the beginning of what follows."""
        if block.head.said:
            return block.head.said
        starts = [self.tokens[start].start for start, _ in block.bodies]
        starts += [
            self.tokens[at].start for at in (*(one.at for one in block.errands), *(at for at, _ in block.topics))
        ]
        first = self.text[min(starts, default=0) :].strip().split("\n")[0]
        return first if len(first) <= QUOTED else f"{first[:QUOTED].rsplit(maxsplit=1)[0]}…"

    def _answer(self, key: str, values: set[str]) -> str | None:
        answer = self.answers.get(key)
        return answer if answer in {*values, ""} else None

    def _which_group(self, block: Block, groups: Sequence[Group]) -> Doubt:
        listed = sorted(groups, key=lambda one: one.label)[:MOST]
        choices = (*(Choice(str(one.id), one.label) for one in listed), Choice(""))
        return Doubt(f"g{block.key}", Why.WHICH_GROUP, self._piece(block), choices)

    def _lesson(self, block: Block, group: Group, *, known: bool) -> Place:
        head = block.head
        if head.day is None and head.number is None:
            return self._unsaid(block, group, known=known)
        day = head.day or self.desk.today
        of_day = [one for one in group.meetings if one.day == day]
        fitting = [one for one in of_day if head.number in (None, one.number)]
        if day > self.desk.today:
            return Place(group, faults=(Fault(Why.FUTURE, self._piece(block)),))
        if not fitting:
            would_do = [one for one in of_day if one.held] or past(group, self.desk)[:LAST]
            return Place(
                group, faults=(Fault(Why.NO_LESSON, self._piece(block), "; ".join(one.label for one in would_do)),)
            )
        held = [one for one in fitting if one.held]
        begun = [one for one in held if begins(one) <= self.desk.now]
        if not begun:
            return Place(group, faults=(Fault(Why.FUTURE if held else Why.CANCELLED, self._piece(block)),))
        if len(begun) > 1 and day != self.desk.today:
            return self._asked(block, group, begun, known=known)
        return self._found(block, group, begun[-1], known=known and head.day is not None and len(held) == 1)

    def _unsaid(self, block: Block, group: Group, *, known: bool) -> Place:
        lessons = past(group, self.desk)
        today = [one for one in lessons if one.day == self.desk.today]
        if today:
            return self._found(block, group, today[-1], known=False)
        if not lessons:
            return Place(group, faults=(Fault(Why.NO_LESSON, self._piece(block)),))
        return self._asked(block, group, lessons, known=known)

    def _asked(self, block: Block, group: Group, lessons: list[Meeting], *, known: bool) -> Place:
        by_value = {f"{one.day}/{one.number}": one for one in lessons[:MOST]}
        answer = self._answer(f"l{block.key}", set(by_value))
        if answer is None:
            choices = (*(Choice(value, one.label) for value, one in by_value.items()), Choice(""))
            return Place(group, doubt=Doubt(f"l{block.key}", Why.WHICH_LESSON, self._piece(block), choices))
        return self._found(block, group, by_value[answer], known=known) if answer else Place(left_out=True)

    def _found(self, block: Block, group: Group, meeting: Meeting, *, known: bool) -> Place:
        guess = None if known else Guess(block.head.said, f"{group.label}, {meeting.label}")
        return Place(group, meeting, guess)


def begins(meeting: Meeting) -> datetime:
    """Without a bell, the beginning of its day."""
    return (
        datetime.combine(meeting.day, meeting.starts)
        if meeting.starts
        else datetime.combine(meeting.day, datetime.min.time())
    )


def ends(meeting: Meeting) -> datetime:
    """Without a bell, the beginning of its day too: nobody knows that it goes on."""
    return datetime.combine(meeting.day, meeting.ends) if meeting.ends else begins(meeting)


def past(group: Group, desk: Desk) -> list[Meeting]:
    """Its lessons that were held and have begun: the last day first, in a day in order."""
    begun = [one for one in group.meetings if one.held and begins(one) <= desk.now]
    return sorted(begun, key=lambda one: (-one.day.toordinal(), one.number))
