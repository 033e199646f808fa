"""Setting homework: what could be set again, the task as families will read it, for whom."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.absence import Document
from domain.homework_entry import Earlier, Sent, TaskDraft
from domain.names import Name
from domain.sheet import Sheet
from locales import Texts
from tests.school import FRIDAY, THURSDAY
from tests.unit.stage import AT, FILLED, LETTERS, scene, seats
from views.homework_entry import ask_page, gone_page, pupils_page, task_page, text_page
from views.journal import key
from views.lesson import UndoEntry, lesson_page
from views.page import Page

EARLIER = [
    Earlier(1, "repeat", "упр. 144, § 12 повторить", 20),
    Earlier(2, "year", "упр. 150", None, (4,)),
    Earlier(3, "parallel", "карточка 3, a < b, и выучить правило наизусть", 30),
]
DAYS = [THURSDAY, FRIDAY, date(2026, 11, 16)]
PAPER = Sent(Document("Карточка 3.pdf", "application/pdf", 9, "f" * 64))
PHOTO = Sent(Document("photo.jpg", "image/jpeg", 9, "e" * 64))
TASK = TaskDraft(AT, "упр. 145, a < b\nсделать схему", THURSDAY, 30)
MANY = tuple(Name("Ученик", f"{n}") for n in range(1, 36))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    one = scene()
    yield "what to set", ask_page(texts, one, [])
    yield "what could be set again", ask_page(texts, one, EARLIER)
    yield "something is set already", ask_page(texts, scene(FILLED), EARLIER[:1])
    yield "a task", task_page(texts, one, TASK, DAYS, 0)
    yield "for some, with files", task_page(texts, one, replace(TASK, pupils=(1, 3), files=(PAPER, PHOTO)), DAYS, 0)
    yield "only a photo", task_page(texts, one, TaskDraft(AT, files=(PHOTO,), due=THURSDAY), DAYS, 0)
    for kept in (1, 2, 5):
        yield f"{kept} files of an earlier one", task_page(texts, one, replace(TASK, kept=tuple(range(kept))), DAYS, 0)
    full = replace(TASK, kept=tuple(range(10)))
    yield "no more files", task_page(texts, one, full, DAYS, 0, texts("task-too-many"))
    yield "too much for a day", task_page(texts, one, TASK, DAYS, 140)
    yield "nothing is said yet", task_page(texts, one, TaskDraft(AT), [], 0)
    for minutes in (1, 45, 60):
        yield f"{minutes} minutes", task_page(texts, one, replace(TASK, minutes=minutes), DAYS, 0)
    yield "a change", task_page(texts, scene(FILLED), replace(TASK, task=1), DAYS, 0)
    for said in ("task-wanted", "task-file-big", "task-file-kind"):
        yield said, task_page(texts, one, TASK, DAYS, 0, texts(said))
    for count in (0, 1, 3):
        yield f"for {count}", pupils_page(texts, one, replace(TASK, pupils=tuple(range(1, count + 1))), 0)
    many = scene(Sheet(AT, seats(MANY), LETTERS))
    yield "for 5 of 35, the second page", pupils_page(texts, many, replace(TASK, pupils=(1, 2, 11, 12, 13)), 1)
    yield "another text", text_page(texts, one)
    yield "a text too long", text_page(texts, one, 3212)
    undo = UndoEntry(**key(AT), event=7, span=0)
    for said in ("task-set", "task-changed", "task-withdrawn", "task-nothing-said"):
        yield said, lesson_page(texts, scene(FILLED), 0, texts(said), undo if said == "task-set" else None)
    yield "it is set already", gone_page(texts)
