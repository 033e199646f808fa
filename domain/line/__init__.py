"""What a teacher types in one line: «9А алгебра: Иванов 5, Петрова 4 3, Сидоров н».

Rules, no model: the same line over the same desk is always read the same way. What is not certain is a doubt that a
person settles; what cannot be is a fault that says why; a line with either is not entered, and never a part of it.
"""

from domain.line.desk import Desk, Group, Meeting, Pupil
from domain.line.reader import read
from domain.line.said import PRESENT, Choice, Doubt, Fault, Guess, MarkSaid, Part, PresenceSaid, Reading, TaskSaid, Why
from domain.line.written import written

__all__ = [
    "PRESENT",
    "Choice",
    "Desk",
    "Doubt",
    "Fault",
    "Group",
    "Guess",
    "MarkSaid",
    "Meeting",
    "Part",
    "PresenceSaid",
    "Pupil",
    "Reading",
    "TaskSaid",
    "Why",
    "read",
    "written",
]
