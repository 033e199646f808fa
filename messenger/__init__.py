"""How a page reaches a chat. Handlers know `Reply`, jobs know `Messenger`; only `telegram` knows Telegram."""
