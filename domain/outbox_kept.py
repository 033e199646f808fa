"""How long a row of the outbox stays when its message has ended: what nobody can need any more is forgotten.

Never what is owed, however old. What may go is named kind by kind, so that a new kind stays until somebody has decided.
"""

from datetime import timedelta

from domain.outbox import Kind, State

USUAL, LEAST = 90, 35  # days; a month's letter about the backup is known to be told for the whole month
ENDED = frozenset({State.SENT, State.CANCELLED, State.FOLDED, State.FAILED})
# Its row is part of something that is kept: of a notice whom it reached, where it is corrected or withdrawn, and who
# was told the new words; of a conversation what became of a message, and which one somebody answers by replying.
RECORDS = frozenset({Kind.NOTICE, Kind.URGENT_NOTICE, Kind.NOTICE_EDIT, Kind.MESSAGE, Kind.URGENT_MESSAGE})
FORGOTTEN = frozenset({
    Kind.ALERT, Kind.ABSENCE, Kind.ABSENT, Kind.ESCALATION, Kind.NOTE, Kind.UNFILLED, Kind.NUDGE, Kind.DAY_OFF,
    Kind.LESSON, Kind.DELEGATION, Kind.EVENING, Kind.MORNING, Kind.WEEKLY, Kind.NOTICE_REMINDER, Kind.NOTICE_REPORT,
    Kind.COMPLAINT, Kind.CLASS_DAY, Kind.SIGNATURE, Kind.CODE, Kind.OPERATIONS,
})  # fmt: skip
# A silence is told once, under its first day, and lasts until its term ends: longer than any school year.
AT_LEAST = {Kind.NUDGE: timedelta(days=400)}


def horizons(kept: timedelta) -> dict[Kind, timedelta]:
    """How long each kind stays after it has ended, and after the day that it is about; in a fixed order."""
    return {kind: max(kept, AT_LEAST.get(kind, kept)) for kind in sorted(FORGOTTEN)}
