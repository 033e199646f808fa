"""A yes is good only for what was shown."""

from dataclasses import dataclass

from domain.fingerprint import fingerprint_of


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is shown."""

    pupil: int
    value: str


def test_the_same_has_the_same_fingerprint_and_anything_else_another() -> None:
    shown = (Mark(7, "5"), Mark(8, "4"))
    others = ((Mark(8, "4"), Mark(7, "5")), (Mark(7, "5"), Mark(8, "5")), (Mark(7, "5"),), [*shown], ())
    here = fingerprint_of(shown, 8)
    assert fingerprint_of((Mark(7, "5"), Mark(8, "4")), 8) == here
    assert len({here, *(fingerprint_of(other, 8) for other in others)}) == 6
    assert [len(fingerprint_of(shown, length)) for length in (8, 12, 16)] == [8, 12, 16]


def test_it_is_the_same_in_every_process() -> None:
    assert fingerprint_of((Mark(7, "5"), "четверть"), 12) == "9dd7b045d616"
