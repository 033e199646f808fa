"""The buttons of closing a term; the office needs the first of them."""

from aiogram.filters.callback_data import CallbackData


class ClosingTerms(CallbackData, prefix="qf1"):
    """The terms that have begun."""

    school: int


class ClosingTerm(CallbackData, prefix="qg1"):
    """What one of them lacks."""

    school: int
    term: int
    part: int = 0


class TellTeachers(CallbackData, prefix="qh1"):
    """Tell each teacher what they have not filled in."""

    school: int
    term: int


class CloseTerm(CallbackData, prefix="qi1"):
    """Close it: asks first, then (`yes`) does it."""

    school: int
    term: int
    yes: bool = False


class ReopenTerm(CallbackData, prefix="qj1"):
    """Open it again."""

    school: int
    term: int
