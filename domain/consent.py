"""Who must have agreed before the bot shows anything.

Federal law 152-ФЗ, art. 9: consent is given apart from other terms, with a version and a date. Civil code art. 26
and 28 and the school's rules: a pupil under 14 gets an account only with a guardian's consent on record, from 14
with the guardian's and the pupil's own, from 18 the pupil decides alone.
"""

from datetime import date

from domain.calendars import age_on

# The date of the consent text in `locales/*/linking.ftl`. A new text gets a new date, and everybody is asked again.
VERSION = "2026-09-01"

OWN_DATA = "own_data"
PUPIL_ACCOUNT = "pupil_account"


def own_consent_needed(born: date | None, today: date, *, pupil: bool) -> bool:
    """Adults and pupils from 14 agree for themselves; an unknown birth date is taken for 14."""
    return not pupil or born is None or age_on(today, born) >= 14


def guardian_consent_needed(born: date | None, today: date) -> bool:
    """Until 18 a guardian's consent must be on record for the pupil's own account."""
    return born is None or age_on(today, born) < 18
