"""`/settings` and `/stop`: about what one is written to unasked, and when."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from db.queries import chats, preferences
from domain.people import Expectation
from domain.preferences import Preferences
from domain.preferences_words import is_choice, word
from exchange.time_zones import zone_of
from handlers.common import only
from handlers.turn import Turn
from handlers.words import Awaits
from views.help import MENUS
from views.preferences import (
    ChoosePreference,
    OpenPreferences,
    ResetPreferences,
    Sheet,
    TypeZone,
    preferences_page,
    stopped_page,
)
from views.preferences_choices import after, changed_toast, opened_page, zone_question_page

ZONE = "zone"

router = only(Router(name=__name__), *(part for part in MENUS if part != "stranger"))


@router.message(Command("settings"))
async def show_settings(_message: object, turn: Turn) -> None:
    """Everything on one screen."""
    await turn.reply.show(preferences_page(await _sheet(turn)))


@router.callback_query(OpenPreferences.filter())
async def open_group(_press: object, callback_data: OpenPreferences, turn: Turn) -> None:
    """A group of choices; for one child only the viewer's own."""
    if callback_data.pupil:
        turn.viewer.child(callback_data.pupil)
    await _wait_no_more(turn)
    await _show(turn, await _sheet(turn), callback_data)


@router.callback_query(ChoosePreference.filter())
async def choose(_press: object, callback_data: ChoosePreference, turn: Turn) -> None:
    """It is so from now on; the screen marks it, a word over it says it."""
    key, value = callback_data.key, callback_data.value
    if not is_choice(key, value):
        await turn.reply.say(turn.texts.plain("stale-button"), alert=True)
        return
    sheet = await _choose(turn, key, value, callback_data.pupil or None)
    await turn.reply.say(changed_toast(sheet, callback_data))
    await _show(turn, sheet, after(callback_data))


@router.callback_query(ResetPreferences.filter())
async def reset(_press: object, turn: Turn) -> None:
    """As usual again; who wished for silence keeps it."""
    async with turn.sessions.begin() as session:
        await preferences.reset(session, turn.viewer)
    await turn.reply.say(turn.texts.plain("preferences-reset-done"))
    await turn.reply.show(preferences_page(await _sheet(turn)))


@router.callback_query(TypeZone.filter())
async def ask_zone(_press: object, turn: Turn) -> None:
    """The next message will say it."""
    async with turn.sessions.begin() as session:
        await chats.expect(session, turn.viewer.chat, Expectation(ZONE), turn.now)
    await turn.reply.show(zone_question_page(turn.texts))


@router.message(Awaits(ZONE))
async def take_zone(message: Message, turn: Turn) -> None:
    """A city, hours from Moscow, or a name of the time zone database; anything else is asked again."""
    try:
        zone = zone_of(message.text or "")
    except ValueError:
        await turn.reply.show(zone_question_page(turn.texts, unclear=True))
        return
    await _show(turn, await _choose(turn, ZONE, zone), OpenPreferences(group=ZONE))


@router.message(Command("stop"))
async def stop(_message: object, turn: Turn) -> None:
    """Silence at once; questions are for later."""
    await _choose(turn, "muted", word(value=True))
    await turn.reply.show(stopped_page(turn.texts))


async def _choose(turn: Turn, about: str, value: str, pupil: int | None = None) -> Sheet:
    await _wait_no_more(turn)
    async with turn.sessions.begin() as session:
        await preferences.choose(session, turn.viewer, about, value, pupil)
        return _sheet_of(turn, await preferences.of_viewer(session, turn.viewer))


async def _wait_no_more(turn: Turn) -> None:
    """Who turns to something else does not mean to type a city any more."""
    if turn.viewer.expects and turn.viewer.expects.what == ZONE:
        async with turn.sessions.begin() as session:
            await chats.forget(session, turn.viewer.chat)


async def _sheet(turn: Turn) -> Sheet:
    async with turn.sessions() as session:
        return _sheet_of(turn, await preferences.of_viewer(session, turn.viewer))


def _sheet_of(turn: Turn, chosen: Preferences) -> Sheet:
    return Sheet(turn.texts, turn.viewer, chosen, turn.now)


async def _show(turn: Turn, sheet: Sheet, asked: OpenPreferences) -> None:
    page = opened_page(sheet, asked)
    if page is None:
        await turn.reply.say(turn.texts.plain("stale-button"), alert=True)
    else:
        await turn.reply.show(page)
