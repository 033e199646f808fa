"""Who may do what: every command of the routers and every button class, tried as everybody.

What is not listed here fails: a new command or button has to say whose it is.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest
from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from sqlalchemy import insert

from db.models import Delegation, Notice, Unlock
from db.session import inserted
from domain.day_off import Why
from domain.delegations import Step as DelegationStep
from domain.guardianship import Act
from domain.notice import Audience, Whom
from domain.people import Hat
from domain.receipts import Came
from domain.school_settings import Setting
from domain.substitutions import Reason, Way
from domain.talk import Urgency
from domain.unfilled_board import Stretch
from domain.unlock import Step as LeaveStep
from domain.words import Kinship, Role
from emulator.telegram import Phone
from handlers import ROUTERS
from handlers.linking import CONSENT, IDENTITY, NAME
from tests.e2e.cast import insiders
from tests.e2e.conftest import Town
from tests.school import MONDAY, TUESDAY, WEDNESDAY
from tests.told import told
from views.absence_calendar import month_of
from views.absence_class import ClassDay, ClassFile, ClassNote, ClassWithdraw
from views.absence_mark import ClassCalendar, ClassMark, ClassPick, MarkStep
from views.absence_notes import AbsenceNotes, NoteFile, OpenNote, WithdrawNote
from views.absence_steps import AbsenceCalendar, AbsenceStep, Step
from views.access import WhoLooked
from views.alarm import AnswerAlarm, ClearAlarm
from views.attendance_ways import (
    AttendanceDetails,
    AttendanceOfDay,
    AttendanceOfMonth,
    AttendanceOfTerm,
    AttendanceOfWeek,
    MissedLessons,
)
from views.children import AllowAccount, OpenChild
from views.class_ways import (
    ClassAbsencesOfTerm,
    ClassAbsencesOfWeek,
    ClassAttention,
    ClassPupil,
    ClassReport,
    ClassRoster,
    ClassSubject,
    ClassSubjects,
    SignatureList,
    SignaturesOfWeek,
)
from views.closing_buttons import CloseTerm, ClosingTerm, ClosingTerms, ReopenTerm, TellTeachers
from views.consent import AgreeAgain, PrivacyText, Withdraw
from views.day_off import DaysOff, LookOff, LookOn, MakeOff, MakeOn, PickDay, PickForms, PickWhy
from views.delegations import Delegate, Delegations, RevokeDelegation
from views.deletion import DeleteMe, DeleteNow
from views.delivery import DeliveryOfForm, OpenDelivery
from views.diary import DiaryOfDay, DiaryOfWeek
from views.forecast import MarkForecast
from views.guardianship import (
    AskAct,
    GuardianForms,
    GuardianPupils,
    LookAct,
    MakeAct,
    OpenGuardian,
    PupilGuardians,
)
from views.help import SpeakAs
from views.homework import (
    HomeworkDay,
    HomeworkFiles,
    HomeworkOfAll,
    HomeworkOfWeek,
    HomeworkSubjects,
    HomeworkTick,
)
from views.homework_entry import SetTask, TaskStep
from views.homework_subjects import HomeworkOfSubject, HomeworkSubjectFiles
from views.importing import AnswerImport, CancelImport, ConfirmImport
from views.invite import InviteList, InvitePupil, InviteRelative, InviteSelf, RevokeCode
from views.invite_ways import (
    CodesOf,
    MakeSheet,
    NotLinked,
    RenewAccess,
    RenewNow,
    RevokeOne,
    RevokeUnused,
    SheetOf,
    SlipInstead,
    SlipOf,
)
from views.journal import JournalDay, OpenLesson, TermGroups, Unfilled
from views.language import ChooseLanguage
from views.lesson import (
    CallRoll,
    DropDraft,
    GiveMarks,
    SaveLesson,
    SayKind,
    SayTopic,
    SetHomework,
    UndoEntry,
)
from views.line import AnswerLine, CancelLine, ConfirmLine, TurnLine
from views.linking import Agree, Identity, Kin, SkipName
from views.mark_entry import ChangeMark, ChooseComment, ChooseWork, GiveMark, MarkPupil
from views.marks import MarksChart, MarksOfSubject, MarksOfTerm, MarksOfWeek
from views.marks_import import ConfirmMarks, ExplainCode
from views.missed import MissedFiles
from views.notice import (
    Change,
    ChangeNotice,
    ChooseWhen,
    ChooseWhom,
    DraftNotice,
    NewNotice,
    NoticesWritten,
    PreviewNotice,
    Unschedule,
    When,
)
from views.notice_buttons import NoticeBoard, NoticeFiles, Notices, OpenNotice, ReadNotice, SignNotice
from views.notice_sending import CorrectNotice, SendNotice, WithdrawNotice
from views.notice_whom import Among, SetWhere, SetWhom, WhomList
from views.office import OpenOffice, SendTemplate
from views.own_data import TakeOwnData
from views.preferences import ChoosePreference, OpenPreferences, ResetPreferences, TypeZone
from views.receipts import ReceiptList, RemindSilent, SignatureSheet
from views.school_settings import DecideSetting, OpenSchoolSettings
from views.signature import SignWeek
from views.substitutions_buttons import (
    ChangeLesson,
    ChooseWay,
    LookOrder,
    MakeOrder,
    SubstitutionsOfDay,
    SubstitutionsOfForm,
)
from views.talk_buttons import (
    AskAbout,
    AskMark,
    CloseComplaint,
    ComplaintFiles,
    Complaints,
    DraftStep,
    OpenComplaint,
    TalkAnswer,
    TalkBlock,
    TalkDraft,
    TalkFiles,
    TalkList,
    TalkMessage,
    TalkReport,
    TalkTeachers,
    TalkThread,
    TalkTo,
    TalkUrgent,
    TalkWithdraw,
    TalkWrite,
)
from views.term_marks import SetAllTermMarks, SetTermMark, TermMarks, UndoTermMarks
from views.timetable_buttons import (
    ControlsAhead,
    HolidaysOfYear,
    NewAddress,
    RevokeAddress,
    SendCalendar,
    TimetableOfDay,
    TimetableOfWeek,
)
from views.topic_plan import OpenPlan, TakePlan
from views.unfilled_board_buttons import SilentGroups, UnfilledBoard, UnfilledOf
from views.unlock import GiveLeave, RevokeLeave, Unlocks

EVERYBODY = frozenset(
    {"stranger", "guardian", "other guardian", "pupil", "class teacher", "other class teacher", "deputy", "secretary"}
)
LINKED = EVERYBODY - {"stranger"}
FAMILIES = frozenset({"guardian", "other guardian", "pupil"})
WRITTEN = {"views.notice", "views.notice_whom", "views.notice_sending"}  # buttons of who writes a notice
CLASS_TEACHERS = frozenset({"class teacher", "other class teacher"})
TALKERS = CLASS_TEACHERS | FAMILIES - {"pupil"}

COMMANDS = {
    "start": EVERYBODY,
    "help": EVERYBODY,
    "language": EVERYBODY,
    "privacy": EVERYBODY,
    "developer_info": EVERYBODY,
    "settings": LINKED,
    "delivery": LINKED,
    "notices": LINKED,
    "stop": LINKED,
    "cancel": EVERYBODY,
    "mydata": LINKED,
    "deleteme": LINKED,
    "homework": FAMILIES,
    "diary": FAMILIES,
    "marks": FAMILIES,
    "timetable": FAMILIES,
    "attendance": FAMILIES,
    "children": FAMILIES - {"pupil"},
    "journal": CLASS_TEACHERS,
    "class": CLASS_TEACHERS,
    "invite": CLASS_TEACHERS,
    "notice": CLASS_TEACHERS | {"deputy"},
    "office": frozenset({"secretary", "deputy"}),
}

# Who may press a button about Artyom of 7Б: his mother, himself, his class teacher; never another family or form.
BUTTONS: dict[type[CallbackData], frozenset[str]] = {
    HomeworkDay: frozenset({"guardian", "pupil"}),
    HomeworkFiles: frozenset({"guardian", "pupil"}),
    HomeworkOfAll: FAMILIES,  # everybody's own children
    HomeworkOfWeek: frozenset({"guardian", "pupil"}),
    HomeworkSubjects: frozenset({"guardian", "pupil"}),
    HomeworkOfSubject: frozenset({"guardian", "pupil"}),
    HomeworkSubjectFiles: frozenset({"guardian", "pupil"}),
    HomeworkTick: frozenset({"pupil"}),
    DiaryOfDay: frozenset({"guardian", "pupil"}),
    DiaryOfWeek: frozenset({"guardian", "pupil"}),
    TimetableOfDay: frozenset({"guardian", "pupil"}),
    TimetableOfWeek: frozenset({"guardian", "pupil"}),
    ControlsAhead: frozenset({"guardian", "pupil"}),
    HolidaysOfYear: frozenset({"guardian", "pupil"}),
    SendCalendar: frozenset({"guardian", "pupil"}),
    NewAddress: frozenset({"guardian", "pupil"}),
    RevokeAddress: frozenset({"guardian", "pupil"}),
    MarksOfTerm: frozenset({"guardian", "pupil"}),
    MarksOfSubject: frozenset({"guardian", "pupil"}),
    MarksOfWeek: frozenset({"guardian", "pupil"}),
    MarksChart: frozenset({"guardian", "pupil"}),
    MarkForecast: frozenset({"guardian", "pupil"}),
    AttendanceOfDay: frozenset({"guardian", "pupil"}),
    AttendanceDetails: frozenset({"guardian", "pupil"}),
    AttendanceOfWeek: frozenset({"guardian", "pupil"}),
    AttendanceOfMonth: frozenset({"guardian", "pupil"}),
    AttendanceOfTerm: frozenset({"guardian", "pupil"}),
    MissedLessons: frozenset({"guardian", "pupil"}),
    MissedFiles: frozenset({"guardian", "pupil"}),
    OpenChild: frozenset({"guardian"}),
    AllowAccount: frozenset({"guardian"}),
    AbsenceStep: frozenset({"guardian"}),
    AbsenceCalendar: frozenset({"guardian"}),
    AbsenceNotes: frozenset({"guardian"}),
    OpenNote: frozenset({"guardian"}),
    WithdrawNote: frozenset({"guardian"}),
    NoteFile: frozenset({"guardian"}),
    AnswerAlarm: frozenset({"guardian"}),
    ClearAlarm: frozenset({"class teacher"}),
    ClassDay: frozenset({"class teacher"}),
    ClassNote: frozenset({"class teacher"}),
    ClassFile: frozenset({"class teacher"}),
    ClassWithdraw: frozenset({"class teacher"}),
    ClassPick: frozenset({"class teacher"}),
    ClassMark: frozenset({"class teacher"}),
    ClassCalendar: frozenset({"class teacher"}),
    ClassRoster: frozenset({"class teacher"}),
    ClassPupil: frozenset({"class teacher"}),
    ClassSubjects: frozenset({"class teacher"}),
    ClassSubject: frozenset({"class teacher"}),
    ClassReport: frozenset({"class teacher"}),
    ClassAttention: frozenset({"class teacher"}),
    ClassAbsencesOfWeek: frozenset({"class teacher"}),
    ClassAbsencesOfTerm: frozenset({"class teacher"}),
    SignaturesOfWeek: frozenset({"class teacher"}),
    SignatureList: frozenset({"class teacher"}),
    SignWeek: frozenset({"guardian"}),
    JournalDay: frozenset({"class teacher"}),  # of 7Б
    Unfilled: CLASS_TEACHERS,  # everybody's own lessons
    OpenLesson: frozenset({"class teacher"}),
    CallRoll: frozenset({"class teacher"}),
    GiveMarks: frozenset({"class teacher"}),
    MarkPupil: frozenset({"class teacher"}),
    GiveMark: frozenset({"class teacher"}),
    ChooseWork: frozenset({"class teacher"}),
    ChooseComment: frozenset({"class teacher"}),
    ChangeMark: frozenset({"class teacher"}),
    SaveLesson: frozenset({"class teacher"}),
    DropDraft: frozenset({"class teacher"}),
    UndoEntry: frozenset(),  # what somebody else has entered
    SayTopic: frozenset({"class teacher"}),
    SayKind: frozenset({"class teacher"}),
    SetHomework: frozenset({"class teacher"}),
    SetTask: frozenset({"class teacher"}),
    OpenPlan: frozenset({"class teacher"}),
    TakePlan: frozenset({"class teacher"}),
    AnswerLine: CLASS_TEACHERS,  # of a line that is none of theirs: says that it is old
    ConfirmLine: CLASS_TEACHERS,
    TurnLine: CLASS_TEACHERS,
    CancelLine: CLASS_TEACHERS,
    OpenDelivery: LINKED,
    DeliveryOfForm: frozenset({"class teacher"}),
    InviteList: frozenset({"class teacher"}),
    InvitePupil: frozenset({"class teacher"}),
    InviteRelative: frozenset({"class teacher"}),
    InviteSelf: frozenset({"class teacher"}),
    RevokeCode: frozenset({"class teacher"}),
    SheetOf: frozenset({"class teacher"}),
    MakeSheet: frozenset({"class teacher"}),
    NotLinked: frozenset({"class teacher"}),
    SlipOf: frozenset({"class teacher"}),
    SlipInstead: frozenset({"class teacher"}),
    CodesOf: frozenset({"class teacher"}),
    RevokeOne: frozenset({"class teacher"}),
    RevokeUnused: frozenset({"class teacher"}),
    RenewAccess: frozenset({"class teacher"}),
    RenewNow: frozenset({"class teacher"}),
    NoticesWritten: CLASS_TEACHERS | {"deputy"},  # everybody's own
    NewNotice: CLASS_TEACHERS | {"deputy"},
    DraftNotice: frozenset({"class teacher"}),  # of its author alone
    ChangeNotice: frozenset({"class teacher"}),
    ChooseWhom: frozenset({"class teacher"}),
    ChooseWhen: frozenset({"class teacher"}),
    PreviewNotice: frozenset({"class teacher"}),
    Unschedule: frozenset({"class teacher"}),
    WhomList: frozenset({"class teacher"}),
    SetWhere: frozenset({"class teacher"}),
    SetWhom: frozenset({"class teacher"}),
    SendNotice: frozenset({"class teacher"}),
    CorrectNotice: frozenset({"class teacher"}),
    WithdrawNotice: frozenset({"class teacher"}),
    OpenOffice: frozenset({"secretary", "deputy"}),
    SendTemplate: frozenset({"secretary"}),
    TermGroups: CLASS_TEACHERS,  # everybody's own groups
    TermMarks: frozenset({"class teacher"}),  # of 7Б
    SetTermMark: frozenset({"class teacher"}),
    SetAllTermMarks: frozenset({"class teacher"}),
    UndoTermMarks: frozenset(),  # what somebody else has entered
    UnfilledBoard: frozenset({"deputy"}),
    UnfilledOf: frozenset({"deputy"}),
    SilentGroups: frozenset({"deputy"}),
    ClosingTerms: frozenset({"deputy"}),
    ClosingTerm: frozenset({"deputy"}),
    TellTeachers: frozenset({"deputy"}),
    CloseTerm: frozenset({"deputy"}),
    ReopenTerm: frozenset({"deputy"}),
    OpenSchoolSettings: frozenset({"deputy"}),
    DecideSetting: frozenset({"deputy"}),
    SubstitutionsOfDay: frozenset({"deputy"}),
    SubstitutionsOfForm: frozenset({"deputy"}),
    ChangeLesson: frozenset({"deputy"}),
    ChooseWay: frozenset({"deputy"}),
    LookOrder: frozenset({"deputy"}),
    MakeOrder: frozenset({"deputy"}),
    DaysOff: frozenset({"deputy"}),
    PickForms: frozenset({"deputy"}),
    PickDay: frozenset({"deputy"}),
    PickWhy: frozenset({"deputy"}),
    LookOff: frozenset({"deputy"}),
    MakeOff: frozenset({"deputy"}),
    LookOn: frozenset({"deputy"}),
    MakeOn: frozenset({"deputy"}),
    Delegations: frozenset({"deputy"}),
    Unlocks: frozenset({"deputy"}),
    GuardianForms: frozenset({"deputy"}),
    GuardianPupils: frozenset({"deputy"}),
    PupilGuardians: frozenset({"deputy"}),
    OpenGuardian: frozenset({"deputy"}),
    AskAct: frozenset({"deputy"}),
    LookAct: frozenset({"deputy"}),
    MakeAct: frozenset({"deputy"}),
    GiveLeave: frozenset({"deputy"}),
    RevokeLeave: frozenset({"deputy"}),
    Delegate: frozenset({"deputy"}),
    RevokeDelegation: frozenset({"deputy"}),
    TalkTeachers: frozenset({"guardian"}),
    TalkTo: frozenset({"guardian"}),
    AskMark: frozenset({"guardian"}),
    AskAbout: frozenset({"guardian"}),
    TalkDraft: TALKERS,  # of a draft that is none of theirs: says that it is gone
    TalkUrgent: TALKERS,
    TalkList: TALKERS,  # everybody's own conversations
    TalkThread: frozenset({"guardian", "class teacher"}),
    TalkMessage: frozenset({"guardian", "class teacher"}),
    TalkFiles: frozenset({"guardian", "class teacher"}),
    TalkAnswer: frozenset({"guardian", "class teacher"}),
    TalkWrite: frozenset({"guardian", "class teacher"}),
    TalkWithdraw: frozenset({"guardian", "class teacher"}),
    TalkBlock: frozenset({"guardian", "class teacher"}),
    TalkReport: frozenset({"guardian", "class teacher"}),
    Complaints: frozenset({"deputy"}),
    OpenComplaint: frozenset({"deputy"}),
    ComplaintFiles: frozenset({"deputy"}),
    CloseComplaint: frozenset({"deputy"}),
    AnswerImport: frozenset({"secretary"}),
    ConfirmImport: frozenset({"secretary"}),
    CancelImport: frozenset({"secretary"}),
    ExplainCode: frozenset({"secretary"}),
    ConfirmMarks: frozenset({"secretary"}),
    ChooseLanguage: EVERYBODY,
    PrivacyText: EVERYBODY,
    AgreeAgain: LINKED,
    Withdraw: EVERYBODY - {"stranger", "pupil"},  # Artyom is 13: his guardians decide
    TakeOwnData: LINKED,
    DeleteMe: LINKED,
    DeleteNow: LINKED,  # of another day: asks from the beginning
    WhoLooked: frozenset({"guardian"}),
    Notices: LINKED,  # everybody's own
    OpenNotice: frozenset({"guardian"}),  # one for the guardians of 7Б
    ReadNotice: frozenset({"guardian", "class teacher"}),  # its author is told that it is a preview
    SignNotice: frozenset({"guardian", "class teacher"}),
    NoticeFiles: frozenset({"guardian"}),
    NoticeBoard: frozenset({"class teacher"}),
    ReceiptList: frozenset({"class teacher"}),
    RemindSilent: frozenset({"class teacher"}),
    SignatureSheet: frozenset({"class teacher"}),
    OpenPreferences: frozenset({"guardian", "pupil"}),  # those about Artyom
    ChoosePreference: frozenset({"guardian", "pupil"}),
    ResetPreferences: LINKED,
    TypeZone: LINKED,
    SpeakAs: frozenset(),  # to a hat one does not have
    Agree: frozenset(),  # the steps of linking are for who is at that step
    Identity: frozenset(),
    Kin: frozenset(),
    SkipName: frozenset(),
}

ABOUT_A_NOTE = {OpenNote, WithdrawNote, NoteFile, ClassNote, ClassFile, ClassWithdraw}
SENT = {CorrectNotice, WithdrawNotice}
STEPWISE = {Delegate, GiveLeave}
KINDS: list[type[CallbackData]] = sorted(BUTTONS, key=lambda kind: kind.__name__)

REFUSALS = (
    "Эта команда не для Вас. Нажмите /help — там всё, что Вам доступно.",
    "<b>Здравствуйте! Это Звонок, бот школы.</b>",
)
REFUSED_PRESSES = (
    "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help",
    "Эта кнопка устарела. Откройте экран заново: /help",
)


@pytest.fixture
async def people(town: Town) -> dict[str, Phone]:
    """Somebody for every part, and for some parts two."""
    return await insiders(town)


def commands_of(router: Router) -> Iterator[str]:
    """Every command some handler of the router listens to."""
    for handler in router.message.handlers:
        for one in handler.filters or ():
            if isinstance(one.callback, Command):
                yield from (str(command) for command in one.callback.commands)


def buttons() -> set[type[CallbackData]]:
    """Every kind of button there is."""
    return {kind for kind in CallbackData.__subclasses__() if kind.__module__.startswith("views.")}


def test_every_command_and_every_button_says_whose_it_is() -> None:
    assert {command for router in ROUTERS for command in commands_of(router)} == set(COMMANDS)
    assert buttons() == set(BUTTONS)
    assert {CONSENT, IDENTITY, NAME} == {"consent", "identity", "name"}


async def test_a_command_answers_only_those_it_is_for(people: dict[str, Phone]) -> None:
    for command, allowed in COMMANDS.items():
        for part, phone in people.items():
            await phone.sends(f"/{command}")
            refused = phone.sees.startswith(REFUSALS[0]) or (
                phone.sees.startswith(REFUSALS[1]) and command not in ("start", "help")
            )
            assert refused == (part not in allowed), (command, part, phone.sees)


def about_artyom(town: Town, kind: type[CallbackData], invitation: int, note: int = 0, notice: int = 1) -> CallbackData:
    """A button as it would stand on a screen about Artyom."""
    steps: dict[type[CallbackData], StrEnum] = {
        Delegate: DelegationStep.ABSENT,
        GiveLeave: LeaveStep.TEACHER,
        AbsenceStep: Step.SEND,
        ClassMark: MarkStep.LOOK,
        SetTask: TaskStep.SHOW,
        TalkDraft: DraftStep.SHOW,
    }
    values: dict[str, Any] = {
        "pupil": town.ids.people["artyom"],
        "form": town.ids.forms["7Б"],
        "person": town.ids.people["dmitry"],
        "invitation": invitation,
        "day": MONDAY.toordinal(),
        "week": MONDAY.toordinal(),
        "first": MONDAY.toordinal(),
        "last": TUESDAY.toordinal(),
        "allow": True,
        "yes": True,
        "hat": Hat.PUPIL,
        "kinship": Kinship.MOTHER,
        "code": "ru",
        "kind": "roster",
        "run": 0,
        "step": steps.get(kind) or ("" if kind is ChangeMark else 0),
        "note": note if kind in ABOUT_A_NOTE else 0,
        "came": Came.SILENT,
        "month": month_of(MONDAY),
        "place": 0,
        "means": "5",
        "subject": 1,
        "wanted": 4,
        "homework": 1,
        "done": True,
        "more": "54",
        "choice": 0,
        "group": "events",
        "number": 2,
        "way": Way.CANCEL,
        "because": Reason.NONE,
        "stood": 0,
        "order": 1,
        "leave": 1,
        "record": 1,
        "act": Act.UNTIL,
        "key": "absence",
        "value": "digest",
        "seen": "",
        "school": town.ids.school,
        "setting": Setting.ROUNDING,
        "said": "0.6",
        "worried": False,
        "stretch": Stretch.TERM,
        "term": 0,
        "seal": "",
        "mark": 1,
        "event": 1,
        "span": 1,
        "own": False,
        "language": "ru",
        "newest": 1,
        "token": "0",
        "doubt": "0",
        "teacher": town.ids.people["sokolova"],
        "why": Urgency.HEALTH if kind is TalkUrgent else Why.FROST,
        "thread": 1,
        "message": 1,
        "complaint": 1,
        "on": True,
        "notice": notice if kind.__module__ in WRITTEN else 1,
        "change": Change.SIGN,
        "when": When.DUE,
        "minutes": 0,
        "among": Among.FORM,
        "one": town.ids.forms["7Б"],
        "whom": Whom.PUPILS,
        "sure": False,
    }
    if {"group", "day", "number"} <= kind.model_fields.keys():
        values |= {"group": town.ids.groups["7Б Русский"], "day": WEDNESDAY.toordinal(), "number": 1}
        values |= {"value": 0, "given": "5", "kind": "", "comment": 1}
    if kind in (OpenPlan, TakePlan):
        values["group"] = town.ids.groups["7Б Русский"]
    if {"group", "term"} <= kind.model_fields.keys():
        values["group"] = town.ids.groups["7Б Русский"]
    if {"school", "term"} <= kind.model_fields.keys():
        values["term"] = 1  # the first quarter
    if kind is TalkDraft:
        values["value"] = 0
    if kind in STEPWISE:
        values |= {"value": 0}
    return kind(**{name: values[name] for name in kind.model_fields if name in values})


async def stands_in(town: Town) -> None:
    """Somebody stands in for Artyom's teacher, and may enter what is old."""
    people = town.ids.people
    async with town.sessions.begin() as session:
        await session.execute(
            insert(Delegation).values(
                school_id=town.ids.school, from_id=people["lebedeva"], to_id=people["krylova"], since=MONDAY,
                until=TUESDAY, document="",
            )
        )  # fmt: skip
        await session.execute(
            insert(Unlock).values(
                school_id=town.ids.school, teacher_id=people["krylova"], first=MONDAY, last=TUESDAY, until=MONDAY,
                given_by_id=people["petrov"], given_at=town.clock(),
            )
        )  # fmt: skip


async def a_notice(town: Town, kind: type[CallbackData]) -> int:
    """Of the class teacher to the families of 7Б: it has left, or is a draft."""
    form = town.ids.forms["7Б"]
    moments = {"confirmed_at": town.clock(), "due_at": town.clock(), "laid_out_at": town.clock()}
    async with town.sessions.begin() as session:
        row = insert(Notice).values(
            school_id=town.ids.school, author_id=town.ids.people["sokolova"], role=Role.CLASS_TEACHER, form_id=form,
            text="Собрание", audience=Audience(forms=(form,)).to_json(), created_at=town.clock(),
            **(moments if kind in SENT else {}),
        )  # fmt: skip
        return await inserted(session, row.returning(Notice.id))


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
async def test_a_button_obeys_only_those_it_is_for(
    town: Town, people: dict[str, Phone], kind: type[CallbackData]
) -> None:
    await town.code(Role.GUARDIAN, "dmitry", "artyom")
    invitation = await town.newest_invitation()
    await stands_in(town)
    note = await town.announces("elena", "artyom", WEDNESDAY)
    assert await told(town.sessions, town.ids, town.clock()) == 1
    await town.talks("elena", "sokolova", "artyom")
    notice = await a_notice(town, kind)
    for part, phone in people.items():
        if kind is SpeakAs and part == "pupil":
            continue  # a pupil has that hat
        await phone.sends("/privacy")
        seen, files = phone.sees, len(phone.files)
        await phone.presses_data(phone.screens[-1].id, about_artyom(town, kind, invitation, note, notice).pack())
        refused = phone.toast in REFUSED_PRESSES and phone.sees == seen and len(phone.files) == files
        assert refused == (part not in BUTTONS[kind]), (kind.__name__, part, phone.toast, phone.sees)
        town.clock.passes(seconds=6)


async def test_a_right_that_ended_between_screen_and_press_is_refused(town: Town, people: dict[str, Phone]) -> None:
    mother = people["guardian"]
    await mother.sends("/homework")
    await mother.presses("Артём, 7Б")
    await town.restricts("elena", "artyom")
    await mother.presses("пт 13.11 ▶")
    assert mother.toast == REFUSED_PRESSES[0]
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Софья, 1А. Дневник")
