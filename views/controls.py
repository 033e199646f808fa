"""Control works to come: the next ones below a day, all of two weeks on a screen of their own."""

from collections.abc import Sequence

from domain.people import Child
from domain.timetable import Control
from locales import Texts
from views.page import Button, Page, Row, blocks, lines
from views.paging import child_row, folded
from views.timetable_buttons import ControlsAhead, back_row

NAMED = 3  # more of them in one line are not read any more


def control_line(texts: Texts, controls: Sequence[Control]) -> str | None:
    """The next three by name; how many more there are."""
    works = [texts.plain("timetable-control", day=one.day, subject=one.subject) for one in controls[:NAMED]]
    if len(controls) > NAMED:
        return texts("timetable-controls-more", works=", ".join(works), more=len(controls) - NAMED)
    return texts("timetable-controls", works=", ".join(works)) if works else None


def controls_button(texts: Texts, child: Child, controls: Sequence[Control]) -> Row | None:
    """The way to all of them."""
    if not controls:
        return None
    return [Button(texts.plain("controls-button", count=len(controls)), ControlsAhead(pupil=child.id))]


def controls_page(
    texts: Texts, children: Sequence[Child], child: Child, controls: Sequence[Control], part: int = 0
) -> Page:
    """A line for each, in order, with its topic."""
    here = ControlsAhead(pupil=child.id)
    body = [_work(texts, one) for one in controls] or [texts("controls-none")]
    return folded(
        texts,
        blocks(texts("controls-title", child=child.title), lines(*body)),
        part,
        lambda n: here.model_copy(update={"part": n}),
        back_row(texts, child),
        child_row(children, child, lambda pupil: ControlsAhead(pupil=pupil)),
    )


def _work(texts: Texts, control: Control) -> str:
    if control.topic:
        return texts("controls-line-topic", day=control.day, subject=control.subject, topic=control.topic)
    return texts("controls-line", day=control.day, subject=control.subject)
