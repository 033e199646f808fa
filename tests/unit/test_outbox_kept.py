"""How long what has ended stays: decided for every kind, and never shorter than who writes it needs to know of it."""

from datetime import timedelta

from domain.ledger import KEPT
from domain.outbox import Kind, State
from domain.outbox_kept import AT_LEAST, ENDED, FORGOTTEN, LEAST, RECORDS, USUAL, horizons

YEAR = timedelta(days=366)


def test_of_every_kind_it_is_decided_whether_it_may_go() -> None:
    assert FORGOTTEN.isdisjoint(RECORDS)
    assert set(Kind) == FORGOTTEN | RECORDS


def test_what_waits_has_not_ended() -> None:
    assert set(State) - {State.WAITING} == ENDED


def test_each_stays_as_long_as_was_asked_for_and_a_silence_longer_than_a_school_year() -> None:
    month, ages = timedelta(days=LEAST), timedelta(days=3660)
    assert horizons(month) == dict.fromkeys(FORGOTTEN, month) | AT_LEAST
    assert AT_LEAST[Kind.NUDGE] > YEAR
    assert horizons(ages) == dict.fromkeys(FORGOTTEN, ages)


def test_nothing_goes_that_delivery_shows_or_a_months_letter_is_known_by() -> None:
    assert timedelta(days=USUAL) > timedelta(days=LEAST) > max(KEPT, timedelta(days=31))
