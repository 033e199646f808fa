"""Whatever nobody else understood: a sentence that says what to do next."""

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import NotAllowed
from handlers.common import JOURNAL_PARTS
from handlers.turn import Turn
from views.errors import sentence_page
from views.help import MENUS, lost_page, part_of, stranger_page
from views.journal import unknown_content_page
from views.linking import STEPS

router = Router(name=__name__)

COMMANDS = frozenset(command for menu in MENUS.values() for command in menu)


@router.message(F.text.startswith("/"))
async def unknown_command(message: Message, turn: Turn) -> None:
    """A command of somebody else's menu, or of nobody's."""
    said = (message.text or "")[1:].split(maxsplit=1)
    known = bool(said) and said[0].split("@")[0].lower() in COMMANDS
    await _answer(turn, "command-not-yours" if known else "unknown-command")


@router.message(F.text)
async def unknown_text(_message: Message, turn: Turn) -> None:
    """Words in the middle of a question that wants a button, or out of nowhere."""
    await _answer(turn, "press-a-button" if turn.viewer.expects else "unknown-text")


@router.message()
async def unknown_content(_message: Message, turn: Turn) -> None:
    """Stickers, voices, photos, contacts; a teacher is told what the journal takes."""
    if part_of(turn.viewer) in JOURNAL_PARTS and not turn.viewer.expects:
        await turn.reply.show(unknown_content_page(turn.texts))
    else:
        await _answer(turn, "unknown-content")


@router.callback_query()
async def unknown_press(press: CallbackQuery, turn: Turn) -> None:
    """A button of an older version; or of a part the viewer does not play, which is a refusal."""
    prefix = (press.data or "").split(":")[0]
    if any(prefix == kind.__prefix__ for kind in CallbackData.__subclasses__() if kind not in STEPS):
        raise NotAllowed(f"button {prefix}")
    await turn.reply.say(turn.texts.plain("stale-button"), alert=True)


async def _answer(turn: Turn, key: str) -> None:
    if turn.viewer.expects:
        await turn.reply.show(sentence_page(turn.texts, key))
    elif turn.viewer.ready:
        await turn.reply.show(lost_page(turn.texts, turn.viewer, key))
    else:
        await turn.reply.show(stranger_page(turn.texts, turn.viewer))
