"""The buttons of conversations: apart from the screens, for the screens lead to each other."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.talk import Urgency

NEWEST = 99  # the last part of a page, however many it has


class TalkTeachers(CallbackData, prefix="ua1"):
    """To whom about this child? `mark` is the mark to ask about, 0: none."""

    pupil: int
    mark: int = 0
    page: int = 0


class TalkTo(CallbackData, prefix="ub1"):
    """Begin a message to this teacher."""

    pupil: int
    teacher: int
    mark: int = 0


class AskMark(CallbackData, prefix="uc1"):
    """About which mark of a subject in a term (as in `views.terms`)?"""

    pupil: int
    subject: int
    term: int = 0
    page: int = 0


class AskAbout(CallbackData, prefix="ud1"):
    """Begin a message about this mark."""

    pupil: int
    mark: int


class DraftStep(StrEnum):
    """What a button of the draft does; a letter, for buttons have little room."""

    SEND = "y"
    TEXT = "t"
    NO_FILES = "f"
    URGENT = "u"
    CALM = "c"
    SHOW = "s"
    DROP = "d"


class TalkDraft(CallbackData, prefix="ue1"):
    """A step of the draft the chat is in the middle of; to be sent, `value` is the stamp of what was shown."""

    step: DraftStep
    value: int = 0


class TalkUrgent(CallbackData, prefix="uf1"):
    """It is urgent, and why."""

    why: Urgency


class TalkList(CallbackData, prefix="ug1"):
    """The own conversations, page by page."""

    page: int = 0


class TalkThread(CallbackData, prefix="uh1"):
    """A conversation: page 0 has the newest messages, `part` is a part of it."""

    thread: int
    page: int = 0
    part: int = NEWEST


class TalkMessage(CallbackData, prefix="ui1"):
    """A message as it was delivered, a part of a long one."""

    message: int
    part: int = 0


class TalkFiles(CallbackData, prefix="uj1"):
    """The files of a message, as new messages."""

    message: int


class TalkAnswer(CallbackData, prefix="uk1"):
    """Begin an answer to a message."""

    message: int


class TalkWrite(CallbackData, prefix="ul1"):
    """Begin a message in a conversation."""

    thread: int


class TalkWithdraw(CallbackData, prefix="um1"):
    """Take an own message back before it is delivered."""

    message: int


class TalkBlock(CallbackData, prefix="un1"):
    """Block a conversation (asks first, unless `sure`), or take messages again."""

    thread: int
    on: bool
    sure: bool = False


class TalkReport(CallbackData, prefix="uo1"):
    """Report a conversation to the deputy: the next message says why."""

    thread: int


class Complaints(CallbackData, prefix="up1"):
    """What waits for the deputy of a school."""

    school: int
    page: int = 0


class OpenComplaint(CallbackData, prefix="uq1"):
    """A complaint with its conversation, page by page as `TalkThread`."""

    complaint: int
    page: int = 0
    part: int = 0


class ComplaintFiles(CallbackData, prefix="ur1"):
    """The files of a message of a reported conversation."""

    complaint: int
    message: int


class CloseComplaint(CallbackData, prefix="us1"):
    """The next message says what was decided."""

    complaint: int
