"""The children of a mother, and the accounts of those who have one."""

from collections.abc import Iterator

from domain.people import Hat, Viewer
from locales import Texts
from tests.unit.kit import ARTYOM, CHILDREN, SONYA
from views.children import children_page
from views.page import Page

MOTHER = Viewer(1, 1, "ru", 6, ready=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,), children=CHILDREN)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "nobody has an account", children_page(texts, MOTHER, {})
    yield "one waits, one is allowed", children_page(texts, MOTHER, {ARTYOM.id: False, SONYA.id: True})
