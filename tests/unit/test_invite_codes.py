"""Which code of a person is told of, and who of a form gets paper."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.code_told import About, read_reference, reference
from domain.invitations import PupilLine
from domain.invite_codes import Code, newest, of_invitee
from domain.invitees import Families, Invitee
from domain.linking import CodeTimes
from domain.names import Name
from domain.people import NotAllowed
from domain.words import Kinship, Role
from tests.school import NOW

HOUR = timedelta(hours=1)
ARTYOM = PupilLine(1, Name("Ковалёв", "Артём", "Дмитриевич"), "7Б")
NAMESAKE = PupilLine(2, Name("Ковалёв", "Артём", "Олегович"), "7Б")
ELENA, HELEN = Name("Ковалёва", "Елена"), Name("Ковалёва", "Елена", "Олеговна")
OPEN, USED = CodeTimes(NOW + HOUR, None, None), CodeTimes(NOW + HOUR, NOW, None)
REVOKED, EXPIRED = CodeTimes(NOW + HOUR, None, NOW), CodeTimes(NOW - HOUR, None, None)


def code(
    number: int, times: CodeTimes = OPEN, person: int | None = 6, used_by: int | None = None, pupil: PupilLine = ARTYOM
) -> Code:
    """A guardian's code."""
    return Code(number, Role.GUARDIAN, pupil, person, ELENA, Kinship.MOTHER, NOW, times, used_by)


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        pytest.param([code(1, REVOKED), code(2)], [2], id="of one person the newest"),
        pytest.param([code(1, USED), code(2, REVOKED)], [2], id="also when an older one was used"),
        pytest.param([code(1), code(2, person=7)], [1, 2], id="of each person one"),
        pytest.param([code(1, USED, None, 9), code(2, person=9)], [2], id="nobody's is its user's"),
        pytest.param([code(1, USED, None, 9), code(2, USED, None, 8)], [1, 2], id="two adults without a name"),
        pytest.param([code(1, OPEN, None), code(2, OPEN, None)], [1, 2], id="two open papers without a name"),
        pytest.param([code(1, EXPIRED, None), code(2, REVOKED, None)], [2], id="dead ones without a name are one"),
        pytest.param([code(1, EXPIRED, None), code(2)], [2], id="and none where the pupil has another"),
        pytest.param([code(1, EXPIRED, None), code(2, pupil=NAMESAKE)], [1, 2], id="another pupil's is no other"),
        pytest.param([], [], id="none"),
    ],
)
def test_of_each_person_the_newest_code_is_told(codes: list[Code], told: list[int]) -> None:
    assert [one.id for one in newest(codes, NOW)] == told


def test_a_pupil_who_is_a_guardian_as_well_has_two() -> None:
    own = replace(code(2), role=Role.PUPIL)
    assert [one.id for one in newest([code(1), own], NOW)] == [1, 2]


def guardian(person: int | None, *pupils: PupilLine) -> Invitee:
    """Of these pupils."""
    return Invitee(Role.GUARDIAN, person, HELEN if person else None, Kinship.MOTHER if person else None, pupils)


MOTHER, NOBODY = guardian(6, ARTYOM), guardian(None, NAMESAKE)
OWN = Invitee(Role.PUPIL, 1, ARTYOM.name, None, (ARTYOM,))


@pytest.mark.parametrize(
    ("who", "own", "gets"),
    [
        pytest.param(MOTHER, False, True, id="a guardian"),
        pytest.param(NOBODY, False, True, id="a guardian whom nobody knows"),
        pytest.param(replace(MOTHER, linked=True), True, False, id="who is linked"),
        pytest.param(replace(MOTHER, staff=True), True, False, id="who works at the school"),
        pytest.param(replace(NOBODY, guarded=True), True, False, id="where another adult is restricted"),
        pytest.param(OWN, False, False, id="a pupil"),
        pytest.param(OWN, True, True, id="a pupil when it is wanted"),
        pytest.param(replace(OWN, linked=True), True, False, id="a pupil who is linked"),
    ],
)
def test_who_gets_a_strip(who: Invitee, own: bool, gets: bool) -> None:
    assert (who in Families((ARTYOM, NAMESAKE), (who,)).sheet(own=own)) is gets


def test_one_of_a_family_is_found_and_nobody_elses() -> None:
    families = Families((ARTYOM, NAMESAKE), (MOTHER, OWN, NOBODY))
    assert families.of(1) == (ARTYOM, [MOTHER, OWN])
    assert families.find(1, 6) == families.person(6) == MOTHER
    assert families.find(1, own=True) == OWN
    assert families.find(2) == NOBODY
    assert families.find(1) == Invitee(Role.GUARDIAN, None, None, None, (ARTYOM,))
    for pupil, person in ((3, 0), (2, 6), (1, 99)):
        with pytest.raises(NotAllowed):
            families.find(pupil, person)
    with pytest.raises(NotAllowed):
        families.person(99)


def test_pupils_are_told_apart_as_far_as_the_form_needs_it() -> None:
    other = PupilLine(3, Name("Лебедев", "Кирилл", "Павлович"), "7Б")
    families = Families((ARTYOM, NAMESAKE, other))
    assert families.called([ARTYOM, other]) == "Ковалёв Артём Дмитриевич, Лебедев Кирилл"
    twin = replace(NAMESAKE, name=ARTYOM.name)
    assert Families((ARTYOM, twin)).called([twin]) == "Ковалёв Артём Дмитриевич (№ 2)"


def test_the_newest_code_of_somebody_is_found_by_whom_it_names() -> None:
    codes = [code(1, EXPIRED), code(2), code(3, OPEN, None, pupil=NAMESAKE), code(4, person=7)]
    assert of_invitee(codes, MOTHER) == codes[1]
    assert of_invitee(codes, NOBODY) == codes[2]
    assert of_invitee(codes, OWN) is None


@pytest.mark.parametrize("about", About)
def test_a_reference_says_what_and_which(about: About) -> None:
    assert read_reference(reference(about, 7)) == (about, 7)
