"""A group without marks: reminded of in private, and a line for the deputy three days later."""

from domain.nudge import LINE, Silence
from locales import Texts
from views.journal import JournalDay
from views.lesson_lines import group_phrase
from views.page import Button, Page, blocks, lines


def nudge_page(texts: Texts, one: Silence) -> Page:
    """To the group's teacher alone."""
    left = LINE - one.days
    return Page(
        blocks(
            lines(texts("nudge-title", group=group_phrase(texts, one.group)), _since(texts, one)),
            texts("nudge-left", days=left) if left > 0 else texts("nudge-listed"),
        ),
        [[Button(texts.plain("nudge-journal"), JournalDay())]],
    )


def _since(texts: Texts, one: Silence) -> str:
    if one.since is None:
        return texts(f"nudge-since-{one.term.kind}", days=one.days)
    return texts("nudge-since", day=one.since, days=one.days)


def silence_line(texts: Texts, one: Silence, teachers: str) -> str:
    """On the deputy's list: the group, since when, whose it is."""
    group = group_phrase(texts, one.group)
    if one.since is None:
        return texts("nudge-line-none", group=group, teachers=teachers, days=one.days)
    return texts("nudge-line", group=group, teachers=teachers, day=one.since, days=one.days)
