"""Telegram through aiogram."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import Response
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    Update,
)

from db.shared import Shared
from messenger.albums import UNKNOWN_FILE, send_album
from messenger.pace import TELEGRAM, Gate, Limits, background
from messenger.port import Album, MenuLine, OutgoingFile, Picture, Sent
from messenger.refusals import FollowMoved, translated
from views.page import Button, Page

ANSWER_LIMIT = 200
CONNECTIONS = 100
UNCHANGED = "message is not modified"
GONE = ("message to edit not found", "message can't be edited", "there is no text in the message to edit")
KEPT = ("message can't be deleted", "message to delete not found", "message identifier is not specified")
STALE_PRESS = "query is too old"
# pydantic makes these classes from the generic one and forgets them when nobody holds them: then each answer of
# Telegram's costs its class anew.
HELD = (Response[bool], Response[Message], Response[Message | bool], Response[list[Update]])


def make_bot(token: str, api_base: str | None, limits: Limits = TELEGRAM) -> Bot:
    """A bot that speaks HTML and keeps the pace; `api_base` is another Bot API server than Telegram's own."""
    return make_bots([token], api_base, limits)[0]


def make_bots(
    tokens: Sequence[str], api_base: str | None, limits: Limits = TELEGRAM, shared: Shared | None = None
) -> tuple[Bot, ...]:
    """Likewise, all over one HTTP session: a session each would cost every bot the certificates of the whole web.

    Each keeps its own pace, by `shared` together with other processes of the same bot, and may hold a connection while
    it waits for updates.
    """
    server = TelegramAPIServer.from_base(api_base) if api_base else PRODUCTION
    session = AiohttpSession(limit=CONNECTIONS + len(tokens), api=server)
    session.middleware(FollowMoved())  # outside the gate: what is sent anew passes it anew
    session.middleware(Gate(limits, shared))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    return tuple(Bot(token, session=session, default=properties) for token in tokens)


class Telegram:
    """`messenger.port.Messenger` for one bot."""

    def __init__(self, bot: Bot) -> None:
        """Speaks through `bot`, which somebody else closes."""
        self._bot = bot

    async def send(self, chat: int, page: Page) -> int:
        """See the port."""
        return await self._text(chat, page)

    async def edit(self, chat: int, message: int, page: Page) -> None:
        """See the port."""
        try:
            await self._bot.edit_message_text(page.text, chat_id=chat, message_id=message, reply_markup=_keyboard(page))
        except TelegramBadRequest as refusal:
            if any(gone in refusal.message for gone in GONE):
                await self.send(chat, page)
            elif UNCHANGED not in refusal.message:
                raise

    async def relabel(self, chat: int, message: int, shown: object, labels: Mapping[str, str]) -> None:
        """See the port."""
        if not isinstance(shown, InlineKeyboardMarkup):
            return
        before = shown.inline_keyboard
        after = [[_relabelled(button, labels) for button in row] for row in before]
        if after == before:
            return
        try:
            keyboard = InlineKeyboardMarkup(inline_keyboard=after)
            await self._bot.edit_message_reply_markup(chat_id=chat, message_id=message, reply_markup=keyboard)
        except TelegramBadRequest as refusal:
            if UNCHANGED not in refusal.message and not any(gone in refusal.message for gone in GONE):
                raise

    async def answer(self, press: str, text: str, *, alert: bool) -> None:
        """See the port. A press so old that Telegram forgot it needs no answer any more."""
        try:
            await self._bot.answer_callback_query(press, text=text[:ANSWER_LIMIT] or None, show_alert=alert)
        except TelegramBadRequest as refusal:
            if STALE_PRESS not in refusal.message:
                raise

    async def file(self, chat: int, file: OutgoingFile) -> str:
        """See the port. A file id that Telegram does not know (another bot's) is replaced by the content."""
        if file.file_id is not None:
            try:
                return _file_id(await self._bot.send_document(chat, file.file_id))
            except TelegramBadRequest as refusal:
                if not any(unknown in refusal.message for unknown in UNKNOWN_FILE):
                    raise
        return _file_id(await self._bot.send_document(chat, BufferedInputFile(file.content(), file.name)))

    async def picture(self, chat: int, picture: Picture) -> None:
        """See the port."""
        await self._picture(chat, picture)

    async def album(self, chat: int, album: Album) -> Sent:
        """See the port."""
        return await send_album(self._bot, chat, album)

    async def post(self, chat: int, page: Page, *, silent: bool = False) -> int:
        """See the port."""
        with background(), translated():
            return await self._text(chat, page, silent=silent)

    async def post_picture(self, chat: int, picture: Picture, *, silent: bool = False) -> int:
        """See the port."""
        with background(), translated():
            return await self._picture(chat, picture, silent=silent)

    async def post_album(self, chat: int, album: Album, *, silent: bool = False) -> Sent:
        """See the port."""
        with background(), translated():
            return await send_album(self._bot, chat, album, silent=silent)

    async def post_edit(self, chat: int, message: int, page: Page) -> int:
        """See the port."""
        with background(), translated():
            try:
                await self._bot.edit_message_text(
                    page.text, chat_id=chat, message_id=message, reply_markup=_keyboard(page)
                )
            except TelegramBadRequest as refusal:
                if any(gone in refusal.message for gone in GONE):
                    return await self._text(chat, page, silent=True)
                if UNCHANGED not in refusal.message:
                    raise
        return message

    async def post_removal(self, chat: int, messages: Sequence[int]) -> None:
        """See the port."""
        with background(), translated():
            try:
                await self._bot.delete_messages(chat, list(messages))
            except TelegramBadRequest as refusal:
                if not any(kept in refusal.message for kept in KEPT):
                    raise

    async def _text(self, chat: int, page: Page, *, silent: bool = False) -> int:
        sent = await self._bot.send_message(
            chat,
            page.text,
            reply_markup=_keyboard(page),
            protect_content=page.protected,
            disable_notification=silent,
        )
        return sent.message_id

    async def _picture(self, chat: int, picture: Picture, *, silent: bool = False) -> int:
        page = picture.caption
        sent = await self._bot.send_photo(
            chat,
            BufferedInputFile(picture.content, picture.name),
            caption=page.text,
            reply_markup=_keyboard(page),
            protect_content=page.protected,
            disable_notification=silent,
        )
        return sent.message_id

    async def fetch(self, file_id: str) -> bytes:
        """See the port."""
        content = BytesIO()
        await self._bot.download(file_id, destination=content)
        return content.getvalue()

    async def menu(self, chat: int, lines: Sequence[MenuLine]) -> None:
        """See the port."""
        await self._bot.set_my_commands(
            [BotCommand(command=line.command, description=line.description) for line in lines],
            scope=BotCommandScopeChat(chat_id=chat),
        )


def _relabelled(button: InlineKeyboardButton, labels: Mapping[str, str]) -> InlineKeyboardButton:
    label = labels.get(button.callback_data or "")
    return button if label is None else button.model_copy(update={"text": label})


def _file_id(sent: Message) -> str:
    return sent.document.file_id if sent.document else ""


def _keyboard(page: Page) -> InlineKeyboardMarkup | None:
    if not page.buttons:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(button) for button in row] for row in page.buttons])


def _button(button: Button) -> InlineKeyboardButton:
    data = button.data.pack() if button.data is not None else None
    return InlineKeyboardButton(text=button.label, callback_data=data, url=button.url, style=button.style)
