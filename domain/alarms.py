"""A pupil is not where the school believes them to be: who is asked, who answers, and when somebody has to call.

«Не отмечен(а)» is all that is known; nobody is accused of anything (`mission.md`, rule 10).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.names import Name

SILENCE = timedelta(minutes=20)  # then the school calls
FRESH = timedelta(hours=6)  # a question of the morning is none of the evening's


class Answer(StrEnum):
    """What is known by now. The values are stored: renaming one is a migration."""

    KNOWN = "known"  # a guardian knows where the pupil is
    WORRIED = "worried"  # a guardian does not, and wants to be called
    EXPLAINED = "explained"  # the class teacher knows


@dataclass(frozen=True, slots=True)
class Missing:
    """Who is missing, since which lesson of the day; `answer` is a word of `Answer`, if anybody has said anything."""

    pupil: int
    name: Name
    form_id: int
    form: str
    school_id: int
    day: date
    number: int
    subject: str = ""
    answer: str | None = None


def calling_since(now: datetime) -> tuple[datetime, datetime]:
    """Alarms that were told after the first moment and not after the second have waited long enough."""
    return now - FRESH, now - SILENCE
