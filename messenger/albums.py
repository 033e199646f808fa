"""Files that belong together, through aiogram: an album of two to ten, or a single one."""

from collections.abc import Sequence

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto, Message
from aiogram.types.input_file import InputFile

from messenger.port import Album, OutgoingFile, Sent

UNKNOWN_FILE = ("wrong file identifier", "wrong remote file identifier", "invalid file_id", "wrong file_id")


async def send_album(bot: Bot, chat: int, album: Album, *, silent: bool = False) -> Sent:
    """By ids that Telegram knows; if it does not know one of them, all by their content."""
    try:
        messages = await _send(bot, chat, album, [file.file_id or _content(file) for file in album.files], silent)
    except TelegramBadRequest as refusal:
        if not any(unknown in refusal.message for unknown in UNKNOWN_FILE):
            raise
        messages = await _send(bot, chat, album, [_content(file) for file in album.files], silent)
    return Sent(tuple(one.message_id for one in messages), tuple(_file_id(one) for one in messages))


async def _send(
    bot: Bot,
    chat: int,
    album: Album,
    media: Sequence[str | InputFile],
    silent: bool,  # noqa: FBT001 - handed on
) -> list[Message]:
    if len(media) == 1:
        send = bot.send_photo if album.photos else bot.send_document
        return [await send(chat, media[0], disable_notification=silent)]
    kind = InputMediaPhoto if album.photos else InputMediaDocument
    return await bot.send_media_group(chat, [kind(media=one) for one in media], disable_notification=silent)


def _content(file: OutgoingFile) -> BufferedInputFile:
    return BufferedInputFile(file.content(), file.name)


def _file_id(sent: Message) -> str:
    if sent.photo:
        return sent.photo[-1].file_id
    return sent.document.file_id if sent.document else ""
