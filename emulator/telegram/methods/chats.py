"""What a bot may learn about chats, and small signs in them."""

from emulator.telegram.acts import STATUS
from emulator.telegram.message import Group, Json, User
from emulator.telegram.methods.common import Ask, chat, speakable
from emulator.telegram.refusal import bad_request
from emulator.telegram.wire import chat_json, membership_json

ACTIONS = {"typing", "upload_photo", "upload_document", "record_voice", "upload_voice", "find_location"}
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


async def get_chat(ask: Ask) -> Json:
    """ChatFullInfo."""
    facts: Json = {"accent_color_id": 0, "max_reaction_count": 11}
    return chat_json(chat(ask)) | facts | {"accepted_gift_types": dict.fromkeys(GIFTS, True)}


async def get_chat_member(ask: Ask) -> Json:
    """ChatMember; in a private chat both sides are members."""
    found = chat(ask)
    number = ask.params.number("user_id")
    if number == ask.bot.user.id:
        return membership_json(ask.bot.user, STATUS[ask.bot.dialog(found).state])
    user = ask.telegram.users.get(number)
    if user is None:
        raise bad_request("user not found")
    return membership_json(user, "member" if _inside(found, user) else "left")


def _inside(found: User | Group, user: User) -> bool:
    return user.id in found.members if isinstance(found, Group) else user.id == found.id


async def send_chat_action(ask: Ask) -> bool:
    """Shown until the next message."""
    if ask.params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    speakable(ask).typing = True
    ask.telegram.bell.ring()
    return True


async def leave_chat(ask: Ask) -> bool:
    """The bot goes from a group."""
    found = chat(ask)
    if not isinstance(found, Group):
        raise bad_request("chat member status can't be changed in private chats")
    speakable(ask).state = "never"
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "sendChatAction": send_chat_action,
    "leaveChat": leave_chat,
}
