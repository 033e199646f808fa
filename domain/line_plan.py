"""What a line that was read will do to the journal: shown before it is confirmed, carried out when it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.fingerprint import fingerprint_of
from domain.line import Desk, MarkSaid, Part
from domain.scene import Entering, Refusal, Scene
from domain.sheet import DEFAULT_WORK, Draft, Letter, NewMark


@dataclass(frozen=True, slots=True)
class TaskPlan:
    """Homework with its day."""

    text: str
    due: date
    minutes: int | None = None
    pupils: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One lesson of a line: the draft to be saved, tasks, topic, kind; `refusals` say what cannot be entered."""

    part: Part
    scene: Scene
    draft: Draft
    tasks: tuple[TaskPlan, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    nothing_set: bool = False
    without_day: bool = False

    @property
    def possible(self) -> bool:
        """May all of it be entered?"""
        return not self.refusals and not self.without_day


def plan(part: Part, scene: Scene, desk: Desk, seen: Mapping[int, str] | None = None) -> Plan:
    """A part of a line over the lesson as it is now; `seen` is what the journal said when it was shown first."""
    mine = {seat.pupil for seat in scene.seats}
    presences = {said.pupil: Letter(said.letter, said.minutes) for said in part.presences if said.pupil in mine}
    marks = tuple(_mark(said, scene) for said in part.marks if said.pupil in mine)
    draft = Draft(
        presences,
        marks,
        rolled=part.rolled and not (scene.held.form and len(scene.group.forms) > 1),
        seen=dict(seen or {}),
    )
    draft = draft.looking_at(scene.sheet, draft.pupils)
    tasks = [(task, task.due or next_lesson(desk, part)) for task in part.tasks if not task.nothing]
    return Plan(
        part,
        scene,
        draft,
        tuple(TaskPlan(task.text, due, task.minutes, task.pupils) for task, due in tasks if due is not None),
        _refusals(part, scene),
        nothing_set=any(task.nothing for task in part.tasks),
        without_day=any(due is None for _, due in tasks),
    )


def _mark(said: MarkSaid, scene: Scene) -> NewMark:
    work = said.work or DEFAULT_WORK
    weight = said.weight if said.weight is not None else scene.works.get(work, 1)
    return NewMark(said.pupil, said.value, work, weight, said.comment, _retaken(said, scene) if said.retake else None)


def _retaken(said: MarkSaid, scene: Scene) -> int | None:
    """The newest mark of that pupil at the lesson."""
    seat = scene.sheet.seat(said.pupil)
    return seat.marks[-1].id if seat and seat.marks else None


def next_lesson(desk: Desk, part: Part) -> date | None:
    """The next day on which the group meets; None when the timetable knows of none in these weeks."""
    meetings = desk.group(part.group).meetings
    return next((one.day for one in meetings if one.held and one.day > part.day), None)


def _refusals(part: Part, scene: Scene) -> tuple[Refusal, ...]:
    wanted = {
        Entering.ROLL: bool(part.presences or part.rolled),
        Entering.MARKS: bool(part.marks),
        Entering.TOPIC: part.topic is not None or part.kind is not None,
        Entering.HOMEWORK: bool(part.tasks),
    }
    found = [scene.refusal(what) for what, asked in wanted.items() if asked]
    mine = {seat.pupil for seat in scene.seats}
    named = {one.pupil for one in part.presences} | {one.pupil for one in part.marks}
    if not named <= mine:  # a class teacher in a joint lesson
        found.append(Refusal.ATTENDANCE_ONLY)
    return tuple(dict.fromkeys(refusal for refusal in found if refusal))


def fingerprint(text: str, answers: Mapping[str, str], parts: Sequence[Part]) -> str:
    """What a button carries of the preview it stands below; another line or another answer has another."""
    return fingerprint_of((text, sorted(answers.items()), parts), 12)
