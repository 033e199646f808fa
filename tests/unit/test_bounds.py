"""Numbers that stand on no button of ours are told from those that do."""

import pytest
from aiogram.filters.callback_data import CallbackData

from tests.school import WEDNESDAY
from tests.unit.test_telegram_takes_it import BUTTONS
from views.bounds import DAYS, IDS, MINUTES, MONTHS, RANGES, SMALL, possible


def carried(kind: type[CallbackData], changed: str = "", said: object = "") -> str:
    """A press of this kind with the largest numbers, one of them changed."""
    parts = {name: RANGES.get(name, IDS)[-1] if f.annotation is int else "" for name, f in kind.model_fields.items()}
    return ":".join([kind.__prefix__, *(str(said if name == changed else part) for name, part in parts.items())])


@pytest.mark.parametrize("kind", BUTTONS, ids=lambda kind: kind.__name__)
def test_every_number_has_its_bounds(kind: type[CallbackData]) -> None:
    assert possible(carried(kind))
    for name, field in kind.model_fields.items():
        if field.annotation is not int:
            continue
        allowed = RANGES.get(name, IDS)
        assert possible(carried(kind, name, allowed.start))
        for wrong in (allowed.start - 2, allowed.stop, "x", "\u0663", "1.0", "9" * 30):
            assert not possible(carried(kind, name, wrong)), (name, wrong)
        assert possible(carried(kind, name, 0)) == (not field.is_required() or 0 in allowed)
        assert possible(carried(kind, name, "")) != field.is_required()


def test_the_bounds_hold_what_a_school_needs() -> None:
    assert WEDNESDAY.toordinal() in DAYS
    assert (2**31 - 1 in SMALL, 2**31 in IDS, 0 in MONTHS, -1 in MINUTES) == (True, True, False, True)


@pytest.mark.parametrize("data", ["", ":", "unknown:-5", "hw1", "hw1:1"])
def test_what_is_no_button_of_ours_is_not_judged_here(data: str) -> None:
    assert possible(data)
