"""The ways between the screens of invitations; a button carries the whole screen it leads to.

`newest` is the newest code that the screen knew of: where another was issued since, a press does nothing.
`language` is a code of `locales.LANGUAGES`, or empty: the family's own.
"""

from aiogram.filters.callback_data import CallbackData


class SheetOf(CallbackData, prefix="ya1"):
    """What would be printed for the class; `own`: for the pupils themselves, too."""

    form: int
    own: bool = False
    language: str = ""


class MakeSheet(CallbackData, prefix="yb1"):
    """Print it."""

    form: int
    own: bool
    language: str
    newest: int


class NotLinked(CallbackData, prefix="yc1"):
    """Guardians without a chat, page by page."""

    form: int
    page: int = 0


class SlipOf(CallbackData, prefix="yd1"):
    """Paper for one person, or (`person` 0) for an adult the school has no name for; `made` prints it."""

    form: int
    pupil: int
    person: int = 0
    language: str = ""
    made: bool = False


class SlipInstead(CallbackData, prefix="ye1"):
    """Paper instead of a code that stands on a screen: a new code, and that one is dead; `made` prints it."""

    form: int
    invitation: int
    language: str = ""
    made: bool = False


class CodesOf(CallbackData, prefix="yf1"):
    """The form's codes and what became of them, page by page."""

    form: int
    page: int = 0


class RevokeOne(CallbackData, prefix="yg1"):
    """Take one code back."""

    form: int
    invitation: int
    page: int = 0


class RevokeUnused(CallbackData, prefix="yh1"):
    """Take back every unused code up to `newest`; 0 asks first."""

    form: int
    newest: int = 0


class RenewAccess(CallbackData, prefix="yi1"):
    """Somebody of the form's families has lost access: a new code instead of the old chats?"""

    form: int
    person: int


class RenewNow(CallbackData, prefix="yj1"):
    """Yes."""

    form: int
    person: int
    newest: int
