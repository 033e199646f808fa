"""A guardian's access: seen, restricted, lifted, ended on a day."""

from collections.abc import Iterator
from dataclasses import replace

from domain.guardianship import Act, Guarding
from domain.invitations import PupilLine
from domain.names import Name
from domain.words import Kinship
from locales import Texts
from tests.school import FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.boards import large
from tests.unit.kit import ARTYOM, YEAR
from views import guardianship as view
from views.page import Page

DOCUMENT = "решение суда № 2-114 от 10.11.2026"
PUPIL = PupilLine(1, ARTYOM.name, "7Б")


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    forms, kirill = large().forms, PupilLine(2, Name("Лебедев", "Кирилл"), "7Б")
    mother = Guarding(1, Name("Ковалёва", "Елена", "Викторовна"), Kinship.MOTHER, None, None, None, "")
    father = Guarding(2, Name("Ковалёв", "Дмитрий", "Сергеевич"), Kinship.FATHER, START, None, TUESDAY, DOCUMENT)
    trustee = Guarding(3, Name("", ""), Kinship.TRUSTEE, MONDAY, FRIDAY, None, "")
    soon, later = replace(father, restricted_since=FRIDAY), replace(mother, id=4, since=FRIDAY)
    over = replace(trustee, id=5, until=TUESDAY)
    every = [mother, father, trustee, replace(soon, id=6), later, over]
    yield "which form", view.forms_page(texts, 1, forms, 0)
    yield "which pupil", view.pupils_page(texts, 1, forms[1], [PUPIL, kirill], 0)
    yield "who answers for the pupil", view.guardians_page(texts, PUPIL, 1, every, WEDNESDAY)
    yield "nobody does", view.guardians_page(texts, kirill, 1, [], WEDNESDAY)
    yield "a guardian", view.guardian_page(texts, PUPIL, mother, WEDNESDAY)
    yield "a restricted one", view.guardian_page(texts, PUPIL, father, WEDNESDAY)
    yield "one until a date", view.guardian_page(texts, PUPIL, trustee, WEDNESDAY)
    yield "by which document", view.document_page(texts, PUPIL, mother)
    yield "that is no document", view.document_page(texts, PUPIL, mother, wrong=True)
    yield "from which day", view.since_page(texts, PUPIL, mother, DOCUMENT, WEDNESDAY)
    year = replace(YEAR, starts=WEDNESDAY)
    yield "from another day", view.day_page(texts, PUPIL, mother, Act.RESTRICT, year, 0)
    yield "until which day", view.day_page(texts, PUPIL, mother, Act.UNTIL, year, 0)
    restricted = replace(mother, restricted_since=WEDNESDAY, document=DOCUMENT)
    changes = (
        (Act.RESTRICT, mother, restricted), (Act.LIFT, father, replace(father, restricted_since=None, document="")),
        (Act.UNTIL, mother, replace(mother, until=THURSDAY)), (Act.OPEN_ENDED, trustee, replace(trustee, until=None)),
    )  # fmt: skip
    for act, before, after in changes:
        data = view.LookAct(record=1, act=act)
        yield f"to be confirmed: {act.name.lower()}", view.look_page(texts, PUPIL, data, before, after, "", WEDNESDAY)
    yield "decided", view.guardian_page(texts, PUPIL, restricted, WEDNESDAY, texts("guard-made"))
