"""A conversation that one of its sides has reported: what the deputy reads of it, and how it ends."""

from dataclasses import dataclass
from datetime import datetime

from domain.talk import Side, Talk


@dataclass(frozen=True, slots=True)
class Complaint:
    """`by` reported the conversation with `reason`; `answer` is what the deputy wrote when it was closed."""

    id: int
    talk: Talk
    by: Side
    author: int
    reason: str
    at: datetime
    closed_at: datetime | None = None
    answer: str = ""
