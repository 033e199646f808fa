"""The way from a code to a linked chat, for a mother, a pupil and a class teacher."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.invitations import Invitation, PupilLine
from domain.linking import CodeState, CodeTimes
from domain.names import Name
from domain.people import Hat, Post, Viewer
from domain.words import Kinship, Role
from locales import Texts
from tests.school import FRIDAY, NOW, ZONE
from tests.unit.kit import ARTYOM, CHILDREN, SONYA
from views import linking as view
from views.page import Page

STRANGER = Viewer(0, 1, "ru")
TEACHER = Viewer(1, 1, "ru", 9, Name("Соколова", "Марина"), ready=True, hat=Hat.STAFF, hats=(Hat.STAFF, Hat.GUARDIAN))
LINKED = replace(TEACHER, hat=Hat.GUARDIAN, children=CHILDREN)
OWNER = replace(LINKED, hat=Hat.PUPIL, hats=(Hat.PUPIL,), children=(ARTYOM,))
CLASS_TEACHER = replace(TEACHER, posts=(Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б"),))
PUPILS = (PupilLine(1, ARTYOM.name, "7Б"), PupilLine(2, SONYA.name, "1А"))
MOTHER = Name("Ковалёва", "Елена", "Викторовна")
CODE = Invitation(
    1, 1, "Школа № 7", ZONE, Role.GUARDIAN, CodeTimes(NOW, None, None), 6, 1, MOTHER, Kinship.MOTHER, None, None,
    PUPILS, None,
)  # fmt: skip


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    for state in (state for state in CodeState if state is not CodeState.OPEN):
        yield f"the code is {state.value}", view.dead_code_page(texts, state, ended=FRIDAY)
    yield "my own code again", view.dead_code_page(texts, CodeState.USED, ended=FRIDAY, yours=True)
    yield "five wrong codes", view.wait_page(texts, timedelta(minutes=22))
    yield "consent", view.consent_page(texts)
    yield "no consent", view.declined_page(texts, FRIDAY)
    yield "is this you, mother", view.identity_page(texts, STRANGER, CODE)
    yield "is this you, mother of one", view.identity_page(texts, STRANGER, replace(CODE, pupils=PUPILS[:1]))
    yield "a teacher who is a mother", view.identity_page(texts, TEACHER, CODE)
    yield "who are you to the child", view.identity_page(texts, STRANGER, replace(CODE, person=None, kinship=None))
    yield "your name", view.name_page(texts)
    yield "linked, a mother", view.linked_page(texts, LINKED, CODE)
    pupil = replace(CODE, role=Role.PUPIL, person=ARTYOM.name, pupils=PUPILS[:1])
    yield "is this you, pupil", view.identity_page(texts, STRANGER, pupil)
    yield "linked, a pupil", view.linked_page(texts, OWNER, pupil)
    yield "linked, a pupil whose guardian has not agreed yet", view.linked_page(texts, STRANGER, pupil)
    teacher = replace(CODE, role=Role.CLASS_TEACHER, form="7Б", person=Name("Соколова", "Марина", "Игоревна"))
    yield "is this you, class teacher", view.identity_page(texts, STRANGER, teacher)
    yield "linked, a class teacher", view.linked_page(texts, CLASS_TEACHER, teacher)
