"""From a one-time code to a linked chat: code, consent, «is this you?», welcome."""

from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from db.keys import Keys
from db.queries import chats, code_told, invitations, linking
from db.session import Session
from domain.codes import has_slip, looks_like_code, read_code
from domain.invitations import misfit
from domain.linking import WAIT, CodeState, wait_until
from domain.names import Name, parse_full_name
from domain.people import Expectation, local_day
from domain.words import Kinship
from handlers.common import menu
from handlers.turn import Turn
from handlers.words import Words
from views.errors import sentence_page
from views.linking import (
    Agree,
    Identity,
    Kin,
    SkipName,
    consent_page,
    dead_code_page,
    declined_page,
    identity_page,
    linked_page,
    name_page,
    wait_page,
)
from views.page import Page

router = Router(name=__name__)

CONSENT, IDENTITY, NAME = "consent", "identity", "name"
NAMELESS = Name("", "")


class CodeGiven(Filter):
    """A code in a deep link (`/start CODE`) or typed from paper; hands on `code`, None when it is misspelt."""

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """Asked by aiogram."""
        text = message.text or ""
        command, _, argument = text.partition(" ")
        if command.split("@")[0] == "/start":
            return {"code": read_code(argument)} if argument.strip() else False
        meant = looks_like_code(text) and not text.startswith("/")  # «/homework 12.11» is a command
        return {"code": read_code(text)} if meant else False


class AtStep(Filter):
    """The chat is at this step of linking; hands on the invitation's id and the kinship said before."""

    def __init__(self, step: str) -> None:
        """The step as it is kept in the chat's expectation."""
        self.step = step

    async def __call__(self, _event: object, turn: Turn) -> bool | dict[str, Any]:
        """Asked by aiogram."""
        expects = turn.viewer.expects
        if expects is None or expects.what != self.step:
            return False
        return {"invitation_id": expects.data["invitation"], "kinship": expects.data.get("kinship")}


@router.message(CodeGiven())
async def try_code(_message: Message, code: str | None, turn: Turn, keys: Keys) -> None:
    """The first step, or why there is none. A slip of the finger is no try; five wrong tries make the chat wait."""
    if code is None or has_slip(code):
        await turn.reply.show(sentence_page(turn.texts, "code-slip"))
        return
    async with turn.sessions.begin() as session:
        chat = await chats.open_chat(session, turn.viewer, turn.chat)
        page = await _examine(session, chat, keys.hashes("invitation", code), turn)
    await turn.reply.show(page)


async def _examine(session: Session, chat: int, hashes: list[str], turn: Turn) -> Page:
    """What the code is worth; an open one brings the chat to the first step."""
    until = wait_until(await invitations.wrong_tries(session, chat, turn.now - WAIT), turn.now)
    if until is not None:
        return wait_page(turn.texts, until - turn.now)
    found = await invitations.find(session, hashes, turn.now)
    if found is None:
        await invitations.note_wrong_try(session, chat, turn.now)
        return sentence_page(turn.texts, "code-unknown")
    state = found.times.state(turn.now)
    if state is not CodeState.OPEN:
        await code_told.reused(session, found, turn.viewer, turn.now)
        yours = turn.viewer.person_id is not None and turn.viewer.person_id == found.used_by_id
        return dead_code_page(turn.texts, state, ended=local_day(found.times.expires_at, found.zone), yours=yours)
    if misfit(turn.viewer, found):
        return sentence_page(turn.texts, "code-misfit")
    step = IDENTITY if turn.viewer.consented else CONSENT
    await chats.expect(session, chat, Expectation(step, {"invitation": found.id}), turn.now)
    return identity_page(turn.texts, turn.viewer, found) if turn.viewer.consented else consent_page(turn.texts)


@router.callback_query(Agree.filter(), AtStep(CONSENT))
async def answer_consent(_press: object, callback_data: Agree, invitation_id: int, turn: Turn) -> None:
    """Without consent nothing is shown, not even for whom the code is."""
    async with turn.sessions.begin() as session:
        found = await invitations.by_id(session, invitation_id, turn.now)
        if callback_data.yes:
            step = Expectation(IDENTITY, {"invitation": invitation_id})
            await chats.expect(session, turn.viewer.chat, step, turn.now)
        else:
            await chats.forget(session, turn.viewer.chat)
    if callback_data.yes:
        await turn.reply.show(identity_page(turn.texts, turn.viewer, found))
    else:
        await turn.reply.show(declined_page(turn.texts, local_day(found.times.expires_at, found.zone)))


@router.callback_query(Identity.filter(), AtStep(IDENTITY))
async def answer_identity(_press: object, callback_data: Identity, invitation_id: int, turn: Turn) -> None:
    """Yes links the chat; no leaves the code unspent."""
    if callback_data.yes:
        await _link(turn, invitation_id, Kinship.OTHER, NAMELESS)
        return
    async with turn.sessions.begin() as session:
        await chats.forget(session, turn.viewer.chat)
    await turn.reply.show(sentence_page(turn.texts, "identity-not-me"))


@router.callback_query(Kin.filter(), AtStep(IDENTITY))
async def answer_kinship(_press: object, callback_data: Kin, invitation_id: int, turn: Turn) -> None:
    """Somebody who is linked already has a name; others are asked for theirs."""
    if turn.viewer.person_id is not None:
        await _link(turn, invitation_id, callback_data.kinship, NAMELESS)
        return
    async with turn.sessions.begin() as session:
        step = Expectation(NAME, {"invitation": invitation_id, "kinship": callback_data.kinship.value})
        await chats.expect(session, turn.viewer.chat, step, turn.now)
    await turn.reply.show(name_page(turn.texts))


@router.callback_query(SkipName.filter(), AtStep(NAME))
async def skip_name(_press: object, invitation_id: int, kinship: str, turn: Turn) -> None:
    """A name is a help to the class teacher, not a condition."""
    await _link(turn, invitation_id, Kinship(kinship), NAMELESS)


@router.message(AtStep(NAME), Words())
async def tell_name(message: Message, invitation_id: int, kinship: str, turn: Turn) -> None:
    """«Фамилия Имя Отчество»; anything else is asked again."""
    try:
        name = parse_full_name(message.text or "")
    except ValueError:
        await turn.reply.show(name_page(turn.texts, unclear=True))
        return
    await _link(turn, invitation_id, Kinship(kinship), name)


async def _link(turn: Turn, invitation_id: int, kinship: Kinship, name: Name) -> None:
    async with turn.sessions.begin() as session:
        found = await invitations.by_id(session, invitation_id, turn.now)
        linked = await linking.accept(session, turn.viewer, found, kinship, name, turn.now)
        if linked:
            turn = await turn.anew(session)
        else:
            await chats.forget(session, turn.viewer.chat)
            found = await invitations.by_id(session, invitation_id, turn.now)  # as it is now that we have lost
            await code_told.reused(session, found, turn.viewer, turn.now)
    if not linked:
        state = found.times.state(turn.now)
        await turn.reply.show(dead_code_page(turn.texts, state, ended=local_day(found.times.expires_at, found.zone)))
        return
    await turn.reply.show(linked_page(turn.texts, turn.viewer, found))
    await turn.reply.offer(menu(turn.texts, turn.viewer))
