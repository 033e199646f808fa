"""What the person hears when something is refused or fails, and what the log keeps of it: never names or marks."""

import secrets

import structlog

from db.queries import access
from domain.people import NotAllowed, TooLate
from handlers.turn import Turn
from views.errors import broken_page, sentence_page

log = structlog.get_logger()


async def refuse(turn: Turn, refusal: NotAllowed) -> None:
    """Somebody pressed for what is not theirs: said plainly, kept in the access log. Who is late is only told so.

    Of somebody whom nobody knows there is nothing to keep: a stranger's presses write nothing, however many they are.
    """
    if isinstance(refusal, TooLate):
        await _say(turn, refusal.said)
        return
    log.warning("refused", chat=turn.viewer.chat, person=turn.viewer.person_id, action=str(refusal))
    if turn.viewer.person_id is not None:
        await _keep(turn, refusal)
    await _say(turn, "not-yours")


async def _keep(turn: Turn, refusal: NotAllowed) -> None:
    async with turn.sessions.begin() as session:
        await access.note_refusal(session, turn.viewer, str(refusal), turn.now)


async def _say(turn: Turn, key: str) -> None:
    if turn.reply.pressed:
        await turn.reply.say(turn.texts.plain(key), alert=True)
    else:
        await turn.reply.show(sentence_page(turn.texts, key))


async def slow_down(turn: Turn) -> None:
    """A chat writes faster than anybody reads: told once, then not answered for a while."""
    log.warning("flood", chat=turn.viewer.chat)
    await _say(turn, "flood")


async def report(turn: Turn, error: Exception, update: int) -> None:
    """A sentence with a short number for the person, the trace under that number for the log."""
    error_id = secrets.token_hex(4)
    log.error("handler failed", error_id=error_id, update=update, chat=turn.viewer.chat, exc_info=error)
    try:
        await turn.reply.add(broken_page(turn.texts, error_id))
    except Exception:  # the messenger itself may be what is broken
        log.exception("could not tell the person", error_id=error_id)
