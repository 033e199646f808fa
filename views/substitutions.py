"""The office's substitutions: a day's forms, a form's lessons, one lesson and what can be changed of it."""

from collections.abc import Sequence
from datetime import date, datetime
from textwrap import shorten

from domain.substitutions import LessonKey, Order, Reason, Way, over
from domain.substitutions_board import Board, FormLine, Lesson
from locales import Texts
from views.fold import fold
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import page_arrows, pairs, part_of_list
from views.substitutions_buttons import (
    ChangeLesson,
    ChooseWay,
    LookOrder,
    SubstitutionsOfDay,
    SubstitutionsOfForm,
    place_of,
)
from views.timetable import lesson_line

FORMS, IN_A_ROW = 28, 4
LESSONS = 14
LABEL = 24  # characters of a subject on a button

ASKED = ((Way.TEACHER, Way.SUBJECT), (Way.CANCEL, Way.MOVE), (Way.JOIN, Way.REMOTE), (Way.ROOM, Way.USUAL))
AT_ONCE = frozenset({Way.CANCEL, Way.REMOTE, Way.USUAL})  # nothing more to ask


def board_page(texts: Texts, school: int, board: Board, today: date, day: date, page: int) -> Page:
    """Every form, those with changes marked; arrows over the school days of two weeks."""
    lessons = board.on(day)
    changed = {form.id for one in lessons if one.planned.changed for form in one.group.forms}
    busy = {form.id for one in lessons for form in one.group.forms}
    listed = [form for form in board.forms.values() if form.id in busy]
    shown, part = part_of_list(listed, page, FORMS)
    here = SubstitutionsOfDay(school=school, day=day.toordinal())
    buttons = [_form_button(texts, form, day, changed=form.id in changed) for form in part]
    return Page(
        blocks(
            texts("subs-title", day=day),
            texts("subs-which-form") if listed else texts("timetable-none"),
        ),
        rows(
            *(buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)),
            page_arrows(texts, shown, len(listed), FORMS, lambda n: here.model_copy(update={"page": n})),
            _days(texts, board, today, day, here),
        ),
    )


def _form_button(texts: Texts, form: FormLine, day: date, *, changed: bool) -> Button:
    to = SubstitutionsOfForm(form=form.id, day=day.toordinal())
    return Button(texts.plain("subs-changed", what=form.name), to) if changed else Button(form.name, to)


def _days(texts: Texts, board: Board, today: date, day: date, here: SubstitutionsOfDay | SubstitutionsOfForm) -> Row:
    """The school day before and after, as far as two weeks go."""
    days = board.school_days(today, here.form if isinstance(here, SubstitutionsOfForm) else None)

    def to(other: date) -> SubstitutionsOfDay | SubstitutionsOfForm:
        return here.model_copy(update={"day": other.toordinal(), "page": 0})

    earlier, later = [one for one in days if one < day], [one for one in days if one > day]
    return [
        *([Button(texts.plain("earlier", day=earlier[-1]), to(earlier[-1]))] if earlier else []),
        *([Button(texts.plain("later", day=later[0]), to(later[0]))] if later else []),
    ]


def form_page(texts: Texts, school: int, board: Board, form: FormLine, today: date, day: date, page: int = 0) -> Page:
    """The day's lessons as families see them, each with its button."""
    lessons = board.of_form(form.id, day)
    here = SubstitutionsOfForm(form=form.id, day=day.toordinal())
    shown, part = part_of_list(lessons, page, LESSONS)
    buttons = [_lesson_button(texts, one) for one in part]
    back = Button(texts.plain("subs-all-forms"), SubstitutionsOfDay(school=school, day=day.toordinal()))
    body = [lesson_line(texts, one.planned) for one in part] or [texts("timetable-none")]
    asked = texts("subs-which-lesson") if lessons else None
    said = blocks(texts("subs-form-title", form=form.name, day=day), lines(*body), asked)
    return Page(
        fold(said)[0],  # longer only where every subject is called by a sentence; each has its button
        rows(
            *pairs(buttons),
            page_arrows(texts, shown, len(lessons), LESSONS, lambda n: here.model_copy(update={"page": n})),
            _days(texts, board, today, day, here),
            [back],
        ),
    )


def _lesson_button(texts: Texts, lesson: Lesson) -> Button:
    planned = lesson.planned
    subject = shorten(planned.subject, LABEL, placeholder="…") or planned.subject[:LABEL]
    what = f"{subject} ({planned.group})" if planned.group else subject
    to = ChangeLesson(**place_of(lesson.key))
    if planned.changed:
        return Button(texts.plain("subs-lesson-changed", number=planned.number, what=what), to)
    return Button(texts.plain("subs-lesson", number=planned.number, what=what), to)


def lesson_page(texts: Texts, board: Board, lesson: Lesson, here: datetime, said: str | None = None) -> Page:
    """The lesson as families see it, and every way to change it; `here` is now by the school's clock."""
    key, order = lesson.key, board.order(lesson.key)
    seen = board.seen(key, order)
    past = gone(board, key, order, here)
    return Page(
        blocks(lesson_title(texts, lesson), said, seen_lines(texts, key, seen), texts("subs-past") if past else None),
        rows(*([] if past else _ways(texts, key, order)), back_to_form(texts, lesson)),
    )


def gone(board: Board, key: LessonKey, order: Order, here: datetime) -> bool:
    """Is the lesson past, where it is held or would have been?"""
    lesson = board.held(key, order) or board.find(key)
    return lesson is None or over(lesson.day, lesson.planned, here)


def lesson_title(texts: Texts, lesson: Lesson) -> str:
    """«7Б. 12 ноября, четверг, 2-й урок»."""
    return texts("subs-lesson-title", group=lesson.group.title, day=lesson.key.day, number=lesson.key.number)


def seen_lines(texts: Texts, key: LessonKey, seen: Sequence[Lesson]) -> str:
    """As families see it: a lesson that is moved at both its places."""
    return lines(*(
        lines(texts("subs-on", day=one.day) if one.day != key.day else None, lesson_line(texts, one.planned))
        for one in seen
    ))  # fmt: skip


def _ways(texts: Texts, key: LessonKey, order: Order) -> list[Row]:
    found: list[Row] = []
    for pair in ASKED:
        open_ = [way for way in pair if way is not Way.USUAL or not order.usual]
        found.append([Button(texts.plain(f"subs-way-{way.name.lower()}"), _to(key, order, way)) for way in open_])
    return found


def _to(key: LessonKey, order: Order, way: Way) -> ChooseWay | LookOrder:
    if way not in AT_ONCE:
        return ChooseWay(**place_of(key), way=way)
    because = Reason.KEPT if order.reason and way is not Way.USUAL else Reason.NONE
    return LookOrder(**place_of(key), way=way, value=0, because=because, stood=order.print)


def back_to_form(texts: Texts, lesson: Lesson) -> Row:
    """The way back to the day of the first form of the group."""
    form = lesson.group.forms[0]
    to = SubstitutionsOfForm(form=form.id, day=lesson.key.day.toordinal())
    return [Button(texts.plain("subs-back-to-form", form=form.name), to)]
