"""The deputy reads who answers for a pupil, and restricts, lifts or dates a guardian's access."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from db.queries import chats, guardianship, substitutions
from db.queries.guardianship import Card
from db.session import Session
from domain.calendars import DAY, Calendar
from domain.guardianship import Act, Guarding, decided, document_of, holds
from domain.leading import LEAD
from domain.people import Expectation, local_day
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from handlers.words import Awaits
from views.absence_calendar import month_of
from views.guardianship import (
    AskAct,
    GuardianForms,
    GuardianPupils,
    LookAct,
    MakeAct,
    OpenGuardian,
    PupilGuardians,
    day_page,
    document_page,
    forms_page,
    guardian_page,
    guardians_page,
    look_page,
    print_of_record,
    pupils_page,
    since_page,
)

ASKED = "guardian-document"
AHEAD = DAY * 366

router = only(Router(name=__name__), *OFFICE_PARTS)


@dataclass(frozen=True, slots=True)
class Open:
    """A guardian of a pupil; `document` is what was typed for this one."""

    card: Card
    one: Guarding
    today: date
    document: str

    def after(self, act: Act, day: int) -> tuple[dict[str, Any] | None, Guarding]:
        """The columns that would change, and the record as it would be."""
        try:
            chosen = date.fromordinal(day) if day else None
        except (ValueError, OverflowError):
            chosen = None
        values = decided(act, chosen, self.document, self.today) if act in self.one.acts else None
        return values, replace(self.one, **values) if values else self.one  # type: ignore[arg-type]  # its own fields


async def _open(session: Session, turn: Turn, record: int) -> Open:
    card = await guardianship.card(session, turn.viewer, await guardianship.pupil_of(session, record), turn.now)
    expects = turn.viewer.expects
    data = expects.data if expects is not None and expects.what == ASKED else {}
    document = str(data.get("document", "")) if data.get("record") == record else ""
    return Open(card, card.guardian(record), local_day(turn.now, card.post.zone), document)


@router.callback_query(GuardianForms.filter())
async def show_forms(_press: object, callback_data: GuardianForms, turn: Turn) -> None:
    """Of which form is the pupil?"""
    post = turn.viewer.works_as(LEAD, callback_data.school)
    async with turn.sessions() as session:
        day = local_day(turn.now, post.zone)
        board = await substitutions.forms(session, post.school_id, day, turn.now)
    await turn.reply.show(forms_page(turn.texts, post.school_id, board.forms, callback_data.page))


@router.callback_query(GuardianPupils.filter())
async def show_pupils(press: object, callback_data: GuardianPupils, turn: Turn) -> None:
    """The class list."""
    async with turn.sessions() as session:
        post = await substitutions.post_for_form(session, turn.viewer, callback_data.form)
        day = local_day(turn.now, post.zone)
        board = await substitutions.forms(session, post.school_id, day, turn.now)
        pupils = await guardianship.pupils(session, callback_data.form, day)
    form = board.forms.get(callback_data.form)
    if form is None:
        await show_forms(press, GuardianForms(school=post.school_id), turn)
    else:
        await turn.reply.show(pupils_page(turn.texts, post.school_id, form, pupils, callback_data.page))


@router.callback_query(PupilGuardians.filter())
async def show_guardians(_press: object, callback_data: PupilGuardians, turn: Turn) -> None:
    """Everybody who answers for the pupil."""
    async with turn.sessions.begin() as session:
        card = await guardianship.card(session, turn.viewer, callback_data.pupil, turn.now)
        await guardianship.opened(session, turn.viewer, card.pupil.id, turn.now)
    today = local_day(turn.now, card.post.zone)
    await turn.reply.show(guardians_page(turn.texts, card.pupil, card.form, card.guardians, today))


@router.callback_query(OpenGuardian.filter())
async def show_guardian(_press: object, callback_data: OpenGuardian, turn: Turn) -> None:
    """One of them; a document that was being asked for is forgotten."""
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.record)
        if turn.viewer.expects is not None and turn.viewer.expects.what == ASKED:
            await chats.forget(session, turn.viewer.chat)
    await turn.reply.show(guardian_page(turn.texts, found.card.pupil, found.one, found.today))


@router.callback_query(AskAct.filter(F.act.in_({Act.RESTRICT, Act.UNTIL})))
async def ask(_press: object, callback_data: AskAct, turn: Turn) -> None:
    """For a restriction first the document, then a day; for an end only the day."""
    act, month = callback_data.act, callback_data.month
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, callback_data.record)
        typed = act is Act.UNTIL or bool(month and found.document)
        if act in found.one.acts and not typed:
            about = Expectation(ASKED, {"record": found.one.id, "document": ""})
            await chats.expect(session, turn.viewer.chat, about, turn.now)
    pupil, one = found.card.pupil, found.one
    if act not in one.acts:
        await _anew(turn, found)
    elif not typed:
        await turn.reply.show(document_page(turn.texts, pupil, one))
    else:
        year = Calendar(found.today, found.today + AHEAD, days=7)
        await turn.reply.show(day_page(turn.texts, pupil, one, act, year, month or month_of(found.today)))


@router.message(Awaits(ASKED))
async def take_document(message: Message, turn: Turn) -> None:
    """Shown with the day it holds from, not written yet."""
    data, said = (turn.viewer.expects.data if turn.viewer.expects else {}), document_of(message.text or "")
    async with turn.sessions.begin() as session:
        found = await _open(session, turn, data["record"])
        if said is not None:
            about = Expectation(ASKED, {"record": found.one.id, "document": said})
            await chats.expect(session, turn.viewer.chat, about, turn.now)
    pupil, one = found.card.pupil, found.one
    if said is None:
        await turn.reply.show(document_page(turn.texts, pupil, one, wrong=True))
    else:
        await turn.reply.show(since_page(turn.texts, pupil, one, said, found.today))


@router.callback_query(LookAct.filter())
async def look(_press: object, callback_data: LookAct, turn: Turn) -> None:
    """Before and after, to be confirmed."""
    async with turn.sessions() as session:
        found = await _open(session, turn, callback_data.record)
    values, after = found.after(callback_data.act, callback_data.day)
    if values is None:
        await _anew(turn, found)
    else:
        about = found.card.pupil, callback_data, found.one, after, found.document, found.today
        await turn.reply.show(look_page(turn.texts, *about))


@router.callback_query(MakeAct.filter())
async def make(_press: object, callback_data: MakeAct, turn: Turn) -> None:
    """It holds, if the record is still what was shown."""
    async with turn.sessions.begin() as session:
        await guardianship.lock(session, callback_data.record)
        found = await _open(session, turn, callback_data.record)
        values, after = found.after(callback_data.act, callback_data.day)
        fits = values is not None and print_of_record(found.one, found.document) == callback_data.stood
        if fits and values is not None:
            await guardianship.decide(session, turn.viewer, found.card, found.one.id, values, turn.now)
            await chats.forget(session, turn.viewer.chat)
    if fits or holds(callback_data.act, callback_data.day, found.one):
        said = turn.texts("guard-made")
        await turn.reply.show(guardian_page(turn.texts, found.card.pupil, after, found.today, said))
    else:
        await _anew(turn, found)


async def _anew(turn: Turn, found: Open) -> None:
    """The button is about something that has changed meanwhile, or is over: the record as it stands."""
    await turn.reply.say(turn.texts.plain("guard-stale"), alert=True)
    await turn.reply.show(guardian_page(turn.texts, found.card.pupil, found.one, found.today))
