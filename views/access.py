"""Who looked at a pupil's data, day by day."""

from collections.abc import Sequence
from itertools import groupby

from aiogram.filters.callback_data import CallbackData

from domain.access import Look, Opening
from domain.people import Child
from locales import Texts
from views.linking import role_name
from views.page import Page, blocks, lines
from views.paging import child_row, folded


class WhoLooked(CallbackData, prefix="wl1"):
    """Which staff opened or exported the pupil's data."""

    pupil: int
    part: int = 0


def access_page(texts: Texts, children: Sequence[Child], child: Child, looks: Sequence[Look], part: int = 0) -> Page:
    """`looks` as `domain.access.looks` folds them, newest first."""
    days = [
        lines(texts("access-day", day=day), *(_line(texts, look) for look in of_day))
        for day, of_day in groupby(looks, lambda look: look.day)
    ]
    return folded(
        texts,
        blocks(texts("access-title", child=child.title), *(days or [texts("access-nobody")]), texts("access-note")),
        part,
        lambda n: WhoLooked(pupil=child.id, part=n),
        child_row(children, child, lambda pupil: WhoLooked(pupil=pupil)),
    )


def _line(texts: Texts, look: Look) -> str:
    what = texts.plain(f"access-action-{look.action if look.action in set(Opening) else 'other'}")
    if look.name is None:
        return texts("access-line-console", what=what, times=look.times)
    role = role_name(texts, look.role, look.form) if look.role else texts.plain("hat-staff")
    return texts("access-line", name=look.name.short, role=role, what=what, times=look.times)
