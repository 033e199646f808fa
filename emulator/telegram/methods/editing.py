"""Changing what already lies in a chat, and answering presses."""

from dataclasses import replace
from datetime import timedelta

from emulator.telegram.bot import Dialog, Toast
from emulator.telegram.keyboards import keyboard
from emulator.telegram.limits import CALLBACK_ANSWER
from emulator.telegram.message import Json, Message
from emulator.telegram.methods.common import Ask, notice, speakable
from emulator.telegram.methods.sending import caption, words
from emulator.telegram.refusal import bad_request
from emulator.telegram.wire import message_json

PRESS_LIVES = timedelta(minutes=15)  # not published; bots see answers taken for minutes, not for hours
DELETABLE = timedelta(hours=48)
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def edit_message_text(ask: Ask) -> Json:
    """New words; without `reply_markup` the buttons go."""
    text, entities = words(ask)
    dialog, message = _editable(ask)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    return _change(ask, dialog, message, replace(message, text=text, entities=entities, keyboard=keyboard(ask.params)))


async def edit_message_caption(ask: Ask) -> Json:
    """New words under a file."""
    text, entities = caption(ask)
    dialog, message = _editable(ask)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _change(ask, dialog, message, replace(message, text=text, entities=entities, keyboard=keyboard(ask.params)))


async def edit_message_reply_markup(ask: Ask) -> Json:
    """New buttons, or none."""
    dialog, message = _editable(ask)
    return _change(ask, dialog, message, replace(message, keyboard=keyboard(ask.params)))


def _editable(ask: Ask) -> tuple[Dialog, Message]:
    if not ask.params.number("message_id"):
        raise bad_request("message identifier is not specified")
    dialog = speakable(ask)
    message = dialog.messages.get(ask.params.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not ask.bot.user:
        raise bad_request("message can't be edited")
    return dialog, message


def _change(ask: Ask, dialog: Dialog, before: Message, after: Message) -> Json:
    if before == after:
        raise bad_request(UNCHANGED)
    return message_json(ask.bot, notice(ask, dialog, replace(after, edited_at=ask.telegram.now())))


async def answer_callback_query(ask: Ask) -> bool:
    """Once per press, and not long after it."""
    text = ask.params.text("text")
    if len(text) > CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = ask.bot.queries.get(ask.params.text("callback_query_id"))
    if query is None or query.answered or ask.telegram.now() - query.at > PRESS_LIVES:
        raise bad_request(TOO_OLD)
    query.answered = True
    toast = Toast(next(ask.telegram.numbers), text, ask.params.flag("show_alert"))
    query.dialog.toast = toast if text else None
    query.dialog.reactions += 1
    ask.telegram.bell.ring()
    return True


async def delete_message(ask: Ask) -> bool:
    """One message of the last 48 hours."""
    dialog = speakable(ask)
    message = dialog.messages.get(ask.params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if ask.telegram.now() - message.at > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    _delete(ask, dialog, [message.id])
    return True


async def delete_messages(ask: Ask) -> bool:
    """Up to 100 messages; those not found or too old are passed over."""
    dialog = speakable(ask)
    wanted = ask.params.data("message_ids", says="message identifiers") or []
    if not 1 <= len(wanted) <= 100:
        raise bad_request("message identifiers are not specified" if not wanted else "too many messages to delete")
    oldest = ask.telegram.now() - DELETABLE
    _delete(ask, dialog, [n for n in wanted if n in dialog.messages and dialog.messages[n].at >= oldest])
    return True


def _delete(ask: Ask, dialog: Dialog, numbers: list[int]) -> None:
    for number in numbers:
        del dialog.messages[number]
    dialog.reactions += 1
    ask.telegram.bell.ring()


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "answerCallbackQuery": answer_callback_query,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
