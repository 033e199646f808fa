"""A bot that does something different on every occasion, mistakes included."""

from aiogram import Dispatcher, F
from aiogram.enums import ContentType
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineKeyboardButton, Message
from aiogram.types import InlineKeyboardMarkup as Keyboard

BUTTONS = Keyboard(
    inline_keyboard=[
        [
            InlineKeyboardButton(text="ещё", callback_data="more"),
            InlineKeyboardButton(text="молча", callback_data="mute"),
        ],
        [InlineKeyboardButton(text="ссылка", url="https://t.me/zvonok_demo_bot?start=linked")],
    ]
)


def dispatcher() -> Dispatcher:
    """`gone` collects the bot's own statuses in chats."""
    bot = Dispatcher()

    @bot.message(CommandStart())
    async def start(message: Message, command: CommandObject) -> None:
        await message.answer(f"<b>Звонок</b> {command.args or ''}", parse_mode="HTML", reply_markup=BUTTONS)

    @bot.message(Command("mute"))
    async def mute() -> None:
        """Says nothing."""

    @bot.message(F.content_type != "text")
    async def anything(message: Message) -> None:
        await message.reply(f"{ContentType(message.content_type).value} {message.caption or ''}")

    @bot.message()
    async def slowly(message: Message) -> None:
        await message.answer("…")
        forwarded = " forwarded" if message.forward_origin else ""
        await message.answer(f"{message.text}{forwarded}")

    @bot.callback_query(F.data == "more")
    async def more(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.answer("Готово")
        await query.message.edit_text("Ещё", reply_markup=BUTTONS)

    @bot.callback_query(F.data == "mute")
    async def forgotten(_: CallbackQuery) -> None:
        """A mistake: every press must be answered."""

    @bot.callback_query()
    async def old(query: CallbackQuery) -> None:
        await query.answer("Эта кнопка устарела")

    @bot.my_chat_member()
    async def moved(update: ChatMemberUpdated, gone: list[str]) -> None:
        gone.append(update.new_chat_member.status)

    return bot
