"""What is said of one lesson, gathered from everywhere in the text."""

from collections.abc import Mapping

from domain.line.body import Here
from domain.line.book import Book
from domain.line.desk import Group, Meeting
from domain.line.endings import GEN
from domain.line.marks import MarkAt
from domain.line.naming import GIVES, Naming
from domain.line.pieces import Pieces
from domain.line.register import register_of
from domain.line.said import Fault, MarkSaid, Part, PresenceSaid, TaskSaid, Why
from domain.line.sections import Block
from domain.line.tasks import Errand
from domain.line.tokens import Token
from domain.words import Attendance, LessonKind

KINDS = {
    "обычн": LessonKind.ORDINARY, "практ": LessonKind.PRACTICAL, "лабор": LessonKind.LABORATORY,
    "контр": LessonKind.CONTROL, "экскурс": LessonKind.EXCURSION,
}  # fmt: skip


class Entry:
    """A lesson, or without a meeting only what would be wrong with it."""

    def __init__(
        self, text: str, tokens: list[Token], book: Book, group: Group, meeting: Meeting | None,
        answers: Mapping[str, str],
    ) -> None:  # fmt: skip
        """Nothing is said yet."""
        self.text, self.tokens, self.book, self.group, self.meeting = text, tokens, book, group, meeting
        day = meeting.day if meeting else None
        self.naming = Naming(text, tokens, book, register_of(group), day, answers)
        self.pieces = Pieces(text, tokens, book, self.naming)
        self.tasks: list[TaskSaid] = []
        self.topic: str | None = None
        self.kind: LessonKind | None = None

    @property
    def meant(self) -> bool:
        """Was anything said that a journal holds?"""
        return self.naming.meant or bool(self.tasks) or self.topic is not None or self.kind is not None

    def take(self, block: Block) -> None:
        """Everything of a block."""
        for start, stop in block.bodies:
            self.pieces.read(start, stop)
        for errand in block.errands:
            self._errand(errand)
        for at, topic in block.topics:
            self._topic(at, topic)
        for word in block.kinds:
            self.kind = next((kind for stem, kind in KINDS.items() if word.startswith(stem)), None)
            self.naming.meant = True
            if self.kind is None:
                self.naming.faults.append((block.key, Fault(Why.UNREAD, word)))

    def _topic(self, at: int, topic: str) -> None:
        said = self.text[self.tokens[at].start : self.tokens[at].end]
        self.naming.meant = True
        if not self.group.keeps:
            self.naming.faults.append((at, Fault(Why.ATTENDANCE_ONLY, said, self.group.label)))
        elif not topic:
            self.naming.faults.append((at, Fault(Why.NOTHING_SAID, said)))
        else:
            self.topic = topic

    def _errand(self, errand: Errand) -> None:
        self.naming.meant = True
        if why := self._no_errand(errand):
            self.naming.faults.append((errand.at, why))
            return
        pupils = self._named(errand.names) if errand.names else []
        if pupils is not None:
            self.tasks.append(TaskSaid(errand.text, errand.due, errand.minutes, tuple(pupils)))

    def _no_errand(self, errand: Errand) -> Fault | None:
        if not self.group.keeps:
            return Fault(Why.ATTENDANCE_ONLY, errand.said, self.group.label)
        if not self.group.homework:
            return Fault(Why.NO_HOMEWORK_HERE, errand.said, self.group.label)
        if errand.due and self.meeting and errand.due <= self.meeting.day:
            return Fault(Why.UNREAD, errand.by)
        return None if errand.text or errand.nothing else Fault(Why.NOTHING_SAID, errand.said)

    def _named(self, span: tuple[int, int]) -> list[int] | None:
        """The pupils homework is for; None when none of them is left."""
        at, found = span[0], list[int]()
        case = GEN if self.tokens[at - 1].key == "для" else GIVES
        while at < span[1]:
            mention = self.naming.at(at) or self.naming.like(at)
            if mention is None:
                if self.tokens[at].kind == "w" and self.tokens[at].key not in self.book.words:
                    self.naming.unread(at, at + 1)
                at += 1
                continue
            found.append(self.naming.settle(mention, case))
            at = mention.end
        kept = list(dict.fromkeys(one for one in found if one))
        return kept or None

    def part(self) -> Part | None:
        """What is to be entered; None if nothing is. Doubts, faults and guesses about names are in `naming` then."""
        found = self.pieces.found
        who = self.naming.settle
        marks = [(mark, who(mark.who, mark.case)) for mark in found.marks if mark.who is not None]
        left_out = {who(one, one.case) for one in found.excepted}
        presences = self._presences()
        away = {one.pupil for one in presences if self._away(one.letter)}
        if (letter := self._for_all_here()) is not None:
            named = left_out | {one.pupil for one in presences}
            presences += [PresenceSaid(pupil, letter) for pupil in self._everybody() if pupil not in named]
        said = [_mark(pupil, mark) for mark, pupil in marks if pupil]
        if for_all := [mark for mark in found.marks if mark.who is None]:
            named = left_out | away | {pupil for _, pupil in marks}
            rest = [pupil for pupil in self._everybody() if pupil not in named]
            said += [_mark(pupil, mark) for pupil in rest for mark in for_all]
        if self.meeting is None or not (presences or said or self.tasks or self.topic or self.kind or found.rolled):
            return None
        return Part(
            self.group.id, self.meeting.day, self.meeting.number, tuple(presences), tuple(said), tuple(self.tasks),
            self.topic, self.kind, found.rolled,
        )  # fmt: skip

    def _everybody(self) -> list[int]:
        return [one.id for one in self.group.pupils if one.id in self.naming.here]

    def _away(self, letter: str) -> bool:
        meaning = self.book.desk.letters.get(letter)
        return meaning is not None and (meaning.absent or meaning is Attendance.EXEMPT)

    def _for_all_here(self) -> str | None:
        """The letter that «все» have."""
        return next((one.letter for one in self.pieces.found.here if one.who is None), None)

    def _presences(self) -> list[PresenceSaid]:
        """Each pupil's; who has two different letters is a fault."""
        found: dict[int, PresenceSaid] = {}
        absent = self.book.letters.get(Attendance.UNKNOWN)
        excepted = self.pieces.found.excepted if self.pieces.found.all_here and absent is not None else []
        here = [*self.pieces.found.here, *(Here(one, absent or "", one.case) for one in excepted)]
        for one in here:
            if one.who is None or not (pupil := self.naming.settle(one.who, one.case)):
                continue
            before = found.get(pupil)
            if before is None or before.letter == one.letter:
                found[pupil] = PresenceSaid(pupil, one.letter, one.minutes or (before.minutes if before else None))
            else:
                letters = f"{before.letter}, {one.letter}".strip(", ")
                self.naming.faults.append((one.who.at, Fault(Why.TWICE, self.naming.said(one.who), letters)))
        return list(found.values())


def _mark(pupil: int, mark: MarkAt) -> MarkSaid:
    own = mark.with_it
    return MarkSaid(pupil, mark.value, own.work, own.weight, own.comment, own.retake)
