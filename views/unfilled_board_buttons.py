"""The buttons of the list of who has not filled in the journal; the office needs the first of them."""

from aiogram.filters.callback_data import CallbackData

from domain.unfilled_board import Stretch


class UnfilledBoard(CallbackData, prefix="qk1"):
    """The teachers whose journals lack something, of two weeks or of the term."""

    school: int
    stretch: Stretch = Stretch.FORTNIGHT
    page: int = 0


class UnfilledOf(CallbackData, prefix="ql1"):
    """One teacher's lessons; `person` 0 is nobody's."""

    school: int
    stretch: Stretch
    person: int
    page: int = 0
    part: int = 0


class SilentGroups(CallbackData, prefix="qm1"):
    """The groups without a mark for fifteen days."""

    school: int
    stretch: Stretch
    part: int = 0
