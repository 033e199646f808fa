"""The typed lines of `tests/unit/lines`: what is typed, what is answered, what is understood (notation: its README)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from domain.line import PRESENT, Choice, Desk, Doubt, Fault, MarkSaid, Part, PresenceSaid, Reading, TaskSaid, read
from tests.unit.desk import DESK, GROUPS, MORNING

FOLDER = Path(__file__).parent / "lines"
LABELS = {group.id: label for label, group in GROUPS.items()}
PUPILS = {pupil.id: pupil for group in DESK.groups for pupil in group.pupils}


def _handles() -> dict[int, str]:
    """«Иванов П»; with the whole name where the initial does not tell."""
    short = {number: f"{one.name.surname} {one.name.name[0]}" for number, one in PUPILS.items()}
    every = list(short.values())
    return {number: name if every.count(name) == 1 else PUPILS[number].name.in_class for number, name in short.items()}


HANDLES = _handles()


@dataclass
class Case:
    """One line of the data; `place` is its file and row."""

    place: str
    typed: list[str] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    now: datetime = MORNING

    @property
    def text(self) -> str:
        """As it arrives."""
        return "\n".join(self.typed).replace("⇥", "\t")

    @property
    def desk(self) -> Desk:
        """At the hour of the case."""
        return DESK if self.now == MORNING else replace(DESK, now=self.now)

    def read(self) -> Reading:
        """With every doubt answered that the case answers, one after the other, as people do."""
        given: dict[str, str] = {}
        for said, label in self.answers:
            reading = read(self.text, self.desk, given)
            doubt = next(one for one in reading.doubts if one.said == said and one.key not in given)
            given[doubt.key] = next(one.value for one in doubt.choices if one.label == label.replace("—", ""))
        return read(self.text, self.desk, given)


def cases() -> Iterator[Case]:
    """All of them."""
    for path in sorted(FOLDER.glob("*.txt")):
        case = Case(path.name)
        for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], start=1):
            sign, _, rest = line.partition(" ")
            if not line and case.typed:
                yield replace(case, expected=sorted(case.expected))
            if not line or sign == "#":
                case = Case(f"{path.name}:{number + 1}")
            elif sign == ">":
                case.typed.append(rest)
            elif sign == "+":
                said, label = rest.removeprefix("= ").rsplit(" = ", 1) if " = " in rest else ("", rest[2:])
                case.answers.append((said, label))
            elif sign == "@":
                case.now = datetime.combine(MORNING.date(), datetime.strptime(rest, "%H:%M").time())  # noqa: DTZ007 - local
            else:
                case.expected.append(line)


def told(reading: Reading) -> list[str]:
    """A reading in the notation, sorted; nothing of it is left out but the keys of doubts."""
    return sorted(
        [
            *(_part(part) for part in reading.parts),
            *(_doubt(doubt) for doubt in reading.doubts),
            *(_fault(fault) for fault in reading.faults),
            *(f"~ {guess.said} → {guess.meant}".replace("  ", " ") for guess in reading.guesses),
        ]
    )


def _part(part: Part) -> str:
    pieces = ["перекличка"] if part.rolled else []
    pieces += [*map(_presence, part.presences), *map(_mark, part.marks)]
    pieces += [f"вид {part.kind}"] if part.kind else []
    pieces += [f"тема «{part.topic}»"] if part.topic is not None else []
    pieces += map(_task, part.tasks)
    return f"= {LABELS[part.group]} {part.day:%d.%m}/{part.number}: {'; '.join(pieces)}".replace("\n", "⏎")


def _presence(one: PresenceSaid) -> str:
    letter = "здесь" if one.letter == PRESENT else one.letter
    return f"{HANDLES[one.pupil]} {letter}" + (f" {one.minutes} мин" if one.minutes is not None else "")


def _mark(one: MarkSaid) -> str:
    return (
        f"{HANDLES[one.pupil]} {one.value}"
        + (f" [{one.work}]" if one.work else "")
        + (f" ×{one.weight}" if one.weight is not None else "")
        + (f" «{one.comment}»" if one.comment else "")
        + (" пересдача" if one.retake else "")
    )


def _task(one: TaskSaid) -> str:
    if one.nothing:
        return "дз нет"
    return (
        f"дз «{one.text}»"
        + (f" на {one.due:%d.%m}" if one.due else "")
        + (f" {one.minutes} мин" if one.minutes is not None else "")
        + (f" ({', '.join(HANDLES[pupil] for pupil in one.pupils)})" if one.pupils else "")
    )


def _doubt(one: Doubt) -> str:
    said = f" «{one.said}»" if one.said else ""
    return f"? {one.why}{said}: {' | '.join(map(_choice, one.choices))}"


def _choice(one: Choice) -> str:
    """Its label, when its value is of what the label says; else both."""
    if not one.value:
        return "—"
    day, _, number = one.value.partition("/")
    if number:
        known = f"{day[8:]}.{day[5:7]}, {number} урок"
    else:
        pupil = PUPILS.get(int(one.value))
        known = pupil.name.in_class if pupil else DESK.group(int(one.value)).label
    return one.label if one.label == known else f"{one.label}={one.value}"


def _fault(one: Fault) -> str:
    return f"! {one.why}" + (f" «{one.said}»" if one.said else "") + (f": {one.details}" if one.details else "")
