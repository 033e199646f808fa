"""How a task is written, and what is said below the tasks of a day."""

from collections.abc import Sequence

from domain.homework import Assignment, ChildDay, load
from locales import Texts
from views.page import lines
from views.paging import closed_line, skipped_lines

SHORT = 120  # characters of a task where a line has to do


def day_lines(texts: Texts, shown: ChildDay, tasks: Sequence[Assignment]) -> str:
    """The child and the day as a heading, the days skipped before it, the tasks, their sum, how many are done."""
    gone = shown.calendar.closed(shown.day)
    body = [_task_line(texts, task) for task in tasks] or ([] if gone else [texts("homework-none")])
    return lines(
        texts("homework-title", child=shown.child.title, day=shown.day),
        *([closed_line(texts, gone)] if gone else skipped_lines(texts, shown.calendar, shown.day)),
        *body,
        load_line(texts, shown.child.grade, tasks),
        _done_line(texts, tasks),
    )


def _task_line(texts: Texts, task: Assignment) -> str:
    said = {"bullet": bullet(task), "subject": task.subject, "task": task.text}
    found = extras(texts, task)
    line = texts("homework-line-more", extras=found, **said) if found else texts("homework-line", **said)
    return lines(line, texts("homework-bring", bring=task.bring) if task.bring else None)


def bullet(task: Assignment) -> str:
    """A tick when the pupil says that it is done."""
    return "✓" if task.done else "•"


def extras(texts: Texts, task: Assignment) -> str:
    """«примерно 30 мин, личное задание, 2 файла»."""
    return ", ".join(
        [
            *([texts.plain("homework-minutes", time=time_phrase(texts, task.minutes))] if task.minutes else []),
            *([texts.plain("homework-individual")] if task.individual else []),
            *([texts.plain("homework-files", files=task.files)] if task.files else []),
        ]
    )


def in_short(text: str, most: int = SHORT) -> str:
    """One line of it, cut at a word; the whole stands on the day's own screen."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]}…"


def _done_line(texts: Texts, tasks: Sequence[Assignment]) -> str | None:
    """Only when something is ticked: many pupils have no account, and «0 из 4» would say that they are idle."""
    done = sum(task.done for task in tasks)
    return texts("homework-done", done=done, tasks=len(tasks)) if done else None


def load_line(texts: Texts, grade: int, tasks: Sequence[Assignment]) -> str | None:
    """The day's sum, and a word when it is more than the form may be given."""
    if (found := load(tasks, grade)) is None:
        return None
    key = "homework-overload" if found.heavy else "homework-load"
    return texts(key, time=time_phrase(texts, found.minutes), most=time_phrase(texts, found.most), grade=grade)


def time_phrase(texts: Texts, minutes: int) -> str:
    """«1 ч 20 мин»."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return texts.plain("homework-time-minutes", minutes=rest)
    if not rest:
        return texts.plain("homework-time-hours", hours=hours)
    return texts.plain("homework-time", hours=hours, minutes=rest)
