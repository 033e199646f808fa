"""A notice is cut into messages without losing a word, has a stage, and a seal of what its author was shown."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.notice import PART, Audience, Stage, Whom, parts_of
from domain.notice_desk import seal_of
from tests.school import NOW
from tests.unit.drafts import DRAFT, PAPER, PHOTO, SOON, TOMORROW

HOUR = timedelta(hours=1)


@given(st.text(alphabet="ab \n", max_size=4 * PART))
def test_parts_hold_every_word_and_none_is_too_long(words: str) -> None:
    parts = parts_of(words)
    assert "".join("".join(parts).split()) == "".join(words.split())
    assert all(len(part) <= PART for part in parts)


def test_a_long_notice_is_cut_at_a_line() -> None:
    line = "а" * 99
    assert parts_of("\n".join([line] * 60)) == ("\n".join([line] * 34), "\n".join([line] * 26))


def test_a_word_without_end_is_cut_where_it_must_be() -> None:
    assert parts_of("а" * (PART + 1)) == ("а" * PART, "а")


STAGES: dict[Stage, dict[str, datetime]] = {
    Stage.DRAFT: {"due_at": TOMORROW},
    Stage.SCHEDULED: {"confirmed_at": NOW, "due_at": TOMORROW},
    Stage.SENT: {"confirmed_at": NOW, "laid_out_at": NOW},
    Stage.REFUSED: {"confirmed_at": NOW, "refused_at": TOMORROW},
    Stage.WITHDRAWN: {"confirmed_at": NOW, "laid_out_at": NOW, "corrected_at": NOW, "withdrawn_at": SOON},
}


@pytest.mark.parametrize(("stage", "moments"), STAGES.items(), ids=[stage.value for stage in STAGES])
def test_a_notice_is_as_far_as_its_moments_say(stage: Stage, moments: dict[str, datetime]) -> None:
    assert replace(DRAFT, **moments).stage is stage  # type: ignore[arg-type]


def test_every_stage_is_reached() -> None:
    assert set(STAGES) == set(Stage)


@pytest.mark.parametrize(
    ("due", "expires", "over"),
    [(None, None, False), (None, SOON, False), (None, NOW, True), (TOMORROW, SOON, True), (NOW - HOUR, SOON, False)],
    ids=["for ever", "later today", "now", "before it leaves", "its time has passed: it leaves now"],
)
def test_a_notice_that_would_be_over_when_it_leaves(
    due: datetime | None,
    expires: datetime | None,
    over: bool,
) -> None:
    assert replace(DRAFT, due_at=due, expires_at=expires).over_before_it_leaves(NOW) is over


OTHERWISE: dict[str, dict[str, Any]] = {
    "text": {"text": "Собрание в пятницу"},
    "files": {"files": (PHOTO,)},
    "order of files": {"files": (PAPER, PHOTO)},
    "a picture as a document": {"files": (replace(PHOTO, photo=False),)},
    "whom": {"audience": Audience(Whom.PUPILS, forms=(7,))},
    "where": {"audience": Audience(forms=(7, 8))},
    "urgency": {"urgent_reason": "карантин"},
    "signature": {"wants_signature": True},
    "time": {"due_at": TOMORROW},
    "end": {"expires_at": TOMORROW},
}


def test_the_seal_tells_whatever_the_author_has_not_seen() -> None:
    seals = {seal_of(replace(DRAFT, **values)) for values in ({}, *OTHERWISE.values())}
    assert len(seals) == 1 + len(OTHERWISE)
    assert {len(seal) for seal in seals} == {8}


def test_the_seal_stays_when_nothing_changed_that_anybody_sees() -> None:
    one = replace(DRAFT, files=(PHOTO,))
    same = replace(one, created_at=SOON, files=(replace(PHOTO, file_id="known"),))
    assert seal_of(one) == seal_of(same)
