"""What the bot can do for whom, and as whom one is speaking."""

from aiogram.filters.callback_data import CallbackData

from domain.people import Hat, Viewer
from domain.school_settings import DECIDE
from domain.words import Role
from locales import Texts
from views.attendance_ways import AttendanceOfWeek
from views.consent import ask_again_page
from views.diary import DiaryOfDay
from views.homework import HomeworkDay
from views.invite import InviteList
from views.journal import JournalDay
from views.marks import MarksOfTerm
from views.office import OpenOffice
from views.official import official_line
from views.page import Button, Page, Row, blocks, rows
from views.preferences import OpenPreferences, speak_again
from views.school_settings import OpenSchoolSettings
from views.talk_buttons import TalkList, TalkTeachers
from views.timetable_buttons import TimetableOfDay

# What stands at the end of everybody's menu; the messenger's terms ask for some of it by name.
ALWAYS = (
    "notices", "language", "help", "settings", "delivery", "stop", "privacy", "mydata", "deleteme", "developer_info",
    "cancel",
)  # fmt: skip
MENUS = {
    "stranger": ("start", "language", "help", "privacy", "developer_info"),
    "guardian": ("homework", "diary", "marks", "timetable", "attendance", "children", *ALWAYS),
    "pupil": ("homework", "diary", "marks", "timetable", "attendance", *ALWAYS),
    "teacher": ("journal", "notice", *ALWAYS),
    "teacher_office": ("journal", "notice", "office", *ALWAYS),
    "teacher_deputy": ("journal", "notice", "office", *ALWAYS),
    "class_teacher": ("journal", "class", "invite", "notice", *ALWAYS),
    "class_teacher_office": ("journal", "class", "invite", "notice", "office", *ALWAYS),
    "class_teacher_deputy": ("journal", "class", "invite", "notice", "office", *ALWAYS),
    "office": ("office", *ALWAYS),
    "deputy": ("notice", "office", *ALWAYS),
    "staff": ALWAYS,
}
LEADERS = ("deputy", "teacher_deputy", "class_teacher_deputy")
IN_A_ROW = 2


class SpeakAs(CallbackData, prefix="sa1"):
    """Put on another hat."""

    hat: Hat


def part_of(viewer: Viewer) -> str:
    """Which menu and help a viewer gets: a key of `MENUS`."""
    if not viewer.ready or viewer.hat is None:
        return "stranger"
    return _staff(viewer) if viewer.hat is Hat.STAFF else viewer.hat.value


def _staff(viewer: Viewer) -> str:
    """The secretary and the administrator keep the lists, head and deputy decide; each may teach or lead a form too."""
    office = viewer.holds(Role.SECRETARY) or viewer.holds(Role.ADMIN)
    leads = viewer.holds(Role.HEAD) or viewer.holds(Role.DEPUTY)
    part = "office" if office else "deputy" if leads else None
    for role, own in ((Role.CLASS_TEACHER, "class_teacher"), (Role.TEACHER, "teacher")):
        if viewer.holds(role):
            return f"{own}_{part}" if part else own
    return part or "staff"


def help_page(texts: Texts, viewer: Viewer, *, muted: bool = False) -> Page:
    """The commands of the part the viewer plays, and the way to the other parts; `muted` who wished for silence."""
    if part_of(viewer) == "stranger":
        return stranger_page(texts, viewer)
    silence = texts("preferences-muted") if muted else None
    return Page(
        blocks(help_text(texts, viewer), official_line(texts, viewer), _speaking(texts, viewer), silence),
        rows(*examples(texts, viewer), *hat_buttons(texts, viewer), speak_again(texts) if muted else None),
    )


def help_text(texts: Texts, viewer: Viewer) -> str | None:
    """The commands of the part the viewer plays; None for who plays none."""
    part = part_of(viewer)
    if part == "stranger":
        return None
    return blocks(texts(f"help-{part}"), texts("help-always"))


def lost_page(texts: Texts, viewer: Viewer, key: str) -> Page:
    """A sentence about what was not understood, with questions that would be."""
    return Page(texts(key), examples(texts, viewer))


def examples(texts: Texts, viewer: Viewer) -> list[Row]:
    """Questions as the viewer would ask them; a press opens the answer in place."""
    part = part_of(viewer)
    if part == "stranger":
        return []
    asked = _family_examples(texts, viewer) if viewer.children else _staff_examples(texts, viewer, part)
    asked.append(Button(texts.plain("help-ask-settings"), OpenPreferences()))
    return [asked[n : n + IN_A_ROW] for n in range(0, len(asked), IN_A_ROW)]


def _family_examples(texts: Texts, viewer: Viewer) -> list[Button]:
    """About the open child, or about oneself."""
    pupil = viewer.child().id
    own = viewer.hat is Hat.PUPIL
    talk = [] if own else [Button(texts.plain("help-ask-talk"), TalkTeachers(pupil=pupil))]
    return [
        Button(texts.plain("help-ask-homework"), HomeworkDay(pupil=pupil)),
        Button(texts.plain("help-ask-timetable"), TimetableOfDay(pupil=pupil)),
        Button(texts.plain("help-ask-marks"), MarksOfTerm(pupil=pupil)),
        Button(texts.plain("help-ask-diary"), DiaryOfDay(pupil=pupil)),
        Button(texts.plain("help-ask-own-attendance" if own else "help-ask-attendance"), AttendanceOfWeek(pupil=pupil)),
        *talk,
    ]


def _staff_examples(texts: Texts, viewer: Viewer, part: str) -> list[Button]:
    """The own forms, the office for who works there, the settings for who has nothing else to do there."""
    lead = OpenSchoolSettings(school=viewer.works_as(DECIDE).school_id) if part in LEADERS else None
    return [
        *([Button(texts.plain("help-ask-journal"), JournalDay())] if "journal" in MENUS[part] else []),
        *([Button(texts.plain("help-ask-talk-staff"), TalkList())] if "journal" in MENUS[part] else []),
        *(
            Button(texts.plain("help-ask-invite", form=post.form), InviteList(form=post.form_id))
            for post in viewer.posts
            if post.role is Role.CLASS_TEACHER and post.form and post.form_id
        ),
        *([Button(texts.plain("office-settings"), lead)] if lead else []),
        *([Button(texts.plain("help-ask-office"), OpenOffice())] if "office" in MENUS[part] and not lead else []),
    ]


def stranger_page(texts: Texts, viewer: Viewer) -> Page:
    """For who is not linked yet, for who has to agree again, and for a pupil whose guardian has not agreed yet."""
    if viewer.must_agree:
        return ask_again_page(texts)
    return Page(texts("pupil-waits" if viewer.hat is Hat.PUPIL else "stranger"))


def hat_buttons(texts: Texts, viewer: Viewer) -> list[list[Button]]:
    """One button for each other hat; none for who has only one."""
    others = [hat for hat in viewer.hats if hat is not viewer.hat]
    return [[Button(texts.plain(f"hat-switch-{hat.value}"), SpeakAs(hat=hat))] for hat in others]


def _speaking(texts: Texts, viewer: Viewer) -> str | None:
    if len(viewer.hats) < 2 or viewer.hat is None:
        return None
    return texts("speaking-as", hat=texts.plain(f"hat-{viewer.hat.value}"))
