"""What the administrators are told at once, and how often."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.watch import Memory, News, Seen, Space, Trouble, news, remember, wrong

NOON = datetime(2026, 11, 9, 12, 0, tzinfo=UTC)
GB = 1_000_000_000
LONG_AGO = NOON - timedelta(days=30)


@pytest.mark.parametrize(
    ("seen", "found"),
    [
        pytest.param(Seen(), set(), id="nothing"),
        pytest.param(Seen(late=timedelta(minutes=10)), set(), id="ten minutes late"),
        pytest.param(Seen(late=timedelta(minutes=10, seconds=1)), {Trouble.QUEUE}, id="more"),
        pytest.param(Seen(failed=True), {Trouble.BACKUP}, id="a backup failed"),
        pytest.param(Seen(backup=NOON - timedelta(days=2), since=LONG_AGO), set(), id="two days old"),
        pytest.param(Seen(backup=NOON - timedelta(days=2, seconds=1), since=LONG_AGO), {Trouble.BACKUP}, id="older"),
        pytest.param(Seen(backup=LONG_AGO, since=NOON - timedelta(minutes=29)), set(), id="a machine that was off"),
        pytest.param(Seen(backup=None, since=LONG_AGO), set(), id="none are made"),
        pytest.param(Seen(disk=Space(100 * GB, 5 * GB)), set(), id="a twentieth free"),
        pytest.param(Seen(disk=Space(100 * GB, 5 * GB - 1)), {Trouble.DISK}, id="less"),
        pytest.param(Seen(disk=Space(2 * GB, 500_000_000)), set(), id="500 MB of a small disk"),
        pytest.param(Seen(disk=Space(2 * GB, 499_999_999)), {Trouble.DISK}, id="less of it"),
        pytest.param(
            Seen(late=timedelta(hours=1), failed=True, disk=Space(GB, 0)), set(Trouble), id="everything at once"
        ),
    ],
)
def test_what_is_wrong(seen: Seen, found: set[Trouble]) -> None:
    assert wrong(seen, NOON) == found


def told(minutes: dict[int, frozenset[Trouble]], until: int) -> list[tuple[int, str, bool]]:
    """What is told from minute to minute, when from each of these on so much is wrong: (minute, trouble, over)."""
    memory, now_wrong, said = Memory(), frozenset[Trouble](), []
    for minute in range(until):
        now_wrong = minutes.get(minute, now_wrong)
        now = NOON + timedelta(minutes=minute)
        for one in news(now_wrong, memory, now):
            remember(one, memory, now)
            said.append((minute, one.trouble.value, one.over))
    return said


QUEUE, BOTH, NOTHING = frozenset({Trouble.QUEUE}), frozenset({Trouble.QUEUE, Trouble.DISK}), frozenset[Trouble]()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        pytest.param({}, [], id="all is well"),
        pytest.param({5: QUEUE}, [(5, "queue", False), (365, "queue", False)], id="every six hours while it stays"),
        pytest.param({5: QUEUE, 60: NOTHING}, [(5, "queue", False), (69, "queue", True)], id="over, once"),
        pytest.param(
            {5: QUEUE, 8: NOTHING, 10: QUEUE, 12: NOTHING, 14: QUEUE, 30: NOTHING},
            [(5, "queue", False), (39, "queue", True)],
            id="not of each wave",
        ),
        pytest.param(
            {5: QUEUE, 10: NOTHING, 60: QUEUE, 70: NOTHING},
            [(5, "queue", False), (19, "queue", True), (60, "queue", False), (79, "queue", True)],
            id="again when it comes back",
        ),
        pytest.param(
            {5: QUEUE, 6: BOTH, 20: QUEUE, 40: NOTHING},
            [(5, "queue", False), (6, "disk", False), (29, "disk", True), (49, "queue", True)],
            id="each for itself",
        ),
    ],
)
def test_how_often_it_is_told(minutes: dict[int, frozenset[Trouble]], said: list[tuple[int, str, bool]]) -> None:
    assert told(minutes, 12 * 60 // 2 + 30) == said


def test_what_could_not_be_told_is_told_later_and_its_end_only_if_it_was() -> None:
    memory = Memory()
    for minute in range(3):  # nobody is reached
        assert news(QUEUE, memory, NOON + timedelta(minutes=minute)) == [News(Trouble.QUEUE)]
    assert news(NOTHING, memory, NOON + timedelta(hours=1)) == []
