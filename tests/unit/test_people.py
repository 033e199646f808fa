"""Who may see whom: a viewer's own children and posts, and nobody else's."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain import consent
from domain.people import GuardianshipTerms, Hat, NotAllowed, Post, Viewer, local_day
from domain.words import Role
from tests.school import ZONE
from tests.unit.kit import ARTYOM, CHILDREN, SONYA

TODAY = date(2026, 11, 11)
DAY = timedelta(days=1)
MOTHER = Viewer(1, 1, "ru", person_id=6, ready=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,), children=CHILDREN)
TEACHER = Viewer(
    2,
    1,
    "ru",
    person_id=8,
    ready=True,
    hat=Hat.STAFF,
    hats=(Hat.STAFF,),
    posts=(Post(Role.TEACHER, 1, "Школа № 7", ZONE), Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б")),
)
TERMS = GuardianshipTerms(since=None, until=None, restricted_since=None, born=date(2013, 5, 4), adult_agreed=False)
GROWN_UP = date(2008, 11, 11)  # eighteen today


def test_a_mother_sees_each_of_her_children() -> None:
    assert MOTHER.child(ARTYOM.id) == ARTYOM
    assert MOTHER.child(SONYA.id) == SONYA


def test_without_a_word_the_first_child_is_meant_or_the_open_one() -> None:
    assert MOTHER.child() == ARTYOM
    assert replace(MOTHER, open_child=SONYA.id).child() == SONYA


def test_an_open_child_that_is_no_longer_hers_gives_way_to_the_first() -> None:
    assert replace(MOTHER, open_child=99).child() == ARTYOM


@pytest.mark.parametrize(
    "viewer",
    [
        pytest.param(replace(MOTHER, children=(SONYA,)), id="somebody-elses-child"),
        pytest.param(replace(MOTHER, ready=False), id="consent-is-missing"),
        pytest.param(TEACHER, id="a-teacher-as-a-teacher"),
        pytest.param(Viewer(0, 1, "ru"), id="a-stranger"),
    ],
)
def test_nobody_else_sees_a_pupil(viewer: Viewer) -> None:
    with pytest.raises(NotAllowed):
        viewer.child(ARTYOM.id)


def test_whoever_has_no_child_has_none_open() -> None:
    with pytest.raises(NotAllowed):
        TEACHER.child()


def test_a_class_teacher_holds_the_own_form_only() -> None:
    assert TEACHER.post(Role.CLASS_TEACHER).form == "7Б"
    assert TEACHER.post(Role.CLASS_TEACHER, 7).form == "7Б"
    with pytest.raises(NotAllowed):
        TEACHER.post(Role.CLASS_TEACHER, 8)


@pytest.mark.parametrize("viewer", [MOTHER, replace(TEACHER, ready=False), Viewer(0, 1, "ru")])
def test_a_post_is_refused_to_who_does_not_hold_it_or_has_not_agreed(viewer: Viewer) -> None:
    with pytest.raises(NotAllowed):
        viewer.post(Role.CLASS_TEACHER)


def test_a_teacher_holds_what_the_hat_shows() -> None:
    assert TEACHER.holds(Role.CLASS_TEACHER)
    assert not TEACHER.holds(Role.DEPUTY)


def test_a_stranger_is_no_person() -> None:
    assert MOTHER.person == 6
    with pytest.raises(NotAllowed):
        _ = Viewer(0, 1, "ru").person


@pytest.mark.parametrize(
    ("terms", "hold"),
    [
        pytest.param(TERMS, True, id="open-dates"),
        pytest.param(replace(TERMS, since=TODAY), True, id="from-today"),
        pytest.param(replace(TERMS, since=TODAY + DAY), False, id="from-tomorrow"),
        pytest.param(replace(TERMS, until=TODAY), True, id="until-today"),
        pytest.param(replace(TERMS, until=TODAY - DAY), False, id="until-yesterday"),
        pytest.param(replace(TERMS, restricted_since=TODAY), False, id="restricted-today"),
        pytest.param(replace(TERMS, restricted_since=TODAY + DAY), True, id="restricted-from-tomorrow"),
        pytest.param(replace(TERMS, born=GROWN_UP + DAY), True, id="the-day-before-eighteen"),
        pytest.param(replace(TERMS, born=GROWN_UP), False, id="eighteen-today"),
        pytest.param(replace(TERMS, born=GROWN_UP, adult_agreed=True), True, id="eighteen-and-agreeing"),
        pytest.param(
            replace(TERMS, born=GROWN_UP, adult_agreed=True, restricted_since=TODAY),
            False,
            id="an-agreeing-adult-lifts-no-restriction",
        ),
        pytest.param(replace(TERMS, born=None), True, id="birthday-unknown"),
    ],
)
def test_a_guardian_sees_a_pupil_while_the_terms_hold(terms: GuardianshipTerms, hold: bool) -> None:
    assert terms.hold(TODAY) is hold


@pytest.mark.parametrize(
    ("born", "pupil", "needed"),
    [
        pytest.param(date(2012, 11, 12), True, False, id="thirteen"),
        pytest.param(date(2012, 11, 11), True, True, id="fourteen-today"),
        pytest.param(None, True, True, id="unknown-is-taken-for-fourteen"),
        pytest.param(date(2012, 11, 12), False, True, id="an-adult-by-role"),
    ],
)
def test_from_fourteen_one_agrees_for_oneself(born: date | None, pupil: bool, needed: bool) -> None:
    assert consent.own_consent_needed(born, TODAY, pupil=pupil) is needed


@pytest.mark.parametrize(
    ("born", "needed"),
    [
        pytest.param(GROWN_UP + DAY, True, id="seventeen"),
        pytest.param(GROWN_UP, False, id="eighteen-today"),
        pytest.param(None, True, id="unknown"),
    ],
)
def test_until_eighteen_a_guardian_agrees_too(born: date | None, needed: bool) -> None:
    assert consent.guardian_consent_needed(born, TODAY) is needed


def test_the_consent_text_is_dated() -> None:
    assert date.fromisoformat(consent.VERSION) <= TODAY


def test_the_school_decides_what_day_it_is() -> None:
    assert local_day(datetime(2026, 11, 10, 17, 30, tzinfo=UTC), ZONE) == TODAY
