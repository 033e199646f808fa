"""A teacher keeps a lesson from the phone."""

from datetime import datetime

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import ZONE


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б, which is her form; the lesson of today has just begun."""
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
