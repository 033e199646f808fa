"""No lessons on a day, or lessons after all: to a family, and to the class teacher."""

from datetime import date

from domain.day_off import Say
from domain.people import Child
from locales import Texts
from views.page import Page, blocks, lines


def day_off_page(texts: Texts, child: Child, say: Say, day: date, reason: str) -> Page:
    """About one child."""
    if say is Say.ON:
        return Page(lines(texts("dayoff-child", child=child.title), texts("dayoff-told-on", day=day)))
    said = lines(texts("dayoff-child", child=child.title), texts("dayoff-told-off", day=day, reason=reason))
    return Page(blocks(said, texts("dayoff-told-stay")))


def form_off_page(texts: Texts, form: str, say: Say, day: date, reason: str) -> Page:
    """About a form, to its class teacher."""
    if say is Say.ON:
        return Page(lines(texts("dayoff-child", child=form), texts("dayoff-told-on", day=day)))
    said = lines(texts("dayoff-child", child=form), texts("dayoff-told-off", day=day, reason=reason))
    return Page(blocks(said, texts("dayoff-told-teacher")))
