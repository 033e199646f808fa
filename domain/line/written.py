"""The other way round: a line that reads back to exactly what is in a part."""

from collections.abc import Iterable
from datetime import date

from domain.line.book import book_of
from domain.line.clauses import Clauses
from domain.line.days import dated
from domain.line.desk import Desk
from domain.line.naming import GIVES, Naming
from domain.line.places import Places
from domain.line.register import register_of
from domain.line.said import PRESENT, MarkSaid, Part, PresenceSaid, TaskSaid
from domain.line.sections import STARTS
from domain.line.tokens import fenced, tokens_of
from domain.line.vocabulary import Tag
from domain.words import LessonKind

KIND = {
    LessonKind.ORDINARY: "обычный", LessonKind.PRACTICAL: "практическая", LessonKind.LABORATORY: "лабораторная",
    LessonKind.CONTROL: "контрольная", LessonKind.EXCURSION: "экскурсия",
}  # fmt: skip


def written(part: Part, desk: Desk) -> str:
    """A line, or a few, that `read` understands without a doubt; the group has to be on the desk."""
    return Writer(part, desk).text()


class Writer:
    """Puts one part into words."""

    def __init__(self, part: Part, desk: Desk) -> None:
        """The group's names are those of the desk."""
        self.part, self.desk, self.group = part, desk, desk.group(part.group)
        self.book, self.register = book_of(desk), register_of(self.group)

    def text(self) -> str:
        """Head, who was there, marks, and a line each for the rest."""
        part = self.part
        said = [*map(self._presence, part.presences), *self._marks(part.marks)]
        rows = [f"{self._head()}: {', '.join(said)}" if said else self._head()]
        if part.rolled:
            rows.append("остальные на месте")
        if part.kind is not None:
            rows.append(f"вид урока: {KIND[part.kind]}")
        if part.topic is not None:
            rows.append(f"тема: {self._free('тема: ', part.topic)}")
        return "\n".join([*rows, *map(self._task, part.tasks)])

    def _head(self) -> str:
        """By form and subject, with the subgroup where there are several; the group's number where words do not do."""
        when = f"{self._day(self.part.day)} {self.part.number} урок"
        plain = f"{self.group.forms[0]} {self.group.subject}"
        for words in (plain, f"{plain} {self.group.name}", f"{self.group.subject} {self.group.name}"):
            if self._is_head(f"{words} {when}"):
                return f"{words} {when}"
        return f"группа #{self.group.id} {when}"

    def _is_head(self, said: str) -> bool:
        tokens = tokens_of(said)
        blocks = Clauses(said, tokens, self.book).read()
        if len(blocks) != 1 or not blocks[0].empty or "\n" in said:
            return False
        place = Places(said, tokens, self.book, {}).of(blocks[0])
        found = place.group is self.group and place.meeting is not None and place.guess is None
        return found and place.meeting is not None and place.meeting.number == self.part.number

    def _day(self, day: date) -> str:
        """Without the year where it goes without saying."""
        short = f"{day:%d.%m}"
        return short if dated(short, self.desk.today) == day else f"{day:%d.%m.%Y}"

    def _name(self, pupil: int, *, short: bool = True) -> str:
        """As short as it is sure: the surname, with the given name, in full, or the number."""
        one = next(one for one in self.group.pupils if one.id == pupil)
        for name in ([one.name.surname] if short else []) + [one.name.in_class, one.name.full]:
            if self._is_sure(name, pupil):
                return name
        return f"#{pupil}"

    def _is_sure(self, name: str, pupil: int) -> bool:
        tokens = tokens_of(f"{name} 5")
        if tokens[0].key in STARTS or tokens[0].key in self.book.when:
            return False
        naming = Naming(name, tokens, self.book, self.register, self.part.day, {})
        found = naming.at(0)
        if found is None or tokens[found.end].key != "5" or naming.settle(found, GIVES) != pupil:
            return False
        return not (naming.doubts or naming.guesses or naming.faults)

    def _presence(self, one: PresenceSaid) -> str:
        letter = one.letter if one.letter != PRESENT else "здесь"
        name = self._name(one.pupil, short=one.minutes is None)
        return f"{name} {letter}" + (f" {one.minutes} мин" if one.minutes is not None else "")

    def _marks(self, marks: Iterable[MarkSaid]) -> list[str]:
        return [f"{self._name(one.pupil)} {self._mark(one)}" for one in marks]

    def _mark(self, one: MarkSaid) -> str:
        words = [one.value]
        words += [self._work(one.work)] if one.work else []
        words += [f"×{one.weight}"] if one.weight is not None else []
        words += [_comment(one.comment)] if one.comment else []
        words += ["пересдача"] if one.retake else []
        return " ".join(words)

    def _work(self, work: str) -> str:
        """In plain words where they are a kind of work, else behind «работа»."""
        tokens = tokens_of(work)
        known = self.book.meaning(tokens, 0) if tokens[0].kind == "w" else None
        if known is not None and known[1][0] is Tag.WORK:
            end, name = self.book.work(tokens, 0, work)
            if name == work and not tokens[end].kind:
                return work
        return f"работа {fenced(work)}"

    def _task(self, one: TaskSaid) -> str:
        if one.nothing:
            return "дз нет"
        before = ["дз", *([f"на {self._day(one.due)}"] if one.due else [])]
        before += [f"{one.minutes} мин"] if one.minutes is not None else []
        names = ", ".join(self._for(pupil) for pupil in one.pupils)
        return f"{' '.join(before)}{' ' if names else ''}{names}: {self._free('дз: ', one.text)}"

    def _for(self, pupil: int) -> str:
        """In a place where days may stand too, a name that is one gives way to the number."""
        name = self._name(pupil)
        keys = {token.key for token in tokens_of(name)}
        return f"#{pupil}" if keys & (self.book.when | self.book.words.keys()) else name

    def _free(self, before: str, text: str) -> str:
        """Words of the teacher's own; fenced where they would not be read back as they are."""
        plain = f"{before}{text}"
        blocks = Clauses(plain, tokens_of(plain), self.book).read()
        errands = [(one.text, one.due, one.minutes, one.names, one.by) for block in blocks for one in block.errands]
        topics = [topic for block in blocks for _, topic in block.topics]
        alone = len(blocks) == 1 and not blocks[0].bodies and not blocks[0].kinds and not blocks[0].head.said
        if alone and (errands, topics) in (([(text, None, None, None, "")], []), ([], [text])):
            return text
        return fenced(text)


def _comment(text: str) -> str:
    plain = text == text.strip() and text and not set(text) & set("«»\n")
    return f"«{text}»" if plain else fenced(text)
