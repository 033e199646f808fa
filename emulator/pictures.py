"""`python -m emulator.pictures`: the pictures of the Russian guides, made from the demo as it is.

A browser opens the demo's page and presses the buttons as a person would; a picture is one phone. Needs the development
environment (playwright, Pillow) and the system's Chromium.
"""

import asyncio
import io
import re
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PIL import Image
from playwright.async_api import FilePayload, Locator, Page, async_playwright, expect

from emulator.page import serve_page
from emulator.stage import stage
from emulator.story import tell

FOLDER = Path(__file__).parents[1] / "docs/ru/pictures"
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 2460, 1200  # six phones of about 385, beside each other
SHARPNESS = 1.6  # a phone of 385 becomes a picture of about 620, shown at half of it
COLOURS = 40  # enough for letters with smooth edges on a few plain grounds
# What belongs to the demo and not to the messenger.
STYLE = """
.settings, .note, .newer, .reply, .toast { display: none !important }
.phone { align-self: flex-start; max-height: 100%; box-shadow: none; border-radius: 0 }
"""
MINUTE = 60.0  # the slowest tick of the plan on the way is 15 seconds
LINE = """7Б литература: Андреев 5, Белов 4 "хороший ответ"
тема Поэты о природе
дз выучить стихотворение на понедельник, 20 мин"""
LIST = "Класс;Фамилия;Имя;Отчество;Дата рождения\n7Б;Ким;Алина;Сергеевна;03.02.2013\n"
NOTICE = "Родительское собрание — во вторник в 18:30, кабинет 24. Возьмите, пожалуйста, паспорт."


class Camera:
    """Acts on the phones of the page and takes their pictures into `folder`."""

    def __init__(self, page: Page, folder: Path) -> None:
        """The page is open; the folder exists."""
        self._page = page
        self._folder = folder

    def phone(self, key: str) -> Locator:
        """A phone by its key on the page."""
        return self._page.locator(f'[data-phone="{key}"]')

    async def writes(self, key: str, text: str, answer: str) -> None:
        """Somebody writes; the newest message then has `answer` in it."""
        await self.phone(key).locator("[data-role=composer]").fill(text)
        await self.phone(key).locator("[data-role=send]").click()
        await self.sees(key, answer)

    async def sends(self, key: str, name: str, content: str, answer: str) -> None:
        """Somebody sends a file; the newest message then has `answer` in it."""
        file = FilePayload(name=name, mimeType="text/csv", buffer=content.encode())
        await self.phone(key).locator("[data-role=file]").set_input_files(file)
        await self.phone(key).locator("[data-role=send]").click()
        await self.sees(key, answer)

    async def presses(self, key: str, label: str, answer: str) -> None:
        """Somebody presses the newest button that begins so; the newest message then has `answer` in it."""
        await self.phone(key).locator(f'[data-button^="{label}"]').last.click()
        await self.sees(key, answer)

    async def sees(self, key: str, answer: str, seconds: float = 10) -> None:
        """The newest message has `answer` in it, or AssertionError."""
        await expect(self.newest(key)).to_contain_text(answer, timeout=seconds * 1000)

    def newest(self, key: str) -> Locator:
        """The text of the newest message."""
        return self.phone(key).locator("[data-message] .text").last

    async def later(self) -> None:
        """Ten minutes pass."""
        await self._page.locator('[data-move="10"]').click()

    async def takes(self, key: str, name: str, messages: int = 1) -> None:
        """The newest messages of a phone, as a PNG of few colours."""
        earlier = f".message:nth-last-child(n+{messages + 1}) {{ display: none !important }}"
        await expect(self.phone(key).locator("[aria-busy=true]")).to_have_count(0)
        shot = await self.phone(key).screenshot(style=STYLE + earlier, animations="disabled")
        small(shot).save(self._folder / f"{name}.png", optimize=True)


def small(png: bytes) -> Image.Image:
    """The same picture in few colours."""
    whole = Image.open(io.BytesIO(png)).convert("RGB")
    return whole.quantize(COLOURS, dither=Image.Dither.NONE)


@asynccontextmanager
async def window(url: str) -> AsyncIterator[Page]:
    """The page in a browser without a window, wide enough for all phones."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        sys.exit("Chromium is not installed.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=FLAGS)
        page = await browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, locale="ru-RU", device_scale_factor=SHARPNESS
        )
        await page.goto(url)
        await page.wait_for_selector('[data-phone="mother"] [data-message]')
        yield page
        await browser.close()


async def lesson(camera: Camera) -> None:
    """A subject teacher: the day, the roll, marks, a typed line."""
    await camera.sees("teacher", "Объявление разослано", MINUTE)
    await camera.takes("teacher", "report")
    await camera.writes("teacher", "/journal", "Мои уроки")
    await camera.takes("teacher", "journal", 2)
    await camera.presses("teacher", "5. 7Б", "Переклички не было")
    await camera.presses("teacher", "Отметки", "Отметка за")
    await camera.presses("teacher", "Ковалёв Артём", "За что")
    await camera.takes("teacher", "keypad")
    await camera.presses("teacher", "К списку", "Отметка за")
    await camera.presses("teacher", "К уроку", "Переклички не было")
    await camera.presses("teacher", "Перекличка", "На уроке")
    await camera.presses("teacher", "Ковалёв", "Ковалёв Артём — Н")
    await camera.takes("teacher", "roll")
    await camera.presses("teacher", "Сохранить", "Сохранено")
    await camera.writes("teacher", LINE, "Проверьте")
    await camera.takes("teacher", "line", 2)
    await camera.presses("teacher", "Не сохранять", "Ничего не записано")


async def missing(camera: Camera) -> None:
    """The roll has a boy absent of whom nobody has written: his mother is asked."""
    await camera.later()
    await camera.sees("mother", "Не отмечен(а)", MINUTE)
    await camera.takes("mother", "alarm")
    await camera.presses("mother", "Знаю", "Спасибо")


async def family(camera: Camera) -> None:
    """A mother: tasks, what a mark would take, an absence, settings."""
    await camera.writes("mother", "/homework понедельник", "Задано на 16 ноября")
    await camera.takes("mother", "homework", 2)
    await camera.writes("mother", "/children", "Ваши дети")
    await camera.presses("mother", "Артём", "7Б (Школа № 7) — открыт сейчас")
    await camera.writes("mother", "/marks", "Отметки")
    await camera.presses("mother", "Алгебра", "Алгебра")
    await camera.presses("mother", "Что нужно для", "Сейчас средний балл")
    await camera.takes("mother", "forecast")
    await camera.writes("mother", "Артём завтра не придёт, температура", "не придёт")
    await camera.takes("mother", "absence", 2)
    await camera.presses("mother", "Сообщить", "принято")
    await camera.sees("teacher", "не придёт", MINUTE)
    await camera.writes("mother", "/settings", "сводка")
    await camera.takes("mother", "settings", 2)


async def form(camera: Camera) -> None:
    """A class teacher: a code, the father who uses it, the class, a notice."""
    await camera.writes("teacher", "/invite", "Кого пригласить")
    await camera.presses("teacher", "Листы для класса", "Листков будет")
    await camera.takes("teacher", "sheets")
    await camera.writes("teacher", "/invite", "Кого пригласить")
    await camera.presses("teacher", "Ковалёв Артём", "Для кого код")
    await camera.takes("teacher", "family")
    await camera.presses("teacher", "Ковалёв Д. С.", "https://t.me/")
    await camera.takes("teacher", "code")
    code = re.search(r"start=(\w+)", await camera.newest("teacher").inner_text())
    if code is None:
        raise AssertionError("the invitation holds no link")
    await camera.writes("father", f"/start {code[1]}", "Согласие")
    await camera.takes("father", "consent")
    await camera.presses("father", "Согласен(на)", "Это Вы?")
    await camera.presses("father", "Да, это я", "Готово")
    await camera.writes("teacher", "/class", "Отсутствия")
    await camera.presses("teacher", "пт", "Ковалёв")
    await camera.takes("teacher", "class", 2)
    await camera.writes("teacher", "/notice", "объявления")
    await camera.presses("teacher", "Новое объявление", "Напишите текст")
    await camera.writes("teacher", NOTICE, "собрание")
    await camera.presses("teacher", "Попросить подпись", "С подписью")
    await camera.takes("teacher", "notice")


async def office(camera: Camera) -> None:
    """Who keeps the lists: the templates, and what a file would change."""
    await camera.writes("secretary", "/office", "Канцелярия")
    await camera.takes("secretary", "office", 2)
    await camera.sends("secretary", "Списки 7Б.csv", LIST, "Все они выбыли?")
    await camera.takes("secretary", "question", 2)
    await camera.presses("secretary", "2", "Новые ученики: 1")
    await camera.takes("secretary", "file")


async def main(folder: Path = FOLDER) -> None:
    """Tell the story, then take every picture into a folder that is there."""
    with tempfile.TemporaryDirectory(prefix="zvonok-pictures-") as scratch:
        async with stage(Path(scratch)) as made:
            await tell(made, lambda _line: None)
            async with serve_page(made.telegram, made.phones, made.clock, port=0) as url, window(url) as page:
                camera = Camera(page, folder)
                for scene in (lesson, missing, family, form, office):
                    await scene(camera)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    asyncio.run(main())
