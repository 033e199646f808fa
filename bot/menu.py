"""What Telegram shows of the bot before anybody wrote: name, description, commands, in every language."""

import asyncio

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from handlers.common import menu_of
from locales import DEFAULT, LANGUAGES, texts_in


async def introduce(bot: Bot) -> None:
    """Set what strangers see; a linked chat gets its own commands when it is linked.

    A language is read from its files when its first sentence is said: in a thread, because people are answered already.
    """
    for language in LANGUAGES:
        texts = texts_in(language)
        await asyncio.to_thread(texts.plain, "bot-short")
        code = None if language == DEFAULT else language
        commands = [BotCommand(command=m.command, description=m.description) for m in menu_of(texts, "stranger")]
        await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code=code)
        await bot.set_my_short_description(texts.plain("bot-short"), language_code=code)
        await bot.set_my_description(texts.plain("bot-description"), language_code=code)
