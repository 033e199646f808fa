"""Who else, what else, when else, with whom: lists to choose from, page by page."""

from collections.abc import Sequence
from datetime import date, datetime
from textwrap import shorten

from domain.substitutions import LessonKey, Reason, Way, over, packed
from domain.substitutions_board import Board, Lesson
from locales import Texts
from views.page import Button, Page, Row, blocks, rows
from views.paging import page_arrows, pairs, part_of_list
from views.substitutions import lesson_title
from views.substitutions_buttons import ChangeLesson, ChooseWay, LookOrder, place_of

TEACHERS = HOSTS = 8
SUBJECTS = 14
LABEL = 26  # characters of a subject on a button
MOST_LESSONS = 8  # numbers offered at least


def teachers_page(texts: Texts, board: Board, lesson: Lesson, page: int) -> Page:
    """Those who have no lesson then come first, and among them who teaches the subject."""
    order = board.order(lesson.key)
    place = board.held(lesson.key, order) or lesson
    busy, holding = board.busy(place), board.holders(lesson.key, order)
    of_subject = {
        one.person
        for group in board.groups.values() if group.subject_id == lesson.group.subject_id
        for one in group.teachings
    }  # fmt: skip
    listed = sorted(
        (person for person in board.people if person in board.staff and person not in holding),
        key=lambda person: (person in busy, person not in of_subject),
    )

    def button(person: int) -> Button:
        name, to = board.people[person], _look(board, lesson.key, Way.TEACHER, person)
        return Button(texts.plain("subs-busy", name=name), to) if person in busy else Button(name, to)

    return _list_page(texts, lesson, Way.TEACHER, [button(person) for person in listed], page, TEACHERS, 1)


def subjects_page(texts: Texts, board: Board, lesson: Lesson, page: int) -> Page:
    """What this form is taught comes first, then everything the school teaches."""
    forms = {form.id for form in lesson.group.forms}
    taught = {g.subject_id for g in board.groups.values() if forms & {form.id for form in g.forms}}
    now = board.order(lesson.key).subject_id or lesson.group.subject_id
    listed = sorted((number for number in board.subjects if number != now), key=lambda number: number not in taught)
    chosen = [Button(short(board.subjects[one]), _look(board, lesson.key, Way.SUBJECT, one)) for one in listed]
    return _list_page(texts, lesson, Way.SUBJECT, chosen, page, SUBJECTS, 2)


def hosts_page(texts: Texts, board: Board, lesson: Lesson, page: int) -> Page:
    """Groups that have a lesson of the same number."""
    place = board.held(lesson.key, board.order(lesson.key)) or lesson
    hosts = {host.group.id: host for host in board.hosts(place)}
    chosen = [
        Button(short(f"{host.group.title} · {host.planned.subject}"), _look(board, lesson.key, Way.JOIN, number))
        for number, host in hosts.items()
    ]
    return _list_page(texts, lesson, Way.JOIN, chosen, page, HOSTS, 1)


def _list_page(
    texts: Texts, lesson: Lesson, way: Way, chosen: Sequence[Button], page: int, size: int, columns: int
) -> Page:
    shown, part = part_of_list(chosen, page, size)
    turn = ChooseWay(**place_of(lesson.key), way=way)
    asked = texts(f"subs-ask-{way.name.lower()}") if chosen else texts(f"subs-nobody-{way.name.lower()}")
    return Page(
        blocks(lesson_title(texts, lesson), asked),
        rows(
            *(part[n : n + columns] for n in range(0, len(part), columns)),
            page_arrows(texts, shown, len(chosen), size, lambda n: turn.model_copy(update={"page": n})),
            back_to_lesson(texts, lesson.key),
        ),
    )


def days_page(texts: Texts, board: Board, lesson: Lesson, today: date) -> Page:
    """To which day? The school days of the form, two weeks ahead."""
    days = board.school_days(today, lesson.group.forms[0].id)
    turn = ChooseWay(**place_of(lesson.key), way=Way.MOVE)
    buttons = [
        Button(texts.plain("subs-day", day=day), turn.model_copy(update={"page": day.toordinal()})) for day in days
    ]
    return Page(
        blocks(lesson_title(texts, lesson), texts("subs-ask-day")),
        rows(*(buttons[n : n + 3] for n in range(0, len(buttons), 3)), back_to_lesson(texts, lesson.key)),
    )


def numbers_page(texts: Texts, board: Board, lesson: Lesson, day: date, here: datetime) -> Page:
    """At which number? What the form has there already is said; lessons that are past are not offered."""
    key = lesson.key
    there = board.of_form(lesson.group.forms[0].id, day)
    taken = {one.planned.number: one.planned for one in there if one.planned.held and one.key != key}
    numbers = range(1, max([MOST_LESSONS, *taken]) + 1)
    place = board.order(key).place(key)

    def button(number: int) -> Button:
        to = _look(board, key, Way.MOVE, packed(day, number))
        if number not in taken:
            return Button(texts.plain("subs-number", number=number), to)
        return Button(texts.plain("subs-number-taken", number=number, what=short(taken[number].subject, 14)), to)

    buttons = [
        button(number)
        for number in numbers
        if (day, number) != place and not (number in taken and over(day, taken[number], here))
    ]
    days = Button(texts.plain("subs-other-day"), ChooseWay(**place_of(key), way=Way.MOVE))
    return Page(
        blocks(lesson_title(texts, lesson), texts("subs-ask-number", day=day)),
        rows(*pairs(buttons), [days, *back_to_lesson(texts, key)]),
    )


def room_page(texts: Texts, lesson: Lesson, *, wrong: bool = False) -> Page:
    """The next message is the room; `wrong` when what came is none."""
    return Page(
        blocks(lesson_title(texts, lesson), texts("subs-room-wrong") if wrong else texts("subs-ask-room")),
        [back_to_lesson(texts, lesson.key)],
    )


def back_to_lesson(texts: Texts, key: LessonKey) -> Row:
    """The way back."""
    return [Button(texts.plain("subs-back-to-lesson"), ChangeLesson(**place_of(key)))]


def _look(board: Board, key: LessonKey, way: Way, value: int) -> LookOrder:
    order = board.order(key)
    because = Reason.KEPT if order.reason else Reason.NONE
    return LookOrder(**place_of(key), way=way, value=value, because=because, stood=order.print)


def short(text: str, room: int = LABEL) -> str:
    """As much of it as there is room for."""
    return text if len(text) <= room else shorten(text, room, placeholder="…") or text[:room]
