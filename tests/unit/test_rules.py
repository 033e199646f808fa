"""Who may see and do what, as plain rules."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain import consent
from domain.homework import is_set
from domain.invitations import Invitation, misfit
from domain.linking import CodeState, CodeTimes, wait_until
from domain.names import Name, parse_full_name, search_key
from domain.people import Child, GuardianshipTerms, Hat, NotAllowed, Post, Viewer, local_day
from domain.words import Role

TODAY = date(2026, 11, 11)
NOW = datetime(2026, 11, 11, 12, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Novokuznetsk")
ARTYOM = Child(1, Name("Ковалёв", "Артём"), 7, "7Б", 7, 5, None, 1, 1, "Школа № 7", ZONE)
SONYA = Child(2, Name("Ковалёва", "Софья"), 1, "1А", 1, 5, None, 1, 1, "Школа № 7", ZONE)
MOTHER = Viewer(
    chat=1, channel=1, language="ru", person_id=9, ready=True, consented=True,
    hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,), children=(ARTYOM, SONYA),
)  # fmt: skip


def test_a_mother_sees_her_children_and_nobody_elses() -> None:
    assert (MOTHER.child(), MOTHER.child(2)) == (ARTYOM, SONYA)
    with pytest.raises(NotAllowed):
        MOTHER.child(3)


def test_before_the_consent_nobody_sees_anything() -> None:
    stranger = Viewer(chat=1, channel=1, language="ru", children=(ARTYOM,))
    with pytest.raises(NotAllowed):
        stranger.child(1)
    with pytest.raises(NotAllowed):
        _ = stranger.person


def test_a_class_teacher_has_the_own_form_and_no_other() -> None:
    post = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б")
    teacher = Viewer(chat=1, channel=1, language="ru", person_id=8, ready=True, hat=Hat.STAFF, posts=(post,))
    assert teacher.post(Role.CLASS_TEACHER, 7) == post
    for role, form in ((Role.CLASS_TEACHER, 8), (Role.DEPUTY, None)):
        with pytest.raises(NotAllowed):
            teacher.post(role, form)


@pytest.mark.parametrize(
    ("terms", "holds"),
    [
        (GuardianshipTerms(None, None, None, date(2013, 5, 4), adult_agreed=False), True),
        (GuardianshipTerms(date(2026, 11, 12), None, None, None, adult_agreed=False), False),
        (GuardianshipTerms(None, date(2026, 11, 10), None, None, adult_agreed=False), False),
        (GuardianshipTerms(None, TODAY, None, None, adult_agreed=False), True),
        (GuardianshipTerms(None, None, TODAY, None, adult_agreed=False), False),
        (GuardianshipTerms(None, None, date(2026, 11, 12), None, adult_agreed=False), True),
        (GuardianshipTerms(None, None, None, date(2008, 11, 12), adult_agreed=False), True),
        (GuardianshipTerms(None, None, None, date(2008, 11, 11), adult_agreed=False), False),
        (GuardianshipTerms(None, None, None, date(2008, 11, 11), adult_agreed=True), True),
    ],
    ids=["open", "not yet", "over", "last day", "restricted", "restricted later", "17", "18", "18 and agrees"],
)
def test_when_a_guardian_still_sees_a_pupil(terms: GuardianshipTerms, holds: bool) -> None:
    assert terms.hold(TODAY) is holds


@pytest.mark.parametrize(
    ("used", "revoked", "expires_in", "state"),
    [
        (None, None, timedelta(seconds=1), CodeState.OPEN),
        (None, None, timedelta(0), CodeState.EXPIRED),
        (None, NOW, timedelta(days=1), CodeState.REVOKED),
        (NOW, None, timedelta(days=-1), CodeState.USED),
        (NOW, NOW, timedelta(days=1), CodeState.USED),
    ],
)
def test_what_a_code_is_worth(
    used: datetime | None, revoked: datetime | None, expires_in: timedelta, state: CodeState
) -> None:
    assert CodeTimes(NOW + expires_in, used, revoked).state(NOW) is state


@pytest.mark.parametrize(
    ("minutes_ago", "minutes_to_wait"),
    [([1, 2, 3, 4], None), ([50, 40, 30, 20, 10], 10), ([70, 4, 3, 2, 1], None), ([59, 58, 57, 56, 55, 54], 2)],
)
def test_five_wrong_codes_in_an_hour_make_one_wait(minutes_ago: list[int], minutes_to_wait: int | None) -> None:
    until = wait_until([NOW - timedelta(minutes=ago) for ago in minutes_ago], NOW)
    assert until == (NOW + timedelta(minutes=minutes_to_wait) if minutes_to_wait else None)


@pytest.mark.parametrize(
    ("age", "own", "guardians"),
    [(7, False, True), (13, False, True), (14, True, True), (17, True, True), (18, True, False)],
)
def test_whose_consent_a_pupils_account_needs(age: int, own: bool, guardians: bool) -> None:
    born = TODAY.replace(year=TODAY.year - age)
    assert consent.own_consent_needed(born, TODAY, pupil=True) is own
    assert consent.guardian_consent_needed(born, TODAY) is guardians
    assert consent.own_consent_needed(born, TODAY, pupil=False)


@pytest.mark.parametrize(
    ("grade", "setting", "given"), [(1, None, False), (1, True, True), (2, None, True), (9, False, False)]
)
def test_where_homework_is_set(grade: int, setting: bool | None, given: bool) -> None:
    assert is_set(grade, setting) is given


def invitation(role: Role, person: int | None) -> Invitation:
    times = CodeTimes(NOW, None, None)
    return Invitation(1, 1, "Школа № 7", ZONE, role, times, person, 1, None, None, None, None, (), None)


def test_a_pupils_chat_takes_no_parents_code_and_a_parents_no_pupils() -> None:
    pupil = Viewer(chat=1, channel=1, language="ru", person_id=1, hat=Hat.PUPIL, hats=(Hat.PUPIL,))
    stranger = Viewer(chat=1, channel=1, language="ru")
    assert misfit(pupil, invitation(Role.GUARDIAN, None))
    assert misfit(MOTHER, invitation(Role.PUPIL, 1))
    assert not misfit(MOTHER, invitation(Role.CLASS_TEACHER, 8))
    assert not misfit(pupil, invitation(Role.PUPIL, 1))
    assert not misfit(stranger, invitation(Role.PUPIL, 1))


def test_how_people_are_called() -> None:
    name = Name("Ковалёва", "Елена", "Викторовна")
    assert (name.full, name.short, name.polite, name.in_class) == (
        "Ковалёва Елена Викторовна",
        "Ковалёва Е. В.",
        "Елена Викторовна",
        "Ковалёва Елена",
    )
    assert Name("О'Нил", "Шон").short == "О'Нил Ш."
    assert Name("", "").short == ""
    assert parse_full_name("  Ким  Алина   Сергеевна ") == Name("Ким", "Алина", "Сергеевна")
    with pytest.raises(ValueError, match="Ким"):
        parse_full_name("Ким")


def test_names_are_found_however_they_are_typed() -> None:
    assert search_key("  КОВАЛЁВ  артём ") == search_key("Ковалев Артем")
    assert search_key("О’Нил") == search_key("O'Нил".replace("O", "О"))
    assert search_key("Римская–Корсакова") == search_key("Римская-Корсакова")


def test_the_schools_zone_decides_the_day() -> None:
    assert local_day(datetime(2026, 11, 11, 16, 59, tzinfo=UTC), ZONE) == date(2026, 11, 11)
    assert local_day(datetime(2026, 11, 11, 17, 0, tzinfo=UTC), ZONE) == date(2026, 11, 12)
