"""Microsoft's own example of School Data Sync 2.1; `ZVONOK_SAMPLES` names the folder that «sds_v2.1» lies in."""

import os
from datetime import date
from pathlib import Path

import pytest

from domain.lists import GuardianLine, Lists, LoadLine, MemberLine, PupilLine, StaffLine, Where, Who
from domain.roster import School, Year
from domain.words import GroupKind, Role
from exchange.oneroster import OneRosterFile, read_oneroster
from tests.exchange.oneroster_kit import said

SAMPLES = os.environ.get("ZVONOK_SAMPLES")
FIRST, LAST = date(2021, 8, 24), date(2022, 6, 11)


def pupil(row: int, who: Who, born: date) -> PupilLine:
    """A pupil of the tenth grade, the only one of the example."""
    return PupilLine(Where("users", row), who, "10", born, since=FIRST, until=LAST)


@pytest.mark.skipif(SAMPLES is None, reason="ZVONOK_SAMPLES is not set")
def test_microsofts_example_is_read_and_what_is_no_school_in_it_is_said() -> None:
    """A college, its pupil of grade PS1 and its professor stand in it, and a teacher who is also at the ministry."""
    jack, fred = Who("Craig", "Jack", "", "114001"), Who("Hutch", "Fred", "", "114003")
    alice, jean = Who("Smithee", "Alice", "", "114004"), Who("Craig", "Jean", "", "114002")
    lists = Lists(
        school=School("School of TwoDotOne", "", ""),
        year=Year("2021/22", FIRST, LAST),
        pupils=(
            pupil(2, jack, date(2001, 7, 2)),
            pupil(4, fred, date(2002, 3, 2)),
            pupil(5, alice, date(2001, 9, 2)),
        ),
        staff=(StaffLine(Where("users", 8), Who("Fein", "Kristen", "", "114007"), (Role.TEACHER,)),),
        guardians=(
            GuardianLine(Where("relationships", 2), jean, "114001", "10"),
            GuardianLine(Where("relationships", 3), jean, "114003", "10"),
            GuardianLine(Where("relationships", 4), Who("Smithee", "Bob", "", "114005"), "114004", "10"),
        ),
        load=(LoadLine(Where("classes", 3), ("10",), "Biology 10 2021", "", "114007", GroupKind.FORM, "112002"),),
        members=tuple(
            MemberLine(Where("enrollments", row), "112002", key)
            for row, key in ((4, "114001"), (5, "114003"), (6, "114004"))
        ),
        complaints=(
            said("classes", 2, "oneroster-note-classes-elsewhere", org="College of Engineering", count=1),
            said("roles", 5, "oneroster-note-roles-elsewhere", org="Computer Science Department", count=1),
            said("roles", 6, "oneroster-note-roles-elsewhere", org="Ministry of TwoDotOne", count=1),
            said("roles", 8, "oneroster-note-roles-elsewhere", org="College of Engineering", count=1),
            said("classes", 0, "oneroster-note-no-homerooms"),
        ),
    )
    assert read_oneroster(Path(SAMPLES or "") / "sds_v2.1") == OneRosterFile(lists)
