"""In which post somebody may address whom; and what of an audience is left when things have changed."""

from dataclasses import replace

import pytest

from domain.notice import Audience, Whom
from domain.notice_reach import Reach, toggled
from domain.people import NotAllowed, Post
from domain.words import Role
from tests.unit.drafts import DEPUTY, GROUPS, LEADS, LEADS_TOO, OWN, PUPILS, SCHOOL, TEACHES

HEAD = replace(DEPUTY, role=Role.HEAD)
TWO_FORMS = Reach(1, (LEADS, LEADS_TOO), {7: "7Б", 8: "1А"}, GROUPS, PUPILS)
SUBJECT = Reach(1, (TEACHES,), {}, {22: GROUPS[22]}, {}, frozenset({22}))
LEADS_AND_DECIDES = Reach(1, (LEADS, DEPUTY), {7: "7Б", 8: "1А"}, GROUPS, PUPILS)
DECIDES_AND_TEACHES = Reach(1, (DEPUTY, TEACHES), {7: "7Б"}, {22: GROUPS[22]}, {}, frozenset({22}))

FORM, FOREIGN, BOTH = Audience(forms=(7,)), Audience(forms=(9,)), Audience(forms=(7, 8))
STAFF = Audience(Whom.STAFF, forms=(7,))
EVERYBODY, SOME, STRANGER = Audience(school=True), Audience(pupils=(1, 3)), Audience(pupils=(1, 99))
TAUGHT, OF_FORM, OTHER_GROUP = Audience(group=22), Audience(group=21), Audience(group=23)

CASES: dict[str, tuple[Reach, Audience, Post | None]] = {
    "a class teacher, the own form": (OWN, FORM, LEADS),
    "a class teacher, who teaches the own form": (OWN, STAFF, LEADS),
    "a class teacher, pupils of the own form": (OWN, SOME, LEADS),
    "a class teacher, somebody else's pupil": (OWN, STRANGER, None),
    "a class teacher, another form": (OWN, FOREIGN, None),
    "a class teacher, two forms of which one is the own": (OWN, BOTH, None),
    "a class teacher, the school": (OWN, EVERYBODY, None),
    "a class teacher, a group of the own form": (OWN, OF_FORM, LEADS),
    "a class teacher, the group taught as a teacher": (OWN, TAUGHT, TEACHES),
    "a class teacher, a group of others": (OWN, OTHER_GROUP, None),
    "a group has no staff": (OWN, replace(TAUGHT, whom=Whom.STAFF), None),
    "of two forms, the second": (TWO_FORMS, Audience(forms=(8,)), LEADS_TOO),
    "of two forms, both": (TWO_FORMS, BOTH, LEADS),
    "a deputy, the school": (SCHOOL, EVERYBODY, DEPUTY),
    "a deputy, the staff": (SCHOOL, replace(EVERYBODY, whom=Whom.STAFF), DEPUTY),
    "a deputy, some forms": (SCHOOL, BOTH, DEPUTY),
    "a deputy, a form of another year": (SCHOOL, Audience(forms=(7, 99)), None),
    "a deputy, single pupils": (SCHOOL, SOME, None),
    "a head, the school": (replace(SCHOOL, posts=(HEAD,)), EVERYBODY, HEAD),
    "a subject teacher, the own group": (SUBJECT, TAUGHT, TEACHES),
    "a subject teacher, a group of others": (SUBJECT, OF_FORM, None),
    "a subject teacher, a form": (SUBJECT, FORM, None),
    "a subject teacher, the school": (SUBJECT, EVERYBODY, None),
    "a subject teacher, pupils": (SUBJECT, SOME, None),
    "who leads a form and decides, the own form": (LEADS_AND_DECIDES, FORM, LEADS),
    "who leads a form and decides, another form": (LEADS_AND_DECIDES, Audience(forms=(8,)), DEPUTY),
    "who leads a form and decides, the school": (LEADS_AND_DECIDES, EVERYBODY, DEPUTY),
    "who decides and teaches, the own group": (DECIDES_AND_TEACHES, TAUGHT, TEACHES),
    "who decides and teaches, another group": (DECIDES_AND_TEACHES, OF_FORM, None),
    "nobody": (Reach(1, ()), FORM, None),
}


@pytest.mark.parametrize(("reach", "audience", "post"), CASES.values(), ids=CASES)
def test_a_notice_speaks_in_the_post_that_may_address_these_people(
    reach: Reach, audience: Audience, post: Post | None
) -> None:
    if post is None:
        with pytest.raises(NotAllowed):
            reach.speaks_as(audience)
        assert not reach.still(audience).forms
    else:
        assert reach.speaks_as(audience) == post
        assert reach.still(audience) == audience


def test_a_pupil_who_has_left_is_left_out_and_the_others_stay() -> None:
    assert OWN.still(STRANGER) == Audience(pupils=(1,))
    assert OWN.still(Audience(Whom.PUPILS, pupils=(99,))) == Audience(Whom.PUPILS)
    assert not OWN.still(FOREIGN).chosen


@pytest.mark.parametrize(
    ("reach", "first"),
    [(OWN, FORM), (TWO_FORMS, FORM), (SCHOOL, EVERYBODY), (LEADS_AND_DECIDES, FORM), (SUBJECT, Audience())],
    ids=["a class teacher", "of two forms", "a deputy", "who leads a form and decides", "a subject teacher"],
)
def test_what_is_proposed_may_be_sent_as_it_is(reach: Reach, first: Audience) -> None:
    assert reach.first == first
    assert reach.still(first) == first


def test_what_is_ticked_twice_is_not_ticked() -> None:
    assert toggled((8, 7), 9) == (7, 8, 9)
    assert toggled((7, 8), 7) == (8,)
