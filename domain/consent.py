"""Who must have agreed before the bot shows anything.

Federal law 152-ФЗ, art. 9: consent is given apart from other terms, with a version and a date. Civil code art. 26
and 28 and the school's rules: a pupil under 14 gets an account only with a guardian's consent on record, from 14
with the guardian's and the pupil's own, from 18 the pupil decides alone.
"""

from dataclasses import dataclass
from datetime import date, datetime

from domain.calendars import age_on

# The dates of the policy's texts (`privacy-text-…` in every language), oldest first. A new text is a new date at the
# end, and everybody is asked again; who agreed to an older one still reads what they agreed to.
VERSIONS = ("2026-09-01",)
VERSION = VERSIONS[-1]

OWN_DATA = "own_data"
PUPIL_ACCOUNT = "pupil_account"


@dataclass(frozen=True, slots=True)
class Agreement:
    """The version of the policy somebody agreed to, and when; not taken back."""

    version: str
    given_at: datetime


def edition(agreed: str | None, wanted: str | None = None, versions: tuple[str, ...] = VERSIONS) -> str:
    """The version to show: the wanted one if it exists, else the one agreed to, else the newest."""
    return next((one for one in (wanted, agreed) if one in versions), versions[-1])


def other_edition(agreed: str | None, shown: str, versions: tuple[str, ...] = VERSIONS) -> str | None:
    """Beside the shown one: the newest, or from the newest back to what was agreed to; None when they are one."""
    other = agreed if shown == versions[-1] else versions[-1]
    return other if other in versions and other != shown else None


def own_consent_needed(born: date | None, today: date, *, pupil: bool) -> bool:
    """Adults and pupils from 14 agree for themselves; an unknown birth date is taken for 14."""
    return not pupil or born is None or age_on(today, born) >= 14


def guardian_consent_needed(born: date | None, today: date) -> bool:
    """Until 18 a guardian's consent must be on record for the pupil's own account."""
    return born is None or age_on(today, born) < 18
