"""The field's words as closed sets; the database keeps their values, the locales their names.

Values are stored: renaming one is a migration.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a person is at a school. Guardians and pupils are so by guardianship and enrolment."""

    ADMIN = "admin"
    HEAD = "head"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    TEACHER = "teacher"
    CLASS_TEACHER = "class_teacher"
    GUARDIAN = "guardian"
    PUPIL = "pupil"


class Kinship(StrEnum):
    """Who a guardian is to the pupil (documents say «законный представитель» for all of them)."""

    MOTHER = "mother"
    FATHER = "father"
    GRANDMOTHER = "grandmother"
    GRANDFATHER = "grandfather"
    TRUSTEE = "trustee"
    OTHER = "other"


class GroupKind(StrEnum):
    """Why these pupils sit together."""

    FORM = "form"
    SUBGROUP = "subgroup"
    PROFILE = "profile"
    JOINT = "joint"
    ELECTIVE = "elective"
    CLUB = "club"
    HOME = "home"


class Scale(StrEnum):
    """Which marks there are; `NONE` is learning without marks (form 1, ORKSE, after-lesson activities)."""

    FIVE = "five"
    PASS = "pass"  # noqa: S105 - «зачёт», not a password
    TEN = "ten"
    HUNDRED = "hundred"
    NONE = "none"


class LessonKind(StrEnum):
    """How the lesson is held; control works are what families plan for."""

    ORDINARY = "ordinary"
    PRACTICAL = "practical"
    LABORATORY = "laboratory"
    CONTROL = "control"
    EXCURSION = "excursion"


class Attendance(StrEnum):
    """What an attendance letter means. Absence and its reason; late, exempt and remote pupils are present."""

    UNKNOWN = "unknown"
    ILL = "ill"
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"
    LATE = "late"
    EXEMPT = "exempt"
    REMOTE = "remote"

    @property
    def absent(self) -> bool:
        """Was the pupil away from the lesson?"""
        return self in (Attendance.UNKNOWN, Attendance.ILL, Attendance.EXCUSED, Attendance.UNEXCUSED)


class TermKind(StrEnum):
    """How a parallel divides its year."""

    QUARTER = "quarter"
    TRIMESTER = "trimester"
    HALF_YEAR = "half_year"


class Ending(StrEnum):
    """Marks for no part of a year: of an exam, and of the certificate. The values are stored."""

    EXAM = "exam"
    FINAL = "final"


class Parity(StrEnum):
    """In which weeks of the school year (the first is odd) a timetable slot is held."""

    EVERY = "every"
    ODD = "odd"
    EVEN = "even"


class Source(StrEnum):
    """How an entry came into the journal."""

    CHAT = "chat"
    IMPORT = "import"
    CONNECTOR = "connector"
