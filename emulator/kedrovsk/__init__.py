"""The sample school: «Школа № 7» of Kedrovsk, a town that does not exist.

Deterministic: the same `today` gives the same school on every Python. Who they are, who teaches what and when stands
in `school/`, `week/` and `movement/`, in files such as a school imports; only the journal of a year is made here.
"""

from datetime import date
from functools import cache

from domain.journal import Journal
from domain.roster import Roster
from emulator.kedrovsk.journal import journal_until
from emulator.kedrovsk.roster import roster_of

__all__ = ["sample"]


@cache
def sample(today: date) -> tuple[Roster, Journal]:
    """The school in the year of `today`, and its journal up to the evening of that day."""
    roster = roster_of(today)
    return roster, journal_until(today, roster)
