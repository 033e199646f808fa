"""What the buttons of notices mean: those below a notice, and the way to what became of it."""

from aiogram.filters.callback_data import CallbackData


class ReadNotice(CallbackData, prefix="nr1"):
    """«Прочитано»: whoever got it has seen it. `opened`: pressed elsewhere than below the message that brought it."""

    notice: int
    opened: bool = False


class SignNotice(CallbackData, prefix="ns1"):
    """«Ознакомлен(а)»; `opened` likewise."""

    notice: int
    opened: bool = False


class OpenNotice(CallbackData, prefix="xd1"):
    """The notice itself: from the list of notices, or where its words were covered."""

    notice: int
    part: int = 0


class NoticeFiles(CallbackData, prefix="xe1"):
    """Its files once more, as new messages."""

    notice: int


class Notices(CallbackData, prefix="xf1"):
    """The notices somebody has got, the newest first."""

    page: int = 0


class NoticeBoard(CallbackData, prefix="xg1"):
    """For its author: what became of a notice."""

    notice: int
