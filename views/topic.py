"""The topic of a lesson, from the plan or typed, and how the lesson is held."""

from collections.abc import Sequence

from domain.scene import Scene
from domain.words import LessonKind
from locales import Texts
from views.journal import key
from views.lesson import SayKind, SayTopic, back_row
from views.lesson_lines import scene_head
from views.page import Button, Page, blocks, lines, rows
from views.paging import shortened
from views.topic_plan import OpenPlan

LABEL, WORKS = 40, 300


def topic_page(texts: Texts, scene: Scene, planned: Sequence[tuple[int, str]], too_long: int = 0) -> Page:
    """The next topics of the plan as buttons; the next message is taken for the topic. `too_long`: what was sent."""
    now = texts("lesson-topic", topic=scene.sheet.topic) if scene.sheet.topic else None
    ask = texts("topic-ask-plan" if planned else "topic-ask")
    if too_long:
        ask = texts("topic-long", length=too_long)
    own = Button(texts.plain("topic-plan"), OpenPlan(group=scene.at.group))
    plan = [[Button(shortened(topic, LABEL), SayTopic(**key(scene.at), plan=place))] for place, topic in planned]
    return Page(blocks(scene_head(texts, scene), lines(now, ask)), rows(*plan, [own], back_row(texts, scene)))


def kind_page(texts: Texts, scene: Scene, others: Sequence[str] = ()) -> Page:
    """How the lesson is held; `others` are control works of that day which the pupils have already."""
    where = key(scene.at)
    kinds = [[Button(texts.plain(f"lesson-kind-{kind}"), SayKind(**where, kind=kind))] for kind in LessonKind]
    warned = texts("topic-second-control", works=shortened(", ".join(others), WORKS)) if others else None
    now = texts("lesson-kind", kind=texts.plain(f"lesson-kind-{scene.sheet.kind}"))
    return Page(
        blocks(scene_head(texts, scene), lines(now, warned), texts("topic-kind-ask")), [*kinds, back_row(texts, scene)]
    )
