"""One lesson of the journal: what is written there, and the ways to write more."""

from collections.abc import Sequence
from typing import Protocol

from aiogram.filters.callback_data import CallbackData

from domain.keeping import At
from domain.scene import Entering, Refusal, Scene
from domain.sheet import Clash, Seat, Set, sealed
from locales import Texts
from views.journal import JournalDay, OpenLesson, key
from views.lesson_lines import STATED, letter_word, mark_word, pupil_line, scene_head, stated
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import fitting, folded, shortened


class Span(Protocol):
    """What one press has written: its events, from the first to the last."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class CallRoll(CallbackData, prefix="jr1"):
    """The roll; `pupil` is tapped one step further (0: nobody)."""

    group: int
    day: int
    number: int
    page: int = 0
    pupil: int = 0


class GiveMarks(CallbackData, prefix="jm1"):
    """The list of pupils to give marks to."""

    group: int
    day: int
    number: int
    page: int = 0


class SaveLesson(CallbackData, prefix="js1"):
    """Save what is tapped; `roll`: from the roll, where nobody tapped is everybody there. `mine`: over what somebody
    else has entered meanwhile, as it was shown (`seal`).
    """

    group: int
    day: int
    number: int
    roll: bool = False
    mine: bool = False
    seal: str = ""


class DropDraft(CallbackData, prefix="jx1"):
    """Throw away what is tapped, or (`theirs`) only where somebody else was faster."""

    group: int
    day: int
    number: int
    theirs: bool = False


class UndoEntry(CallbackData, prefix="ju1"):
    """Take back what one press has written: its first event, and how many numbers further the last one is."""

    group: int
    day: int
    number: int
    event: int
    span: int


class SayTopic(CallbackData, prefix="jt1"):
    """The topic: `plan` is the number of a planned one, 0 asks."""

    group: int
    day: int
    number: int
    plan: int = 0


class SayKind(CallbackData, prefix="jk1"):
    """How the lesson is held; empty asks."""

    group: int
    day: int
    number: int
    kind: str = ""


class SetHomework(CallbackData, prefix="jh1"):
    """Set homework at this lesson."""

    group: int
    day: int
    number: int


def lesson_page(texts: Texts, scene: Scene, part: int = 0, said: str = "", undo: UndoEntry | None = None) -> Page:
    """Everything that is written about the lesson; `said` is what has just been done, with the way to take it back."""
    body = blocks(
        said,
        scene_head(texts, scene),
        lines(*_journal(texts, scene)),
        *_unsaved(texts, scene),
        lines(*_reasons(texts, scene)),
    )
    return folded(
        texts,
        body,
        part,
        lambda n: OpenLesson(**key(scene.at), part=n),
        _undo_row(texts, undo),
        *_buttons(texts, scene),
    )


def undo_of(at: At, written: Span | None) -> UndoEntry | None:
    """The button that takes back what was written; None when nothing was."""
    return UndoEntry(**key(at), event=written.first, span=written.last - written.first) if written else None


def _undo_row(texts: Texts, undo: UndoEntry | None) -> Row | None:
    return [Button(texts.plain("lesson-undo"), undo)] if undo else None


def _journal(texts: Texts, scene: Scene) -> list[str]:
    sheet = scene.sheet
    topic = texts("lesson-topic", topic=sheet.topic) if sheet.topic else texts("lesson-no-topic")
    kind = texts("lesson-kind", kind=texts.plain(f"lesson-kind-{sheet.kind}"))
    return [topic, kind, *_roll(texts, scene), *_marks(texts, scene), *_tasks(texts, scene)]


def _roll(texts: Texts, scene: Scene) -> list[str]:
    noted = [seat for seat in scene.sheet.seats if seat.presence and seat.presence.letter]
    if noted:
        said = [
            texts.plain("lesson-noted", pupil=s.called, letter=letter_word(texts, s.presence))
            for s in noted
            if s.presence
        ]
        return [texts("lesson-roll", pupils="; ".join(said))]
    return [texts("lesson-all-there" if scene.sheet.rolled else "lesson-no-roll")]


def _marks(texts: Texts, scene: Scene) -> list[str]:
    if scene.refusal(Entering.MARKS) is Refusal.NO_MARKS:
        return []
    given = [seat for seat in scene.sheet.seats if seat.marks]
    if not given:
        return [texts("lesson-no-marks")]
    return [texts("lesson-marks"), *(_given(texts, seat) for seat in given)]


def _given(texts: Texts, seat: Seat) -> str:
    return pupil_line(texts, seat.called, [mark_word(texts, mark) for mark in seat.marks])


def _tasks(texts: Texts, scene: Scene) -> list[str]:
    if scene.sheet.no_homework and not scene.sheet.tasks:
        return [texts("lesson-nothing-set")]
    if scene.refusal(Entering.HOMEWORK) is Refusal.NO_HOMEWORK:
        return []
    return [_task(texts, task) for task in scene.sheet.tasks] or [texts("lesson-no-homework")]


def _task(texts: Texts, task: Set) -> str:
    more = [
        texts.plain("lesson-task-minutes", minutes=task.minutes) if task.minutes else "",
        texts.plain("lesson-task-files", files=task.files) if task.files else "",
        texts.plain("lesson-task-pupils", pupils=len(task.pupils)) if task.pupils else "",
    ]
    about = ", ".join(one for one in more if one)
    if about:
        return texts("lesson-task-about", due=task.due, text=task.text, about=about)
    return texts("lesson-task", due=task.due, text=task.text)


def _unsaved(texts: Texts, scene: Scene) -> list[str]:
    return [texts("lesson-unsaved")] if scene.draft is not None and not scene.draft.empty else []


def _reasons(texts: Texts, scene: Scene) -> list[str]:
    """Why some of it cannot be entered, each reason once."""
    refusals = dict.fromkeys(scene.refusal(what) for what in Entering)
    return [texts(f"entry-no-{refusal}") for refusal in refusals if refusal]


def _buttons(texts: Texts, scene: Scene) -> list[Row]:
    where = key(scene.at)
    offered = {
        Entering.ROLL: Button(texts.plain("lesson-do-roll"), CallRoll(**where)),
        Entering.MARKS: Button(texts.plain("lesson-do-marks"), GiveMarks(**where)),
        Entering.TOPIC: Button(texts.plain("lesson-do-topic"), SayTopic(**where)),
        Entering.HOMEWORK: Button(texts.plain("lesson-do-homework"), SetHomework(**where)),
    }
    can = [button for what, button in offered.items() if scene.refusal(what) is None]
    kind = [Button(texts.plain("lesson-do-kind"), SayKind(**where))] if scene.refusal(Entering.TOPIC) is None else []
    draft = scene.draft is not None and not scene.draft.empty
    return rows(
        can[:2],
        [*can[2:], *kind],
        save_row(texts, scene) if draft else None,
        [Button(texts.plain("lesson-to-day"), JournalDay(day=scene.at.day.toordinal()))],
    )


def save_row(texts: Texts, scene: Scene, *, roll: bool = False) -> Row:
    """Save what is tapped, or throw it away."""
    where = key(scene.at)
    return [
        Button(texts.plain("lesson-save"), SaveLesson(**where, roll=roll), style="success"),
        Button(texts.plain("lesson-drop"), DropDraft(**where)),
    ]


def back_row(texts: Texts, scene: Scene) -> Row:
    """Back to the lesson."""
    return [Button(texts.plain("lesson-back"), OpenLesson(**key(scene.at)))]


def refused_page(texts: Texts, scene: Scene, refusal: Refusal) -> Page:
    """Why it cannot be entered, and what to do."""
    return Page(blocks(scene_head(texts, scene), texts(f"entry-no-{refusal}")), [back_row(texts, scene)])


def clash_page(texts: Texts, scene: Scene, found: Sequence[Clash]) -> Page:
    """Somebody was faster: what was there, what is there now, what was about to be saved; nothing is saved yet."""
    where = key(scene.at)
    mine = SaveLesson(**where, mine=True, seal=sealed(found))
    body = [_clash(texts, scene, one) for one in found]
    return Page(
        blocks(
            scene_head(texts, scene), texts("lesson-clash"), lines(*fitting(texts, body)), texts("lesson-clash-what")
        ),
        [
            [Button(texts.plain("lesson-clash-mine"), mine, style="danger")],
            [Button(texts.plain("lesson-clash-theirs"), DropDraft(**where, theirs=True))],
            back_row(texts, scene),
        ],
    )


def _clash(texts: Texts, scene: Scene, one: Clash) -> str:
    draft = scene.draft
    letter = draft.presences.get(one.pupil) if draft else None
    marks = [mark.value for mark in draft.marks if mark.pupil == one.pupil] if draft else []
    mine = ", ".join([*([letter_word(texts, letter)] if letter else []), *marks])
    return texts(
        "lesson-clash-line",
        pupil=one.name,
        was=stated(texts, one.was),
        now=stated(texts, one.now),
        mine=shortened(mine, STATED),
    )
