"""Who must wait because Telegram said so (429). Pure, like `slots`."""

from messenger.slots import Chat


class Blocks:
    """What was refused in one chat holds for that chat; once a second chat is refused meanwhile, for everybody."""

    def __init__(self) -> None:
        self._chats: dict[Chat, float] = {}
        self._everybody = 0.0

    def refused(self, now: float, chat: Chat, seconds: float) -> bool:
        """Remember it. Does Telegram mean everybody?"""
        self._chats = {known: until for known, until in self._chats.items() if until > now}
        everybody = any(known != chat for known in self._chats)
        if everybody:
            self._everybody = max(self._everybody, now + seconds)
        self._chats[chat] = max(self._chats.get(chat, 0.0), now + seconds)
        return everybody

    def wait(self, now: float) -> float:
        """Seconds that everybody waits."""
        return max(0.0, self._everybody - now)

    def wait_in_chat(self, now: float, chat: Chat) -> float:
        """Seconds that this chat waits, perhaps longer than everybody."""
        return max(0.0, self._everybody - now, self._chats.get(chat, 0.0) - now)
