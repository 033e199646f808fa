"""A group's planned topics (КТП): one for each lesson, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from domain.lists import Complaint


@dataclass(frozen=True, slots=True)
class TopicPlan:
    """What a file says: topics in order, a topic of two hours twice; what was left out, or taken otherwise, and why."""

    topics: tuple[str, ...] = ()
    complaints: tuple[Complaint, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What a new plan changes; places are counted from 1, of `gone` in the old plan, of `come` in the new one."""

    kept: int = 0
    gone: tuple[tuple[int, str], ...] = ()
    come: tuple[tuple[int, str], ...] = ()


def plan_change(before: Sequence[str], after: Sequence[str]) -> PlanChange:
    """A topic that only moved up or down because others came or went is kept."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    kept, gone, come = 0, list[tuple[int, str]](), list[tuple[int, str]]()
    for what, was, was_end, now, now_end in matcher.get_opcodes():
        if what == "equal":
            kept += was_end - was
        else:
            gone += [(place + 1, before[place]) for place in range(was, was_end)]
            come += [(place + 1, after[place]) for place in range(now, now_end)]
    return PlanChange(kept, tuple(gone), tuple(come))
