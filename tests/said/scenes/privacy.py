"""Own data: the policy, who looked, consent taken back."""

from collections.abc import Iterator
from dataclasses import replace

from domain.access import Look, Opening
from domain.consent import VERSION, Agreement
from domain.deletion import Outlook
from domain.names import Name
from domain.people import Hat, Viewer
from domain.words import Role
from locales import Texts
from tests.school import MONDAY, NOW, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, SONYA
from views.access import access_page
from views.consent import ask_again_page, withdraw_page
from views.deletion import deleted_page, deletion_page, last_question_page
from views.own_data import own_data_page
from views.page import Page
from views.privacy import privacy_page

MOTHER = Viewer(
    1, 1, "ru", 6, ready=True, consented=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,), children=CHILDREN
)  # fmt: skip
BOTH = replace(MOTHER, hat=Hat.STAFF, hats=(Hat.GUARDIAN, Hat.STAFF), children=())
SOKOLOVA = Name("Соколова", "Марина", "Игоревна")
LOOKS = (
    Look(WEDNESDAY, Opening.CLASS_LIST, SOKOLOVA, Role.CLASS_TEACHER, "7Б", 3),
    Look(WEDNESDAY, Opening.LISTS, None, None, None, 1),
    Look(TUESDAY, Opening.LISTS, Name("Крылова", "Анна", "Петровна"), Role.SECRETARY, None, 5),
    Look(MONDAY, Opening.ONEROSTER, None, None, None, 21),
    Look(MONDAY, "something newer", Name("Петров", "Олег", "Иванович"), None, None, 1),
)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    agreed = Agreement(VERSION, NOW)
    official = tuple(replace(child, official=True) for child in CHILDREN)
    yield "a mother's", privacy_page(texts, MOTHER, agreed, WEDNESDAY)
    yield "where it is the official journal", privacy_page(texts, replace(MOTHER, children=official), agreed, WEDNESDAY)
    yield "a stranger's", privacy_page(texts, Viewer(0, 1, "ru"), None, WEDNESDAY)
    yield "who looked", access_page(texts, CHILDREN, ARTYOM, LOOKS)
    yield "nobody looked", access_page(texts, (SONYA,), SONYA, ())
    yield "own data", own_data_page(texts, MOTHER)
    yield "own data of a teacher who is a mother", own_data_page(texts, BOTH)
    yield "leaving, a mother", deletion_page(texts, Outlook(1))
    yield "leaving, a grandmother no list knows", deletion_page(texts, Outlook(2, own_record=True))
    yield "leaving, the last administrator", deletion_page(texts, Outlook(5, posts=True, last_admin=("Школа № 7",)))
    yield "for certain?", last_question_page(texts, WEDNESDAY)
    yield "gone", deleted_page(texts)
    yield "withdraw consent?", withdraw_page(texts, WEDNESDAY)
    yield "consent is asked for again", ask_again_page(texts)
