"""Setting homework: the words and files as they come, a day from the timetable, minutes, for whom; then a yes."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.homework_entry import FILES, MINUTES, Earlier, TaskDraft
from domain.line_plan import TaskPlan
from domain.scene import Scene
from domain.sheet import Set
from locales import Texts
from views.journal import OpenLesson, key
from views.lesson import back_row
from views.lesson_lines import scene_head
from views.line import load_line
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import fitting, folded, page_arrows, pairs, part_of_list, shortened

PER_PAGE, LABEL, LISTED, NAMES = 10, 40, 600, 400


class TaskStep(StrEnum):
    """What a button of the dialog does."""

    DUE = "d"
    MINUTES = "m"
    PUPILS = "p"
    PUPIL = "u"
    TEXT = "t"
    NO_FILES = "f"
    SHOW = "s"
    SAVE = "y"
    NOTHING = "n"
    EARLIER = "e"
    CHANGE = "c"
    WITHDRAW = "w"


class SetTask(CallbackData, prefix="jy1"):
    """A step of the dialog about one lesson; `value` is a day, minutes, a pupil, a page or a task. What was said so far
    is kept in the chat's expectation: it may be long.
    """

    group: int
    day: int
    number: int
    step: TaskStep
    value: int = 0


def ask_page(texts: Texts, scene: Scene, earlier: Sequence[Earlier]) -> Page:
    """What is set already, what could be set again; the next message is taken for the task."""
    again = [
        [
            Button(
                shortened(texts.plain(f"task-{one.why}", text=one.text), LABEL), _step(scene, TaskStep.EARLIER, one.id)
            )
        ]
        for one in earlier[:4]
    ]
    known = [row for task in scene.sheet.tasks[:3] for row in _known(texts, scene, task)]
    nothing = Button(texts.plain("task-nothing"), _step(scene, TaskStep.NOTHING))
    return Page(
        blocks(
            scene_head(texts, scene),
            lines(*fitting(texts, [_set(texts, task) for task in scene.sheet.tasks])),
            texts("task-ask"),
        ),
        rows(*known, *again, [nothing] if not scene.sheet.tasks else None, back_row(texts, scene)),
    )


def _set(texts: Texts, task: Set) -> str:
    return texts("lesson-task", due=task.due, text=shortened(task.text, LISTED))


def _known(texts: Texts, scene: Scene, task: Set) -> list[Row]:
    label = shortened(task.text, 10)
    change, withdraw = _step(scene, TaskStep.CHANGE, task.id), _step(scene, TaskStep.WITHDRAW, task.id)
    return [
        [
            Button(texts.plain("task-change", text=label), change),
            Button(texts.plain("task-withdraw", text=label), withdraw, style="danger"),
        ]
    ]


def task_page(
    texts: Texts, scene: Scene, draft: TaskDraft, days: Sequence[date], before: int, said: str = "", part: int = 0
) -> Page:
    """The task as families will read it, and what can be changed about it; `before`: minutes set for that day."""
    dues = [
        Button(_ticked(texts.plain("task-due", day=day), day == draft.due), _step(scene, TaskStep.DUE, day.toordinal()))
        for day in days
    ]
    minutes = [
        Button(_ticked(texts.plain("task-minutes", minutes=m), m == draft.minutes), _step(scene, TaskStep.MINUTES, m))
        for m in MINUTES
    ]
    ready = draft.said and draft.due is not None
    summary, heavy = lines(*_summary(texts, scene, draft)), _heavy(texts, scene, draft, before)
    save = Button(texts.plain("task-save"), _step(scene, TaskStep.SAVE), style="success")
    return folded(
        texts,
        blocks(said, scene_head(texts, scene), summary, heavy),
        part,
        lambda n: _step(scene, TaskStep.SHOW, n),
        dues,
        minutes,
        _more(texts, scene, draft),
        [save] if ready else None,
        [Button(texts.plain("task-drop"), OpenLesson(**key(scene.at)))],
    )


def _more(texts: Texts, scene: Scene, draft: TaskDraft) -> Row:
    """Whom it is for cannot be changed later: those it was for have read it."""
    return [
        *([] if draft.task else [Button(texts.plain("task-pupils"), _step(scene, TaskStep.PUPILS))]),
        Button(texts.plain("task-other-text"), _step(scene, TaskStep.TEXT)),
        *([Button(texts.plain("task-no-files"), _step(scene, TaskStep.NO_FILES))] if draft.files or draft.kept else []),
    ]


def pupils_page(texts: Texts, scene: Scene, draft: TaskDraft, page: int) -> Page:
    """Ten pupils to a page, those who get it ticked; nobody ticked is everybody."""
    shown, here = part_of_list(scene.seats, page, PER_PAGE)
    names = [
        Button(_ticked(seat.called, seat.pupil in draft.pupils), _step(scene, TaskStep.PUPIL, seat.pupil))
        for seat in here
    ]
    return Page(
        blocks(scene_head(texts, scene), texts("task-whom", count=len(draft.pupils))),
        rows(
            *pairs(names),
            page_arrows(texts, shown, len(scene.seats), PER_PAGE, lambda to: _step(scene, TaskStep.PUPILS, to)),
            [Button(texts.plain("task-back"), _step(scene, TaskStep.SHOW))],
        ),
    )


def text_page(texts: Texts, scene: Scene, too_long: int = 0) -> Page:
    """The next message is the whole text, instead of the one before."""
    said = texts("task-long", length=too_long) if too_long else texts("task-write")
    return Page(
        blocks(scene_head(texts, scene), said), [[Button(texts.plain("task-back"), _step(scene, TaskStep.SHOW))]]
    )


def gone_page(texts: Texts) -> Page:
    """The chat is in the middle of something else by now."""
    return Page(texts("task-gone"))


def _step(scene: Scene, step: TaskStep, value: int = 0) -> SetTask:
    return SetTask(**key(scene.at), step=step, value=value)


def _ticked(label: str, chosen: bool) -> str:  # noqa: FBT001 - one thing or the other, said beside the label
    return f"✓ {label}" if chosen else label


def _summary(texts: Texts, scene: Scene, draft: TaskDraft) -> list[str | None]:
    chosen = [seat.called for seat in scene.seats if seat.pupil in draft.pupils]
    files = len(draft.files) + len(draft.kept)
    return [
        texts("task-text", text=draft.text) if draft.text else texts("task-no-text"),
        texts("task-for-day", day=draft.due) if draft.due else texts("task-no-day"),
        texts("task-takes", minutes=draft.minutes) if draft.minutes else None,
        texts("task-for", pupils=shortened(", ".join(chosen), NAMES)) if chosen else texts("task-for-all"),
        texts("task-files", names=shortened(", ".join(one.document.name for one in draft.files), NAMES))
        if draft.files
        else None,
        texts("task-kept", count=len(draft.kept)) if draft.kept else None,
        texts("task-full", most=FILES) if files >= FILES else None,
        texts("task-more"),
    ]


def _heavy(texts: Texts, scene: Scene, draft: TaskDraft, before: int) -> str | None:
    if draft.due is None:
        return None
    return load_line(texts, TaskPlan(draft.text, draft.due, draft.minutes), before, scene.group.grade)
