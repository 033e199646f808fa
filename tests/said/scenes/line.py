"""A typed line: as it was understood, each doubt, each fault, saved, too late."""

from collections.abc import Iterator
from dataclasses import replace

from domain.line import Choice, Doubt, Fault, Guess
from domain.line.said import Why
from domain.scene import Refusal
from domain.sheet import Clash, Draft, Letter, NewMark
from locales import Texts
from tests.unit.stage import AT, CONTROL, ENGLISH, FILLED, PHYSICS, TAPPED, TASK, plan_of, scene
from views.journal import key
from views.lesson import UndoEntry
from views.line import cancelled_page, doubt_page, fault_page, preview_page, saved_page, stale_page
from views.page import Page

TOKEN = "f" * 12
GUESSES = (Guess("Ковалев", "Ковалёв Артём"), Guess("7Б русский", "7Б Русский язык, 11.11, 1 урок"))
DOUBTS = {
    Why.NAMESAKES: ("Ковалёв", (Choice("1", "Ковалёв Андрей"), Choice("2", "Ковалёв Артём"), Choice(""))),
    Why.UNCLEAR_NAME: ("Кавалев", (Choice("1", "Ковалёв Артём"), Choice(""))),
    Why.WHICH_GROUP: ("7Б", (Choice("1", "7Б Русский язык"), Choice("2", "7Б Английский язык, 1 группа"), Choice(""))),
    Why.WHICH_LESSON: ("7Б русский", (Choice("1", "10.11, 2 урок"), Choice("2", "10.11, 5 урок"), Choice(""))),
}
SAID = {
    Why.NO_PUPIL: ("Сидорчук", "Сидоров Глеб"),
    Why.NO_GROUP: ("8А химия", "7Б Русский язык, 9А Алгебра"),
    Why.NO_LESSON: ("в субботу", "пт 6.11, пн 9.11"),
    Why.NOT_A_MARK: ("6", "5, 4, 3, 2, 1"),
    Why.NO_LETTER: ("болеет", "Н, ОП"),
}


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield from _previews(texts)
    for why, (said, choices) in DOUBTS.items():
        yield f"doubt: {why.value}", doubt_page(texts, [Doubt("d1", why, said, choices)], (), TOKEN)
    doubts = [Doubt(f"d{n}", why, said, choices) for n, (why, (said, choices)) in enumerate(DOUBTS.items())]
    for count in (2, 3):
        yield f"{count} doubts", doubt_page(texts, doubts[:count], GUESSES, TOKEN)
    yield "six doubts", doubt_page(texts, doubts + doubts[:2], (), TOKEN)
    for why in Why:
        if why not in DOUBTS:
            said, details = SAID.get(why, ("Иванов 5", ""))
            yield f"fault: {why.value}", fault_page(texts, [Fault(why, said, details)])
    faults = [Fault(why, said, details) for why, (said, details) in SAID.items()]
    yield "several faults", fault_page(texts, faults)
    yield "saved", saved_page(texts, [plan_of(scene(), TAPPED)], UndoEntry(**key(AT), event=7, span=2))
    yield "it was so already", saved_page(texts, [plan_of(scene(), TAPPED)], None)
    yield "cancelled", cancelled_page(texts)
    yield "an old preview", stale_page(texts)


def _previews(texts: Texts) -> Iterator[tuple[str, Page]]:
    whole = plan_of(scene(), TAPPED, tasks=(TASK, replace(TASK, minutes=None, pupils=(1, 2))))
    yield "a preview", preview_page(texts, [whole], GUESSES, {TASK: 200}, TOKEN)
    roll = plan_of(scene(FILLED), Draft({1: Letter("Н"), 2: Letter("Н")}, rolled=True), nothing_set=True)
    yield "a roll, a letter that changes", preview_page(texts, [roll], (), {}, TOKEN)
    everybody = plan_of(scene(), Draft(rolled=True))
    yield "everybody is there", preview_page(texts, [everybody], (), {}, TOKEN)
    other = plan_of(scene(group=ENGLISH), Draft(marks=(NewMark(1, "5", CONTROL, 3),)))
    yield "two lessons", preview_page(texts, [everybody, other], (), {}, TOKEN)
    clash = [Clash(1, FILLED.seats[0].called, "", "Б|1=4")]
    yield "somebody was faster", preview_page(texts, [everybody], (), {}, TOKEN, clash)
    yield "without a day", preview_page(texts, [replace(everybody, without_day=True)], (), {}, TOKEN)
    refused = [replace(other, scene=scene(group=PHYSICS), refusals=tuple(Refusal))]
    yield "every refusal", preview_page(texts, refused, (), {}, TOKEN)
