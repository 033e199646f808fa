"""Inline keyboards, judged as Telegram judges them. Reply keyboards are taken and not kept."""

from typing import Any

from emulator.telegram.limits import CALLBACK_DATA
from emulator.telegram.links import http_url
from emulator.telegram.message import Json, Keyboard
from emulator.telegram.params import Params
from emulator.telegram.refusal import bad_request

ACTIONS = ("url", "callback_data", "copy_text", "web_app", "login_url", "switch_inline_query", "pay")
MOST_BUTTONS = 100
STYLES = {"danger", "success", "primary"}


def keyboard(params: Params) -> Keyboard:
    """The buttons of the request's `reply_markup`; none when there is none. Raises Refused."""
    markup = params.data("reply_markup", says="reply keyboard markup")
    if not markup:
        return ()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list):
        raise bad_request('can\'t parse InlineKeyboardMarkup: Field "inline_keyboard" must be of type Array')
    checked = tuple(tuple(_button(button) for button in row) for row in rows if row)
    if sum(map(len, checked)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return checked


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not text.strip():
        raise bad_request("can't parse inline keyboard button: button text must be non-empty")
    if not any(button.get(action) for action in ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    _check_action(button)
    return {name: value for name, value in button.items() if value is not None}


def _check_action(button: Json) -> None:
    if len(str(button.get("callback_data") or "").encode()) > CALLBACK_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    link = str(button.get("url") or "")
    if link and not link.startswith("tg://") and http_url(link) is None:
        reason = "Unsupported URL protocol" if "://" in link and not link.startswith("http") else "Wrong HTTP URL"
        raise bad_request(f"inline keyboard button URL '{link}' is invalid: {reason}")
    copied = button.get("copy_text")
    if copied and not 1 <= len(str(copied.get("text", ""))) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.get("style") not in {None, *STYLES}:
        raise bad_request("can't parse inline keyboard button: unsupported button style specified")
