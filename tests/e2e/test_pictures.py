"""A picture in a chat: with a caption and buttons, below the screen it was asked on."""

import pytest

from emulator.telegram import Phone
from messenger.port import Picture
from messenger.telegram import Telegram, make_bot
from tests.e2e.conftest import TOKEN, Town
from tests.emulator.kit import PNG
from views.marks import MarksOfTerm
from views.page import Button, Page


@pytest.mark.parametrize("protected", [False, True])
async def test_a_button_under_a_picture_opens_a_new_message(town: Town, mother: Phone, protected: bool) -> None:
    """Telegram does not change a picture into text."""
    way = Button("К отметкам", MarksOfTerm(pupil=town.ids.people["artyom"]))
    caption = Page("<b>Отметки</b>\nАлгебра: 3,50", [[way]], protected=protected)
    bot = make_bot(TOKEN, town.settings.telegram_api_base)
    await Telegram(bot).picture(mother.user.id, Picture("отметки.png", PNG, caption))
    await bot.session.close()
    assert mother.sees == "<b>Отметки</b>\nАлгебра: 3,50"
    assert mother.labels == [["К отметкам"]]
    assert [(file.name, file.content) for file in mother.files] == [("отметки.png", PNG)]
    assert mother.screens[-1].protected is protected
    await mother.presses("К отметкам")
    assert mother.sees.startswith("<b>Артём, 7Б. Отметки, 2 четверть</b>")
    assert mother.texts[-2] == "<b>Отметки</b>\nАлгебра: 3,50"
