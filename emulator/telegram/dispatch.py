"""One call of one bot: found, done or refused, and written into the log."""

from dataclasses import dataclass

from emulator.telegram.bot import Bot
from emulator.telegram.message import Json
from emulator.telegram.methods import METHODS, Ask
from emulator.telegram.params import Params
from emulator.telegram.refusal import Refused
from emulator.telegram.world import Call, Telegram


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and the JSON that goes with it."""

    status: int
    body: Json


async def answer(telegram: Telegram, bot: Bot, name: str, params: Params) -> Answer:
    """Do what the bot asks. Quiet long polls are not logged, everything else is."""
    method = METHODS.get(name.lower(), _unknown)
    try:
        reply = Answer(200, {"ok": True, "result": await method(Ask(telegram, bot, params))})
    except Refused as refused:
        reply = refusal(refused)
    if name.lower() != "getupdates" or reply.status != 200:
        note(telegram, bot, name, params, reply)
    return reply


async def _unknown(_: Ask) -> None:
    raise Refused(404, "Not Found")


def refusal(refused: Refused) -> Answer:
    """The answer a refusal makes."""
    return Answer(refused.status, refused.body())


def note(telegram: Telegram, bot: Bot, name: str, params: Params, reply: Answer) -> None:
    """Log the call, and count it for the chat it was about."""
    dialog = bot.dialogs.get(params.number("chat_id"))
    if query := bot.queries.get(params.text("callback_query_id")):
        dialog = query.dialog
    if dialog:
        dialog.calls += 1
    description = str(reply.body.get("description", ""))
    telegram.record(Call(name, params.logged(), reply.status, description, telegram.now()))
