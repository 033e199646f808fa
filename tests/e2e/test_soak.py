"""Three days of `make soak` in small: the same play, the same model, every run of the suite."""

import asyncio
import threading
import time
from datetime import timedelta

from db.queries.roster import Ids
from emulator.telegram import Phone, Telegram
from emulator.telegram.entity import Entity
from emulator.telegram.message import Message, User
from tests.school import NOW, WEDNESDAY
from tests.soak.__main__ import soak
from tests.soak.hurry import hurried
from tests.soak.model import Model, Post, arrived
from tests.soak.school import Families

MOTHER, PUPIL = 7, 8
LONG = 100.0  # seconds
NEWS = "Алгебра: 5 — работа 1"


def test_three_days_with_restarts_and_bad_weather_lose_nothing_and_log_no_error() -> None:
    lines, wrong = soak(days=3, pupils=50)
    assert wrong == []
    assert all(line.answered and line.entries and line.delivered == line.owed > 0 for line in lines[:3])


def test_what_other_threads_do_does_not_hold_the_time_up() -> None:
    over = threading.Event()

    def works() -> None:
        while not over.is_set():
            time.sleep(0.01)

    browser = threading.Thread(target=works)
    browser.start()
    began = time.monotonic()
    try:
        hurried(asyncio.sleep(LONG), [])
    finally:
        over.set()
        browser.join()
    assert time.monotonic() - began < LONG / 2


def hearing(*texts: str) -> tuple[Model, Telegram]:
    """A mother whose child got a 5, and what the bot has written to her."""
    telegram = Telegram(lambda: NOW)
    bot = telegram.bot("123456:" + "t" * 35)
    assert bot
    dialog = bot.dialog(Phone(telegram, MOTHER, "Елена").user)
    for number, text in enumerate(texts, 1):
        bold = (Entity("bold", text.index("5"), 1),)
        dialog.messages[number] = Message(number, MOTHER, User(1, "Звонок", is_bot=True), NOW, text, bold)
    model = Model(Families(Ids(), 1, listeners={PUPIL: [MOTHER]}))
    model.enters(PUPIL, WEDNESDAY, "5")
    return model, telegram


def judged(model: Model, telegram: Telegram) -> list[str]:
    """What the model says of it in the end."""
    model.hears(telegram, {})
    model.settle(WEDNESDAY + timedelta(days=30))
    return model.wrong


def test_who_is_told_once_is_content() -> None:
    assert judged(*hearing(NEWS)) == []


def test_silence_is_noticed() -> None:
    assert judged(*hearing()) == [f"person {MOTHER}, work 1: believes [], it is 5"]


def test_a_message_that_comes_twice_is_noticed() -> None:
    said = [("alert", None, "5")] * 2
    assert judged(*hearing(NEWS, NEWS)) == [f"person {MOTHER}, work 1: heard twice: {said}"]


def test_what_is_booked_and_not_there_is_lost_and_what_is_there_and_not_booked_came_twice() -> None:
    _, telegram = hearing(NEWS, NEWS)
    post = Post({(MOTHER, 1), (MOTHER, 3)}, arrived(telegram, [MOTHER]))
    assert (post.lost, post.twice) == ({(MOTHER, 3)}, {(MOTHER, 2)})
