"""Who stands in for whom: step by step, and what both teachers are told."""

from collections.abc import Iterator
from dataclasses import replace

from domain.delegations import ALL, Delegation, Draft, Step, as_form
from domain.names import Name
from locales import Texts
from tests.school import FRIDAY, THURSDAY
from tests.unit.boards import board
from tests.unit.kit import YEAR
from views import delegations as view
from views.absence_calendar import month_of
from views.page import Page

LEBEDEVA, MOROZOVA = Name("Лебедева", "Ольга", "Андреевна"), Name("Морозова", "Татьяна", "Павловна")
ORDER = Delegation(1, 101, LEBEDEVA, 104, MOROZOVA, "", lead=False, since=THURSDAY, until=FRIDAY, document="№ 214")


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    school, draft, month = board(), Draft(101, 104), month_of(THURSDAY)
    lead = replace(ORDER, id=2, what="7Б", lead=True, document="")
    one = replace(ORDER, id=3, what="7Б · Алгебра")
    whole = replace(draft, what=ALL, first=THURSDAY, last=FRIDAY, document="№ 214 от 10.11")
    yield "nobody", view.delegations_page(texts, 1, [], 0)
    yield "some orders", view.delegations_page(texts, 1, [ORDER, lead, one], 0)
    yield "who is away", view.people_page(texts, 1, school, Draft(), Step.ABSENT, 0)
    yield "who stands in", view.people_page(texts, 1, school, Draft(101), Step.STANDS_IN, 0)
    yield "for what", view.what_page(texts, 1, school, draft, [(1, "7Б")], THURSDAY, 0)
    first = replace(draft, what=as_form(1))
    yield "from which day", view.day_page(texts, 1, school, first, Step.FIRST, YEAR, THURSDAY, month)
    second = replace(draft, what=2, first=THURSDAY)
    yield "to which day", view.day_page(texts, 1, school, second, Step.LAST, YEAR, THURSDAY, month)
    yield "which document", view.document_page(texts, 1, school, replace(whole, document=""))
    yield "that is no document", view.document_page(texts, 1, school, replace(whole, document=""), wrong=True)
    yield "everything", view.look_page(texts, 1, school, whole)
    yield "given", view.given_page(texts, 1)
    yield "end it?", view.revoke_page(texts, 1, one)
    yield "ended", view.revoked_page(texts, 1)
    yield "to who stands in", view.delegation_told_page(texts, ORDER, mine=True)
    yield "to who is away", view.delegation_told_page(texts, lead, mine=False)
    yield "to both when it ends", view.delegation_told_page(texts, replace(ORDER, revoked=True), mine=True)
