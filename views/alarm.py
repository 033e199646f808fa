"""Placeholder."""

from collections.abc import Sequence
from datetime import date

from domain.alarms import Missing
from domain.news import News
from domain.people import Child
from locales import Texts
from views.alerts import news_line
from views.page import Page, lines


def absence_page(texts: Texts, child: Child, news: News, day: date) -> Page:
    """To a guardian."""
    return Page(lines(texts("alerts-title", child=child.title), news_line(texts, news, day)))


def absent_page(texts: Texts, missing: Sequence[Missing], day: date) -> Page:
    """To a class teacher."""
    return Page(lines(*(texts("alerts-absent", subject=one.name.in_class, number=one.number) for one in missing)))


def escalation_page(texts: Texts, missing: Missing) -> Page:
    """To class teacher and deputy."""
    return Page(texts("alerts-absent", subject=missing.name.in_class, number=missing.number))
