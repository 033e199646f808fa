"""New messages of the bot: words, documents, photos, albums."""

from dataclasses import dataclass

from emulator.telegram.bot import Dialog
from emulator.telegram.entity import Entity
from emulator.telegram.formatting import formatted
from emulator.telegram.keyboards import keyboard
from emulator.telegram.limits import ALBUM, CAPTION, TEXT
from emulator.telegram.message import Json, Keyboard, Media, Message
from emulator.telegram.methods.common import Ask, hurry, notice, speakable
from emulator.telegram.methods.uploads import media
from emulator.telegram.params import Params
from emulator.telegram.refusal import bad_request
from emulator.telegram.wire import message_json


@dataclass(frozen=True, slots=True)
class Draft:
    """A message before it has a chat and a number."""

    text: str
    entities: tuple[Entity, ...]
    keyboard: Keyboard = ()
    media: Media | None = None
    album: str | None = None


async def send_message(ask: Ask) -> Json:
    """Text of 1-4096 characters after parsing."""
    text, entities = words(ask)
    draft = Draft(text, entities, keyboard(ask.params))
    return _send(ask, [draft])[0]


def words(ask: Ask) -> tuple[str, tuple[Entity, ...]]:
    """The request's text. Raises Refused when it is empty, too long or cannot be parsed."""
    text, entities = formatted(ask.params, "text", strict=ask.telegram.strict_html)
    if not text:
        raise bad_request("message text is empty")
    if len(text) > TEXT:
        raise bad_request("message is too long")
    return text, entities


def caption(ask: Ask, params: Params | None = None) -> tuple[str, tuple[Entity, ...]]:
    """The request's caption, perhaps empty. Raises Refused when it is too long or cannot be parsed."""
    text, entities = formatted(params or ask.params, "caption", strict=ask.telegram.strict_html)
    if len(text) > CAPTION:
        raise bad_request("message caption is too long")
    return text, entities


async def send_document(ask: Ask) -> Json:
    """A file of up to 50 MB."""
    return _send_media(ask, "document")


async def send_photo(ask: Ask) -> Json:
    """A picture of up to 10 MB."""
    return _send_media(ask, "photo")


def _send_media(ask: Ask, kind: str) -> Json:
    text, entities = caption(ask)
    rows = keyboard(ask.params)
    draft = Draft(text, entities, rows, media(ask, kind, kind, ask.params.text(kind)))
    return _send(ask, [draft])[0]


async def send_media_group(ask: Ask) -> list[Json]:
    """An album: 2-10 messages, documents among themselves."""
    items = ask.params.data("media", says="media") or []
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > ALBUM[-1]:
        raise bad_request("too many messages to send as an album")
    if len(items) < ALBUM[0]:
        raise bad_request("media group must include 2-10 items")
    kinds = {item.get("type") for item in items}
    if "document" in kinds and len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    album = f"{next(ask.telegram.numbers):017}"
    return _send(ask, [_item(ask, item, album) for item in items])


def _item(ask: Ask, item: Json, album: str) -> Draft:
    kind = str(item.get("type"))
    if kind not in {"document", "photo"}:
        raise bad_request(f"can't parse InputMedia: type \"{kind}\" can't be used in sendMediaGroup")
    text, entities = caption(ask, Params(item))
    return Draft(text, entities, (), media(ask, kind, "", str(item.get("media", ""))), album)


def _send(ask: Ask, drafts: list[Draft]) -> list[Json]:
    dialog = speakable(ask)
    reply_to = _replied(ask, dialog)
    hurry(ask, dialog, len(drafts))
    return [message_json(ask.bot, _place(ask, dialog, draft, reply_to)) for draft in drafts]


def _place(ask: Ask, dialog: Dialog, draft: Draft, reply_to: int | None) -> Message:
    message = Message(
        next(ask.bot.numbers),
        dialog.chat.id,
        ask.bot.user,
        ask.telegram.now(),
        draft.text,
        draft.entities,
        draft.keyboard,
        draft.media,
        reply_to,
        silent=ask.params.flag("disable_notification"),
        protected=ask.params.flag("protect_content"),
        album=draft.album,
    )
    return notice(ask, dialog, message)


def _replied(ask: Ask, dialog: Dialog) -> int | None:
    reply = ask.params.data("reply_parameters", says="reply parameters") or {}
    wanted = int(reply.get("message_id") or ask.params.number("reply_to_message_id"))
    if not wanted or wanted in dialog.messages:
        return wanted or None
    if reply.get("allow_sending_without_reply") or ask.params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


METHODS = {
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendMediaGroup": send_media_group,
}
