"""Every screen a person can meet, with one and the same word wherever somebody typed something."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from domain import delegations as delegated
from domain import school_settings as decided
from domain import unlock as unlocked
from domain.absence import Announced, Days, Document, Draft, Note, Reason
from domain.access import Look, Opening
from domain.alerts import What as Told
from domain.asking import Choice, Question
from domain.attendance import HeldLesson, Register
from domain.attention import attention as attention_of
from domain.calendars import Swap
from domain.class_average import ClassAverage
from domain.class_book import ClassBook, PupilBook, Seat, Tally
from domain.class_roster import ClassMate
from domain.consent import VERSION, Agreement
from domain.day_off import DayOff, Reach, Say, Why, names_of
from domain.deletion import Outlook
from domain.diary import DiaryDay, DiaryLesson, DiaryMark, Presence
from domain.digests import Average, ChildDigest, DayPlan, Digest, GivenMark, LessonToCome, WeekOf
from domain.forecast import Pace, trial
from domain.forecast import forecast as forecast_of
from domain.guardianship import Act, Guarding
from domain.homework import Assignment, ChildDay, DayTasks, Subject
from domain.homework_entry import Earlier, Sent, TaskDraft
from domain.invitations import Invitation, PupilLine, Relative
from domain.ledger import UNDELIVERED, Addressee, Board, Entry, Unreached
from domain.line import Choice as Asked
from domain.line import Doubt, Fault, Guess
from domain.line.said import Why as Wrong
from domain.line_plan import TaskPlan
from domain.linking import CodeState, CodeTimes
from domain.lists import Complaint, Where
from domain.marks import Mark, MarkBook, SubjectMarks
from domain.missed import MissedLesson, MissedTask
from domain.movements import Movement, Summary, What
from domain.names import Name
from domain.news import News
from domain.outbox import Failure, Kind, State
from domain.people import Child, Hat, Post, Viewer
from domain.planned import Moment, Planned
from domain.preferences import Event, Preferences, When
from domain.scene import Refusal, Scene
from domain.school_settings import SchoolSettings, Setting
from domain.sheet import Clash
from domain.sheet import Seat as Place
from domain.substitutions import Part, Way
from domain.substitutions import Reason as Because
from domain.terms import Term
from domain.timetable import Bell, Bring, Change, Control, Slot, Teacher, Timetable
from domain.topic_plan import plan_change
from domain.words import Attendance, GroupKind, Kinship, LessonKind, Parity, Role, Scale, TermKind
from locales import Texts
from tests.school import FRIDAY, MONDAY, NOW, THURSDAY, TUESDAY, WEDNESDAY, ZONE
from tests.unit import (
    boards,
    drafts,
    invite_screens,
    morning_screens,
    notice_stage,
    stage,
    talk_screens,
    term_screens,
)
from tests.unit.kit import YEAR, child
from views import (
    absence,
    absence_calendar,
    absence_class,
    absence_days,
    absence_extras,
    absence_mark,
    absence_notes,
    absence_steps,
    access,
    alerts,
    attendance,
    attendance_month,
    attendance_term,
    attention,
    calendar,
    charts,
    children,
    class_absences,
    class_marks,
    class_roster,
    consent,
    day_off,
    day_off_told,
    delegations,
    deletion,
    delivery,
    delivery_board,
    developer_info,
    diary,
    digests,
    errors,
    forecast,
    guardianship,
    help,  # noqa: A004 - a view
    holidays,
    homework,
    homework_entry,
    homework_family,
    homework_subjects,
    homework_week,
    importing,
    invite,
    journal,
    language,
    lesson,
    line,
    linking,
    mark_change,
    mark_entry,
    marks,
    marks_import,
    marks_week,
    missed,
    office,
    own_data,
    preferences,
    preferences_choices,
    privacy,
    roll,
    school_settings,
    substitutions,
    substitutions_choices,
    substitutions_look,
    substitutions_told,
    timetable,
    topic,
    topic_plan,
    unlock,
)
from views import class_ways as ways
from views import controls as controls_view
from views.attendance_ways import MissedLessons
from views.page import Page
from views.substitutions_buttons import LookOrder, place_of

CODE = "23456789ABCDEFG"


def screens(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """People are called `name`; topics and tasks are `word`, schools as much of it as fits a column."""
    column = word[:200]
    elder, younger = child(1, name, "10А", 10), child(2, name, "1А", 1)
    yield from _lessons(texts, elder, word)
    yield from _lessons(texts, younger, word)
    yield from _attendance(texts, elder, word)
    yield from _attendance(texts, replace(younger, discreet=True), word)
    yield from _marks(texts, elder, word)
    yield from _timetable(texts, elder, word)
    yield from _families(texts, name, column, (elder, younger))
    yield from invite_screens.screens(texts, name)
    yield from _linking(texts, name, column)
    yield from _files(texts, name, column)
    yield from _preferences(texts, (elder, younger))
    yield from _absences(texts, name, (elder, younger), word)
    yield from _class(texts, name, word)
    yield from _alerts(texts, elder, word)
    yield from _digests(texts, elder, younger, word)
    yield from morning_screens.screens(texts, (elder, younger), name, word)
    yield from _delivery(texts, name, (elder, younger))
    yield from term_screens.screens(texts, name, column)
    yield from talk_screens.screens(texts, elder, name, word)
    yield from _lessons_changed(texts, name.short, column)
    yield from _days_off(texts, elder, column)
    yield from _stands_in(texts, name, column)
    yield from _unlocked(texts, name, column)
    yield from _guarded(texts, name, column)
    yield from _teaching(texts, name, word)
    yield from _lines(texts, name, word)
    yield from _tasks(texts, name, word)
    yield from notice_stage.screens(texts, name, word)
    yield from drafts.screens(texts, name, word)


def _teaching(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """A lesson of as many pupils as there are, where everybody has three marks with long comments."""
    scene = stage.large(name, word)
    draft, seat = scene.draft, scene.seats[0]
    assert draft is not None
    lessons = [replace(stage.line(scene.group, n), draft=n % 2 == 0) for n in range(1, 9)]
    day = journal.Day(WEDNESDAY, YEAR, lessons, stage.NOON, MONDAY, 0, {7: word, 8: word}, TermKind.QUARTER)
    for one in (day, replace(day, form=7)):
        yield journal.journal_page(texts, one)
    days = {MONDAY + timedelta(days=n): lessons for n in range(10)}
    for part in range(3):
        yield journal.unfilled_page(texts, days, part)
        yield lesson.lesson_page(texts, scene, part, texts("lesson-saved"))
    for refusal in Refusal:
        yield lesson.refused_page(texts, scene, refusal)
    states = "|".join(["ОП 10", *(f"{n}=4/5" for n in range(40))])
    yield lesson.clash_page(texts, scene, [Clash(one.pupil, one.called, states, states) for one in scene.seats])
    for page in (0, 3):
        yield roll.roll_page(texts, scene, draft, page)
        yield mark_entry.marks_page(texts, scene, draft, page)
    yield mark_entry.keypad_page(texts, scene, draft, seat, 3)
    yield mark_entry.works_page(texts, scene, draft)
    yield from _mark_changed(texts, scene, seat)
    planned = [(n, word[:500] or "?") for n in range(5)]
    yield topic.topic_page(texts, scene, planned)
    yield topic.topic_page(texts, scene, [], too_long=4000)
    yield topic.kind_page(texts, scene, [word[:200]] * 8)
    topics = [word[:500]] * 200
    yield topic_plan.plan_page(texts, scene.group, topics, texts("plan-taken"))
    wrong = [Complaint(Where("Лист 1", n), "topics-empty") for n in range(20)]
    yield topic_plan.change_page(texts, scene.group, plan_change([], topics), wrong, "f" * 12)


def _mark_changed(texts: Texts, scene: Scene, seat: Place) -> Iterator[Page]:
    mark = seat.marks[0]
    yield mark_change.change_page(texts, scene, seat, mark)
    for step in (mark_change.RETAKE, mark_change.CORRECT):
        yield mark_change.new_value_page(texts, scene, seat, mark, step)
    for step in (mark_change.CORRECT, mark_change.REMOVE):
        data = mark_entry.ChangeMark(mark=1, step=step, given="4")
        yield mark_change.reason_page(texts, scene, seat, mark, data)
        yield lesson.lesson_page(texts, scene, 0, mark_change.done_line(texts, mark, data))


def _lines(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """A line of as many words as there are, every doubt and every fault at once."""
    scene = stage.large(name, word)
    assert scene.draft is not None
    task = TaskPlan(word, date(2026, 11, 13), 200, tuple(range(1, 36)))
    plans = [stage.plan_of(scene, scene.draft, tasks=(task,))] * 3
    short = [stage.plan_of(stage.scene(), stage.TAPPED)] * 60
    guesses = [Guess(word[:4000], word[:200])] * 60
    clashes = [Clash(n, name.in_class, "", f"Б|1={word[:9]}") for n in range(35)]
    for part in range(4):
        yield line.preview_page(texts, plans, guesses, {task: 200}, "f" * 12, clashes, part)
        yield line.preview_page(texts, short, guesses, {}, "f" * 12, (), part)
    yield line.saved_page(texts, plans, lesson.UndoEntry(**journal.key(stage.AT), event=1, span=1))
    yield line.saved_page(texts, short, None)
    choices = (*(Asked(str(n), f"{word[:60]} {n}") for n in range(6)), Asked(""))
    faults = [Fault(why, word, word) for why in Wrong]
    for why in list(Wrong)[:4]:
        yield line.doubt_page(texts, [Doubt("d1", why, word, choices)] * 3, guesses, "f" * 12)
    for n in range(len(faults)):
        yield line.fault_page(texts, faults[n : n + 8])


def _tasks(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """The longest task there is, with ten files, for everybody by name."""
    scene = stage.large(name, word)
    papers = tuple(Sent(Document(f"{n}{word[:100]}", "application/pdf", 1, f"{n}" * 64)) for n in range(10))
    task = TaskDraft(stage.AT, word, THURSDAY, 60, tuple(range(1, 36)), papers)
    earlier = [Earlier(n, why, word, 30) for n, why in enumerate(("repeat", "year", "parallel"))]
    yield homework_entry.ask_page(texts, scene, earlier)
    for part in range(2):
        yield homework_entry.task_page(texts, scene, task, [THURSDAY] * 3, 500, texts("task-wanted"), part)
    yield homework_entry.task_page(texts, scene, replace(task, task=1, text=""), [], 0)
    for page in (0, 3):
        yield homework_entry.pupils_page(texts, scene, task, page)
    yield homework_entry.text_page(texts, scene, 4000)


def _alerts(texts: Texts, shown: Child, word: str) -> Iterator[Page]:
    kinds = [
        News(what, word[:200], date(2026, 11, 9), 1, value="5", was="4", work=word[:200], comment=word, text=word,
             reason=word[:40], change="subject" if what is Told.TIMETABLE else "")
        for what in Told if what is not Told.ROUTINE
    ]  # fmt: skip
    yield alerts.alert_page(texts, shown, kinds, date(2026, 11, 11))
    yield alerts.alert_page(texts, shown, kinds * 3, date(2026, 11, 11), private=True)


def _lessons_changed(texts: Texts, name: str, word: str) -> Iterator[Page]:
    """A school whose subjects and rooms are called so, with every change there is."""
    board = boards.board(name, word)
    here = datetime.combine(WEDNESDAY, time(9), ZONE)
    for page in range(3):
        yield substitutions.board_page(texts, 1, board, WEDNESDAY, THURSDAY, page)
        yield substitutions.form_page(texts, 1, board, board.forms[1], WEDNESDAY, THURSDAY, page)
    for order in (boards.MOVED, *boards.ORDERS):
        key = boards.KEY
        shown = replace(board, orders={key: order})
        lesson = shown.find(key)
        assert lesson is not None
        yield substitutions.lesson_page(texts, shown, lesson, here, texts("subs-overtaken"))
        yield substitutions_choices.teachers_page(texts, shown, lesson, 1)
        yield substitutions_choices.subjects_page(texts, shown, lesson, 0)
        yield substitutions_choices.hosts_page(texts, shown, lesson, 0)
        yield substitutions_choices.days_page(texts, shown, lesson, WEDNESDAY)
        yield substitutions_choices.numbers_page(texts, shown, lesson, FRIDAY, here)
        data = LookOrder(**place_of(key), way=Way.MOVE, value=0, because=Because.KEPT, stood=0)
        look = substitutions_look.Look(shown, lesson, boards.MOVED, [lesson] * 3, [lesson] * 3)
        yield substitutions_look.look_page(texts, data, look)
        yield substitutions_look.made_page(texts, 1, shown, lesson, order)
        for part in Part:
            yield substitutions_told.lesson_told_page(texts, part, key, shown.seen(key, order))


def _days_off(texts: Texts, shown: Child, word: str) -> Iterator[Page]:
    """A school of sixty forms, and a reason in somebody's own words."""
    board = boards.large()
    every, why, day = list(board.forms), word[:100], THURSDAY.toordinal()
    coming = [DayOff(THURSDAY + timedelta(days=n), why, tuple(every)) for n in range(8)]
    yield day_off.days_off_page(texts, 1, board.forms, coming)
    for page in range(3):
        yield day_off.forms_page(texts, day_off.PickForms(school=1, page=page), board.forms, every)
    yield day_off.day_page(texts, 1, board, every, WEDNESDAY)
    yield day_off.day_page(texts, 1, board, [], WEDNESDAY)
    yield day_off.why_page(texts, 1, board.forms, every, THURSDAY)
    yield day_off.typed_page(texts, 1, THURSDAY)
    look = day_off.LookOff(school=1, day=day, why=Why.OTHER)
    yield day_off.look_off_page(texts, look, board.forms, every, every, why, Reach(1500, 900))
    back = day_off.LookOn(school=1, day=day, stood=0)
    yield day_off.look_on_page(texts, back, board.forms, coming[0], Reach(1500, 900))
    names = names_of(every, {number: form.name for number, form in board.forms.items()})
    yield day_off.declared_page(texts, 1, names, THURSDAY, why)
    yield day_off.returned_page(texts, 1, names, THURSDAY)
    for say in Say:
        yield day_off_told.day_off_page(texts, shown, say, THURSDAY, why)
        yield day_off_told.form_off_page(texts, shown.form, say, THURSDAY, why)


def _stands_in(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """Orders in every state, and a new one step by step."""
    board, what = boards.board(name.short, word), word[:100]
    draft = delegated.Draft(101, 102, 2, THURSDAY, FRIDAY, what)
    orders = [delegated.Delegation(n, 1, name, 2, name, what, n % 2 == 1, THURSDAY, FRIDAY, what) for n in range(20)]
    for page in range(3):
        yield delegations.delegations_page(texts, 1, orders, page)
        yield delegations.what_page(texts, 1, board, draft, [(1, "7Б")], THURSDAY, page)
    for step in (delegated.Step.ABSENT, delegated.Step.STANDS_IN):
        yield delegations.people_page(texts, 1, board, draft, step, 0)
    for step in (delegated.Step.FIRST, delegated.Step.LAST):
        month = absence_calendar.month_of(THURSDAY)
        yield delegations.day_page(texts, 1, board, draft, step, YEAR, THURSDAY, month)
    yield delegations.document_page(texts, 1, board, draft, wrong=True)
    yield delegations.look_page(texts, 1, board, draft)
    yield delegations.given_page(texts, 1)
    yield delegations.revoke_page(texts, 1, orders[0])
    yield delegations.revoked_page(texts, 1)
    for revoked in (True, False):
        for mine in (True, False):
            yield delegations.delegation_told_page(texts, replace(orders[0], revoked=revoked), mine=mine)


def _unlocked(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """Leaves that stand, and a new one step by step."""
    board, draft = boards.board(name.short, word), unlocked.Draft(101, 2, MONDAY, TUESDAY, WEDNESDAY)
    leaves = [unlocked.Leave(n, name, word[:100], MONDAY, TUESDAY, WEDNESDAY) for n in range(20)]
    for page in range(3):
        yield unlock.unlocks_page(texts, 1, leaves, page)
        yield unlock.teachers_page(texts, 1, board, page)
        yield unlock.groups_page(texts, 1, board, draft, MONDAY, page)
    yield unlock.days_page(texts, 1, board, draft, [*unlocked.Span])
    for step in (unlocked.Step.FIRST, unlocked.Step.LAST):
        yield unlock.day_page(texts, 1, board, draft, step, replace(YEAR, ends=WEDNESDAY), 0)
    yield unlock.until_page(texts, 1, board, draft)
    yield unlock.look_page(texts, 1, board, draft)
    yield unlock.given_page(texts, 1)


def _guarded(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """A class list, guardians in every state, every decision."""
    forms, pupil, document = boards.large().forms, PupilLine(1, name, "10А"), word[:100]
    yield guardianship.forms_page(texts, 1, forms, 0)
    yield guardianship.pupils_page(texts, 1, forms[1], [replace(pupil, id=n) for n in range(40)], 1)
    dates: list[tuple[date | None, ...]] = [(None, None, None), (THURSDAY, None, None), (None, FRIDAY, None)]
    dates += [(None, MONDAY, None), (MONDAY, FRIDAY, TUESDAY), (MONDAY, FRIDAY, THURSDAY)]
    guardians = [
        Guarding(n, name, Kinship.TRUSTEE, since, until, restricted, document)
        for n, (since, until, restricted) in enumerate(dates)
    ]
    yield guardianship.guardians_page(texts, pupil, 1, guardians, WEDNESDAY)
    for one in guardians:
        yield guardianship.guardian_page(texts, pupil, one, WEDNESDAY, texts("guard-made"))
        yield guardianship.document_page(texts, pupil, one)
        yield guardianship.since_page(texts, pupil, one, document, WEDNESDAY)
        for act in Act:
            look = guardianship.LookAct(record=1, act=act)
            yield guardianship.look_page(texts, pupil, look, one, one, document, WEDNESDAY)
    for act in (Act.RESTRICT, Act.UNTIL):
        yield guardianship.day_page(texts, pupil, guardians[0], act, replace(YEAR, starts=WEDNESDAY), 0)


def _delivery(texts: Texts, name: Name, both: tuple[Child, ...]) -> Iterator[Page]:
    """Every kind of message in every state, and a form where nothing arrives."""
    post = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "10А")
    mother = Viewer(1, 1, "ru", 6, ready=True, hat=Hat.GUARDIAN, hats=tuple(Hat), children=both, posts=(post, post))
    at, why = NOW + timedelta(days=1), Failure.NOT_ALLOWED
    ledger = [Entry(kind, TUESDAY, 1, state, at, why, 1) for state in State for kind in Kind]
    for page in range(6):
        yield delivery.delivery_page(texts, mother, ledger, NOW.astimezone(ZONE), page)
    yield delivery.delivery_page(texts, mother, [], NOW.astimezone(ZONE))
    who = [Addressee(n, name, kin, ((n, name), (n, name))) for n, kin in enumerate((*Kinship, None))]
    lost = tuple((failure, 100) for failure in UNDELIVERED)
    gone = tuple(Unreached(one, NOW, Failure.DEACTIVATED, lost) for one in who)
    board = Board(gone, tuple(Unreached(one, lost=lost) for one in who), tuple(who))
    for page in range(4):
        yield delivery_board.board_page(texts, post, board, ZONE, page)
    yield delivery_board.board_page(texts, post, Board(), ZONE)


def _digests(texts: Texts, elder: Child, younger: Child, word: str) -> Iterator[Page]:
    name = word[:200]
    task = Assignment(1, name, word, 30, 1, individual=True, bring=word[:200])
    plan = DayPlan(THURSDAY, 10, tuple(LessonToCome(Planned(n, name, "", "", "", None, None), (task,)) for n in (1, 2)))
    day = ChildDigest(elder, (GivenMark(1, name, "5", name),), (), (Average(name, Fraction(3), Fraction(4)),), plan)
    week = ChildDigest(younger, week=WeekOf((Average(name, Fraction(4), Fraction(3)),), 2, (1, 2), (name,)))
    for digest in (Digest(Kind.EVENING, WEDNESDAY, (day,) * 5), Digest(Kind.WEEKLY, FRIDAY, (week,))):
        page = digests.digest_page(texts, digest)
        assert page is not None
        yield page


def _lessons(texts: Texts, shown: Child, word: str) -> Iterator[Page]:
    both = (shown, replace(shown, id=shown.id + 10))
    tasks = [
        Assignment(1, word, word, 30, 2, individual=True, bring=word),
        Assignment(2, word, word, None, 0, individual=False),
    ]
    seen = [Presence(meaning, word, 10) for meaning in Attendance]
    marks = tuple(DiaryMark("4/5", word, weight, word, retake=weight == 2) for weight in (1, 2, 3))
    lessons = [
        DiaryLesson(n, word, topic=word, kind=kind, presence=seen[n], marks=marks, homework=(word,))
        for n, kind in enumerate(LessonKind)
    ]
    day = DiaryDay(TUESDAY, (*lessons, DiaryLesson(None, word, homework=(word,))))
    yield from _homework(texts, both, tasks)
    yield diary.diary_page(texts, both, shown, YEAR, MONDAY, day)
    yield diary.diary_page(texts, both, replace(shown, discreet=True), YEAR, MONDAY, day)
    yield diary.diary_week_page(texts, both, shown, YEAR, MONDAY - timedelta(days=7), MONDAY, [day])
    yield diary.no_diary_page(texts, both, shown, YEAR, date(2026, 10, 28))


def _attendance(texts: Texts, shown: Child, word: str) -> Iterator[Page]:
    both = (shown, replace(shown, id=shown.id + 10))
    seen = [Presence(meaning, word[:40], minutes) for meaning in Attendance for minutes in (10, None)]
    held = tuple(HeldLesson(MONDAY, n, word, one) for n, one in enumerate([*seen, None]))
    one_a_day = tuple(replace(lesson, day=MONDAY + timedelta(days=n)) for n, lesson in enumerate(held))
    before = MONDAY - timedelta(days=7)
    for told in (Register(), Register(held[-1:]), Register(held), Register(held[:1])):
        yield attendance.attendance_page(texts, both, shown, YEAR, TUESDAY, before, told)
        yield attendance.attendance_details_page(texts, shown, before, told)
        for term in (*YEAR.terms, None):
            yield attendance_term.attendance_term_page(texts, both, shown, YEAR, TUESDAY, term, told)
        for day in (MONDAY, TUESDAY, date(2026, 10, 28), date(2027, 7, 1)):
            yield attendance.attendance_day_page(texts, both, shown, YEAR, TUESDAY, day, told)
    for first in (date(2026, 9, 1), date(2026, 11, 1), date(2027, 5, 1)):
        page = attendance_month.attendance_month_page
        yield page(texts, both, shown, YEAR, date(2026, 11, 28), first, Register(one_a_day))
    tasks = (MissedTask(FRIDAY, word), MissedTask(FRIDAY, word, word, 30, individual=True, files=2))
    lessons = [MissedLesson(MONDAY, 1, word, word, tasks), MissedLesson(TUESDAY, 2, word)]
    for last, told_missed in ((MONDAY, lessons), (FRIDAY, lessons), (FRIDAY, [])):
        here = MissedLessons(pupil=shown.id, first=MONDAY.toordinal(), last=last.toordinal())
        yield missed.missed_page(texts, both, shown, YEAR, TUESDAY, here, told_missed)


def _homework(texts: Texts, both: tuple[Child, Child], tasks: list[Assignment]) -> Iterator[Page]:
    word, shown = tasks[0].subject, both[0]
    given = replace(shown, homework=True)
    done = replace(tasks[0], done=True, minutes=300)
    due = [DayTasks(shown.id, day, tuple(some)) for day, some in ((WEDNESDAY, tasks), (THURSDAY, [done, done]))]
    day, week = ChildDay(given, YEAR, MONDAY, WEDNESDAY), ChildDay(given, YEAR, TUESDAY, MONDAY)
    subjects = [Subject(shown.id, n, word, word, n) for n in range(3)]
    for family in (both, (shown,)):
        yield homework.homework_page(texts, family, day, due)
        yield homework.homework_page(texts, family, replace(day, day=date(2027, 7, 1)), [])
        yield homework.homework_page(texts, family, replace(day, child=replace(shown, homework=False)), [])
        yield homework_week.homework_week_page(texts, family, week, due)
        yield homework_week.homework_week_page(texts, family, replace(week, day=date(2026, 10, 26)), [])
        yield homework_subjects.subjects_page(texts, family, given, subjects, WEDNESDAY)
        yield homework_subjects.subject_page(texts, family, shown, subjects[0], WEDNESDAY, due)
        yield homework_subjects.subject_page(texts, family, shown, subjects[0], WEDNESDAY, [])
    yield homework.with_ticks(texts, homework.homework_page(texts, both, day, due), WEDNESDAY, [done, tasks[0]])
    days = [day, replace(day, day=date(2027, 7, 1)), replace(day, child=replace(shown, homework=False))]
    yield homework_family.family_page(texts, days, due, homework.HomeworkOfAll())
    yield homework_subjects.which_page(texts, shown, subjects)
    yield homework_subjects.unclear_page(texts)
    yield errors.lost_files_page(texts, [word[:200]] * 2)


def _marks(texts: Texts, shown: Child, word: str) -> Iterator[Page]:
    both = (shown, replace(shown, id=shown.id + 10))
    terms = tuple(Term(n, kind, MONDAY, WEDNESDAY) for n, kind in enumerate(TermKind, start=1))
    given = [Mark(MONDAY, value, word, weight, word, weight == 2) for value in ("2", "3", "н/а") for weight in (1, 2)]
    subjects = [
        SubjectMarks(1, word, Scale.FIVE, tuple(given), ((1, "4"), (None, "5"))),
        SubjectMarks(2, word, Scale.FIVE),
        SubjectMarks(3, word, Scale.FIVE, (Mark(MONDAY, "зач", word),)),
    ]
    book = MarkBook(tuple(subjects), terms)
    beside = ClassAverage(Fraction(7, 2), 25)
    yield marks.no_marks_page(texts, both, shown)
    for week in (MONDAY, date(2026, 10, 26), date(2026, 12, 28)):
        yield marks_week.marks_week_page(texts, both, shown, YEAR, book, TUESDAY, week)
    back = marks.MarksOfSubject(pupil=shown.id, subject=1)
    for term in (*terms, None):
        yield marks.marks_page(texts, both, shown, book, TUESDAY, term)
        yield charts.term_caption(texts, shown, book, term, {1: beside})
        for subject, average in ((one, average) for one in subjects for average in (beside, None)):
            yield marks.subject_page(texts, shown, book, subject, TUESDAY, term, average)
            yield charts.subject_caption(texts, shown, book, subject, term, average)
    for pace in (None, Pace(4, 0), Pace(4, 1), Pace(40, 10), Pace(1, 40)):
        for wanted, tried in ((3, (5,)), (5, ())):
            told = forecast_of(given, wanted, pace)
            yield forecast.forecast_page(texts, shown, subjects[0], terms[0], back, told, trial(given, tried))


def _timetable(texts: Texts, shown: Child, word: str) -> Iterator[Page]:
    both = (shown, replace(shown, id=shown.id + 10))
    slots = [Slot(n, word, word[:9], 2, n, word[:9], Parity.EVERY, MONDAY, None) for n in range(1, 6)]
    changes = [
        Change(1, word, TUESDAY, 1, cancelled=True, reason=word),
        Change(2, word, TUESDAY, 2, remote=True, joined=word, host=7),
        Change(3, word, TUESDAY, 3, to_day=WEDNESDAY, to_number=2),
        Change(4, word, TUESDAY, 4, teacher=word, other_subject=word, reason=word),
        Change(5, word, TUESDAY, 5, reason=word),
        Change(9, word, MONDAY, 4, to_day=TUESDAY, to_number=7, teacher=word),
    ]
    bells = [Bell(n, None, own=False, starts=time(n), ends=time(n, 45)) for n in range(1, 9)]
    teachers = [Teacher(n, word, MONDAY, None) for n in range(1, 6)]
    works = tuple(Control(TUESDAY, word, n, n, word if n % 2 else "") for n in range(1, 6))
    year = replace(YEAR, swaps=(Swap(TUESDAY, 1, word), Swap(WEDNESDAY, 3, ""), Swap(MONDAY, None, word)))
    table = Timetable(YEAR, tuple(slots), tuple(bells), tuple(teachers), tuple(changes), works)
    lessons = table.on(TUESDAY)
    now = timetable.moment_lines(texts, Moment(lessons[0], lessons[1]))
    for one in (table, replace(table, bring=(Bring(TUESDAY, word, word),), calendar=year)):
        for day in (TUESDAY, date(2026, 10, 28), date(2027, 7, 1)):
            yield timetable.timetable_page(texts, both, shown, one, MONDAY, day, now)
        yield timetable.timetable_week_page(texts, both, shown, one, TUESDAY, MONDAY)
    for controls in (works, ()):
        yield controls_view.controls_page(texts, both, shown, controls)
    terms = tuple(Term(n, kind, MONDAY, WEDNESDAY) for n, kind in enumerate(TermKind, start=1))
    for today in (MONDAY, TUESDAY, date(2026, 10, 28), date(2027, 5, 30), date(2027, 7, 1)):
        yield holidays.holidays_page(texts, both, shown, replace(year, terms=terms), today)
    for address in ("https://school.example/zvonok/calendar/17-0.ics", None):
        for offered in (True, False):
            yield calendar.calendar_page(texts, shown, WEDNESDAY, address, offered=offered)


def _families(texts: Texts, name: Name, word: str, both: tuple[Child, ...]) -> Iterator[Page]:
    mother = Viewer(1, 1, "ru", 6, name, ready=True, hat=Hat.GUARDIAN, hats=tuple(Hat), children=both)
    posts = (Post(Role.CLASS_TEACHER, 1, word, ZONE, 7, "10А"), Post(Role.CLASS_TEACHER, 1, word, ZONE, 8, "1А"))
    teacher = replace(mother, hat=Hat.STAFF, posts=posts)
    yield children.children_page(texts, mother, {1: True, 2: False})
    for viewer in (mother, teacher, replace(mother, hat=Hat.PUPIL), replace(mother, ready=False)):
        yield help.help_page(texts, viewer)
        yield help.lost_page(texts, viewer, "unknown-text")
        yield developer_info.developer_info_page(texts, viewer, word)
    yield invite.forms_page(texts, posts)
    yield language.language_page(texts)
    agreed = Agreement(VERSION, NOW)
    yield privacy.privacy_page(texts, replace(mother, consented=True), agreed, TUESDAY)
    yield privacy.privacy_page(texts, Viewer(0, 1, "ru"), None, TUESDAY)
    yield from _leaving(texts, mother, word)
    yield consent.ask_again_page(texts)
    yield consent.withdraw_page(texts, TUESDAY)
    looks = [Look(TUESDAY, "lists", None, None, None, 3)]
    looks += [
        Look(MONDAY, what, name, role, word, n) for n, role in enumerate([*Role, None]) for what in [*Opening, word]
    ]
    yield access.access_page(texts, both, both[0], looks)
    yield access.access_page(texts, both, both[1], [])
    yield errors.broken_page(texts, "1a2b3c4d")
    yield errors.group_page(texts, "zvonok_demo_bot")


def _leaving(texts: Texts, mother: Viewer, word: str) -> Iterator[Page]:
    for hat in Hat:
        yield own_data.own_data_page(texts, replace(mother, hat=hat))
    for chats, own, posts in ((1, True, False), (2, False, True), (5, False, False)):
        yield deletion.deletion_page(texts, Outlook(chats, own_record=own, posts=posts, last_admin=(word, word)))
    yield deletion.last_question_page(texts, TUESDAY)
    yield deletion.deleted_page(texts)


def _linking(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    pupils = (PupilLine(1, name, "10А"), PupilLine(2, name, "1А"))
    times = CodeTimes(NOW, None, None)
    mine = Invitation(1, 1, word, ZONE, Role.GUARDIAN, times, 6, 1, name, None, None, None, pupils, None)
    other = Viewer(1, 1, "ru", 9, Name(word, word), ready=True, hat=Hat.STAFF, hats=(Hat.STAFF, Hat.GUARDIAN))
    for state in (state for state in CodeState if state is not CodeState.OPEN):
        yield linking.dead_code_page(texts, state, ended=TUESDAY)
    yield linking.dead_code_page(texts, CodeState.USED, ended=TUESDAY, yours=True)
    yield linking.wait_page(texts, timedelta(minutes=59))
    yield linking.declined_page(texts, TUESDAY)
    yield linking.consent_page(texts)
    yield linking.name_page(texts)
    yield linking.identity_page(texts, other, replace(mine, person=None))
    for role in Role:
        code = replace(mine, role=role, form="10А" if role is Role.CLASS_TEACHER else None)
        yield linking.identity_page(texts, other, code)
        yield linking.linked_page(texts, other, code)


def _files(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """A file on its way in may be called anything and hold anything."""
    where = Where(word, 7)
    wrong = [Complaint(where, "entries-no-pupil", {"name": name.full, "form": word})] * 20
    moved = [Movement(What.MOVED, name.full, word, word, where=where)] * 20
    told = Summary(tuple(moved), {What.MOVED: 20}, 20)
    asked = Question(where, "intake-renamed", {"name": name.full}, (Choice("new", "intake-choice-new"),))
    posts = [Post(role, 1, word, ZONE) for role in (Role.SECRETARY, Role.ADMIN, Role.DEPUTY)]
    for keeps, decides in ((posts[0], None), (posts[1], posts[1]), (None, posts[2])):
        yield office.office_page(texts, keeps, decides, decides)
    for setting, on in [(setting, on) for setting in (None, *Setting) for on in (True, False)]:
        value = {Setting.ROUNDING: "0.65", Setting.TELL_FIRST: 8 if on else 0}.get(setting or Setting.OFFICIAL, on)
        last = decided.Change(NOW, name, setting, value) if setting else None
        yield school_settings.school_settings_page(
            texts, posts[2], SchoolSettings("0.6", on, on, on, 8 if on else 0, on, last)
        )
    yield importing.reading_page(texts, word)
    yield importing.refused_page(texts, word)
    yield importing.plan_page(texts, 1, word, word, wrong, told, TUESDAY, "f" * 16)
    yield importing.question_page(texts, 1, word, asked, 0)
    yield importing.done_page(texts, word, word, [word, word])
    yield marks_import.progress_page(texts, word, 10_000)
    yield marks_import.code_page(texts, 1, word, word, 3, 0, ("5", word, "Н", ""))
    for anything in (True, False):
        yield marks_import.tally_page(texts, 1, word, word, [word], "f" * 16, partly=anything, anything=anything)


def _preferences(texts: Texts, both: tuple[Child, ...]) -> Iterator[Page]:
    allowed = tuple(replace(child, tell_first=24) for child in both)
    mother = Viewer(1, 1, "ru", 6, ready=True, hat=Hat.GUARDIAN, hats=tuple(Hat), children=allowed)
    shown = preferences.Sheet(texts, mother, Preferences(), NOW)
    other = Preferences(ZONE, None, morning=6, weekly=None, muted=True, events={(1, Event.LATE): When.OFF})
    for sheet in (shown, replace(shown, chosen=other), replace(shown, viewer=replace(mother, children=allowed[:1]))):
        yield preferences.preferences_page(sheet)
        yield preferences.reset_page(sheet)
        for group in (*sorted(preferences_choices.PAGES.keys() - {"office", "class_day"}), *Event):
            page = preferences_choices.opened_page(sheet, preferences.OpenPreferences(group=group, pupil=1))
            assert page is not None
            yield page
    post = Post(Role.CLASS_TEACHER, 1, "7", ZONE, 7, "10А")
    teacher = replace(shown, viewer=replace(mother, hat=Hat.STAFF, children=(), posts=(post,)))
    yield preferences.preferences_page(teacher)
    for group in ("office", "class_day"):
        page = preferences_choices.opened_page(teacher, preferences.OpenPreferences(group=group))
        assert page is not None
        yield page
    yield preferences.stopped_page(texts)
    yield help.help_page(texts, mother, muted=True)
    for unclear in (True, False):
        yield preferences_choices.zone_question_page(texts, unclear=unclear)


def _absences(texts: Texts, name: Name, both: tuple[Child, ...], word: str) -> Iterator[Page]:
    """Words and the names of documents are anything; every step of the dialog."""
    shown, paper = both[0], Document(word[:100], "application/pdf", 1, "f" * 64)
    drafts = [Draft(shown.id, Days(TUESDAY, WEDNESDAY), reason, 0, word[:1000], paper) for reason in Reason]
    notes = [
        Note(n, shown.id, Days(TUESDAY, WEDNESDAY), reason, NOW, n == 1, Kinship.MOTHER, word[:200], word[:1000], paper)
        for n, reason in enumerate(Reason)
    ]
    for draft in (Draft(shown.id), replace(drafts[0], reason=None), *drafts):
        yield absence.dialog_page(texts, both, shown, YEAR, TUESDAY, draft, None)
    for day in (date(2026, 11, 4), date(2026, 9, 1), date(2027, 7, 1)):
        yield absence.dialog_page(texts, both, shown, YEAR, WEDNESDAY, Draft(shown.id, Days(day, day)), None)
    yield absence.look_page(texts, both, shown, YEAR, notes[0].draft, notes[0])
    yield absence.sent_page(texts, shown, drafts[0])
    yield absence.in_the_way_page(texts, shown, drafts[0], notes[0])
    yield absence.whose_page(texts, both, drafts[0])
    month = absence_steps.AbsenceCalendar(pupil=shown.id, month=absence_calendar.month_of(TUESDAY))
    for first in (0, TUESDAY.toordinal()):
        yield absence_days.calendar_page(texts, shown, YEAR, MONDAY, month.model_copy(update={"day": first}))
    yield absence_days.unclear_days_page(texts, shown, drafts[0])
    yield absence_extras.words_page(texts, drafts[0], 5000)
    yield absence_extras.file_page(texts, drafts[0])
    yield absence_extras.words_wanted_page(texts, drafts[0])
    yield absence_notes.notes_page(texts, both, notes, shown, TUESDAY)
    yield absence_notes.notes_page(texts, both, [], shown, TUESDAY)
    yield absence_notes.withdrawn_page(texts, shown, notes[0])
    yield absence_notes.note_gone_page(texts, shown)
    for note in notes:
        yield absence_class.class_note_page(texts, 7, name, note, NOW, {Attendance.ILL: word[:9]}, own=note.by_school)
    yield absence_class.class_note_gone_page(texts, 7)


def _class(texts: Texts, name: Name, word: str) -> Iterator[Page]:
    """A form with as many pupils as there are, and a school with whatever letters it likes."""
    pupils = [PupilLine(n, name, "10А") for n in range(1, 26)]
    days, post = Days(TUESDAY, WEDNESDAY), Post(Role.CLASS_TEACHER, 1, word, ZONE, 7, "10А")
    letters = dict.fromkeys(Attendance, word[:9])
    told = [
        Announced(n, n, name, days, reason, n == 1, kin, 1, word[:200], more=True)
        for n, (reason, kin) in enumerate(zip(Reason, Kinship, strict=False))
    ]
    yield absence_class.class_forms_page(texts, [post, post])
    for day in (MONDAY, TUESDAY, WEDNESDAY + timedelta(days=7)):
        yield absence_class.class_day_page(texts, post, YEAR, TUESDAY, day, told, letters)
    yield absence_mark.pick_page(texts, "10А", absence_mark.ClassPick(form=7, page=1), pupils, {11, 12})
    yield absence_mark.mark_when_page(texts, 7, YEAR, TUESDAY)
    month = absence_mark.ClassCalendar(form=7, month=absence_calendar.month_of(TUESDAY), day=TUESDAY.toordinal())
    yield absence_mark.mark_calendar_page(texts, YEAR, MONDAY, month)
    mark = absence_mark.ClassMark(form=7, step=absence_mark.MarkStep.WHY, day=TUESDAY.toordinal(), days=1)
    yield absence_mark.mark_why_page(texts, mark, days)
    yield absence_mark.subject_page(texts, mark, {1: word[:40], 2: word[:40]})
    yield absence_mark.mark_look_page(texts, mark, pupils, days, Reason.EXEMPT, word[:200])
    back = absence_class.ClassDay(form=7)
    yield absence_mark.marked_page(texts, back, pupils, pupils)
    yield from _class_books(texts, post, name, word)


def _class_books(texts: Texts, post: Post, name: Name, word: str) -> Iterator[Page]:
    """A form with as many pupils, subjects and marks as there are, and a family with everybody in it."""
    column, term = word[:200], YEAR.terms[1]
    days = [MONDAY - timedelta(days=7 * n) for n in range(9)]
    given = tuple(Mark(day, "2" if day > date(2026, 10, 20) else "5", column) for day in days)
    subjects = [SubjectMarks(n, column, Scale.FIVE, given if n < 4 else (), ((2, "4"),)) for n in range(24)]
    seats = [Seat(n, n, column, GroupKind.SUBGROUP, column, days[-1]) for n in range(24)]
    tally = Tally(200, tuple((meaning, 20) for meaning in Attendance))
    kin = tuple(Relative(n, name, kin, linked=n % 2 == 0) for n, kin in enumerate(Kinship))
    pupils = [PupilBook(n, name, True, tuple(subjects), tuple(seats), tally) for n in range(35)]  # noqa: FBT003
    risen = replace(
        pupils[0],
        subjects=(replace(subjects[0], marks=tuple(Mark(m.day, f"{n}", "") for n, m in enumerate(reversed(given)))),),
    )
    mates = [ClassMate(n, name, True, True, kin[: n % 7]) for n in range(35)]  # noqa: FBT003
    book = ClassBook((*pupils, risen), lessons={n: tuple(days) for n in range(24)})
    found = attention_of(book, term, WEDNESDAY)
    for page in (0, 3):
        yield class_roster.roster_page(texts, post, mates, page)
        yield class_marks.class_subjects_page(
            texts, post, book, YEAR.terms, term, ways.ClassSubjects(form=7, page=page)
        )
        here = ways.ClassAttention(form=7, page=page)
        yield attention.attention_page(texts, post, found, term, here, discreet=page > 0)
        yield attention.good_news_page(texts, post, found, here)
    yield class_roster.roster_page(texts, post, [])
    yield attention.attention_page(texts, post, attention_of(ClassBook(), None, MONDAY), None, here, discreet=True)
    for one in (book, replace(book, discreet=True), ClassBook()):
        week, whole = ways.ClassAbsencesOfWeek(form=7), ways.ClassAbsencesOfTerm(form=7)
        yield class_absences.class_week_page(texts, post, one, YEAR, TUESDAY, MONDAY, FRIDAY, week)
        yield class_absences.class_term_page(texts, post, one, YEAR.terms, None, whole)
    own = replace(book, pupils=(pupils[0],))
    card = ways.ClassPupil(form=7, pupil=1)
    yield class_roster.card_page(texts, post, mates[6], own, YEAR.terms, term, WEDNESDAY, card)
    yield class_marks.class_subject_page(texts, post, book, YEAR.terms, term, ways.ClassSubject(form=7, subject=1))
