"""What a code is worth, how often one may guess, and who must not open whose code."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invitations import Invitation, misfit
from domain.linking import WAIT, WRONG_TRIES, CodeState, CodeTimes, wait_until
from domain.people import Hat, Viewer
from domain.words import Role
from tests.school import ZONE

NOW = datetime(2026, 11, 11, 9, 40, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
GOOD = CodeTimes(NOW + MINUTE, used_at=None, revoked_at=None)
CODE = Invitation(
    id=1,
    school_id=1,
    school="Школа № 7",
    zone=ZONE,
    role=Role.GUARDIAN,
    times=GOOD,
    person_id=6,
    pupil_id=1,
    person=None,
    kinship=None,
    form_id=None,
    form=None,
    pupils=(),
    used_by_id=None,
)
PUPILS_CODE = replace(CODE, role=Role.PUPIL, person_id=1)

moments = st.datetimes(NOW.replace(tzinfo=None) - 3 * WAIT, NOW.replace(tzinfo=None), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("times", "state"),
    [
        pytest.param(GOOD, CodeState.OPEN, id="a-minute-is-left"),
        pytest.param(replace(GOOD, expires_at=NOW), CodeState.EXPIRED, id="expires-this-very-moment"),
        pytest.param(replace(GOOD, revoked_at=NOW), CodeState.REVOKED, id="revoked"),
        pytest.param(replace(GOOD, used_at=NOW), CodeState.USED, id="used"),
        pytest.param(CodeTimes(NOW, NOW - MINUTE, None), CodeState.USED, id="used-then-expired-is-used"),
        pytest.param(CodeTimes(NOW, None, NOW - MINUTE), CodeState.REVOKED, id="revoked-then-expired-is-revoked"),
    ],
)
def test_a_code_says_what_became_of_it(times: CodeTimes, state: CodeState) -> None:
    assert times.state(NOW) is state


def test_four_wrong_codes_cost_nothing() -> None:
    assert wait_until([NOW - n * MINUTE for n in range(4)], NOW) is None


def test_after_the_fifth_one_waits_an_hour_from_the_first() -> None:
    assert wait_until([NOW - n * MINUTE for n in range(5)], NOW) == NOW - 4 * MINUTE + WAIT


def test_an_hour_later_one_may_try_again() -> None:
    assert wait_until([NOW - WAIT, *(NOW - n * MINUTE for n in range(4))], NOW) is None


@given(st.lists(moments, max_size=12))
def test_who_waits_until_then_may_try_again(tries: list[datetime]) -> None:
    until = wait_until(tries, NOW)
    recent = [at for at in tries if at > NOW - WAIT]
    assert (until is None) is (len(recent) < WRONG_TRIES)
    assert until is None or (NOW < until <= NOW + WAIT and wait_until(tries, until) is None)


def viewer(person: int | None, *hats: Hat) -> Viewer:
    """Somebody with a linked chat, or (None) a stranger."""
    return Viewer(1, 1, "ru", person_id=person, hats=hats)


@pytest.mark.parametrize(
    ("who", "code", "wrong"),
    [
        pytest.param(viewer(None), CODE, False, id="a-stranger-opens-a-parents"),
        pytest.param(viewer(None), PUPILS_CODE, False, id="a-stranger-opens-a-pupils"),
        pytest.param(viewer(9, Hat.STAFF), CODE, False, id="a-teacher-becomes-a-parent-too"),
        pytest.param(viewer(1, Hat.PUPIL), CODE, True, id="a-pupil-opens-a-parents"),
        pytest.param(viewer(1, Hat.PUPIL), PUPILS_CODE, False, id="a-pupil-opens-the-own-again"),
        pytest.param(viewer(2, Hat.PUPIL), PUPILS_CODE, True, id="a-pupil-opens-another-pupils"),
        pytest.param(viewer(6, Hat.GUARDIAN), PUPILS_CODE, True, id="a-parent-opens-a-pupils"),
        pytest.param(viewer(6, Hat.GUARDIAN), CODE, False, id="a-parent-opens-the-own"),
    ],
)
def test_a_childs_chat_stays_a_childs_and_an_adults_an_adults(who: Viewer, code: Invitation, wrong: bool) -> None:
    assert misfit(who, code) is wrong


@pytest.mark.parametrize(
    ("role", "hat"),
    [(role, {Role.GUARDIAN: Hat.GUARDIAN, Role.PUPIL: Hat.PUPIL}.get(role, Hat.STAFF)) for role in Role],
)
def test_a_code_says_as_whom_its_holder_will_speak(role: Role, hat: Hat) -> None:
    assert replace(CODE, role=role).hat is hat
