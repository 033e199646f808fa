"""What the bot can do, for each part; what it says to who was not understood; who is behind it."""

from collections.abc import Iterator

from domain.people import Hat, Post, Viewer
from domain.words import Role
from locales import Texts
from tests.school import ZONE
from tests.unit.kit import ARTYOM, CHILDREN
from views.developer_info import developer_info_page
from views.help import help_page, lost_page
from views.page import Page

MOTHER = Viewer(1, 1, "ru", 6, ready=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN, Hat.STAFF), children=CHILDREN)
PUPIL = Viewer(2, 1, "ru", 1, ready=True, hat=Hat.PUPIL, hats=(Hat.PUPIL,), children=(ARTYOM,))
STRANGER = Viewer(0, 1, "ru")


def staff(*roles: Role) -> Viewer:
    """Somebody with these posts; a class teacher's form is 7Б."""
    posts = [Post(one, 1, "Школа № 7", ZONE, *((7, "7Б") if one is Role.CLASS_TEACHER else ())) for one in roles]
    return Viewer(3, 1, "ru", 7, ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=tuple(posts))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "a stranger", help_page(texts, STRANGER)
    yield "a guardian who works at the school too", help_page(texts, MOTHER)
    yield "a pupil", help_page(texts, PUPIL)
    yield "a class teacher", help_page(texts, staff(Role.CLASS_TEACHER))
    yield "a class teacher who works in the office", help_page(texts, staff(Role.CLASS_TEACHER, Role.SECRETARY))
    yield "the office", help_page(texts, staff(Role.SECRETARY))
    yield "a deputy head", help_page(texts, staff(Role.DEPUTY))
    yield "a head with a form", help_page(texts, staff(Role.HEAD, Role.CLASS_TEACHER))
    yield "other staff", help_page(texts, staff(Role.TEACHER))
    yield "not understood", lost_page(texts, PUPIL, "unknown-text")
    yield "about the bot, for a stranger", developer_info_page(texts, STRANGER, "1.2.3")
    yield "about the bot, for a guardian", developer_info_page(texts, MOTHER, "1.2.3")
