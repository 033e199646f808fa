"""A person tries the demo in a browser."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.conftest import Demo
from views.help import MENUS


async def write(phone: Locator, text: str) -> None:
    await phone.locator("[data-role=composer]").fill(text)
    await phone.locator("[data-role=send]").click()


def newest(phone: Locator) -> Locator:
    return phone.locator("[data-message] .text").last


async def open_artyom(mother: Locator) -> None:
    """The story ends at her younger child."""
    await write(mother, "/children")
    await expect(newest(mother)).to_contain_text("Ваши дети")
    other = mother.locator("[data-message]").last.locator('[data-button="Артём, 7Б"]')
    if await other.count():
        await other.click()


async def test_six_phones_stand_side_by_side_and_nothing_was_refused(page: Page) -> None:
    names = page.locator("[data-phone] header h2")
    await expect(names).to_have_text(
        ["Елена Ковалёва", "Дмитрий Ковалёв", "Артём Ковалёв", "Марина Соколова", "Ирина Зайцева", "Анна Крылова"]
    )
    await expect(page.locator("[data-role=refusals]")).to_contain_text("ничего")
    await expect(page.locator("[data-role=clock]")).to_contain_text("четверг, 12 ноября")


async def test_a_command_is_answered_and_a_button_turns_the_page(mother: Locator) -> None:
    await write(mother, "/diary")
    await expect(newest(mother)).to_contain_text("Дневник, 12 ноября, четверг")
    await expect(mother.locator("[data-role=commands]")).to_be_hidden()
    await mother.locator('[data-button="◀ ср 11.11"]').last.click()
    await expect(newest(mother)).to_contain_text("Дневник, 11 ноября, среда")
    await expect(mother.locator("[aria-busy=true]")).to_have_count(0)


async def test_the_menu_offers_the_commands_of_the_part(mother: Locator) -> None:
    await mother.locator("[data-role=menu]").click()
    await expect(mother.locator("[data-role=commands] [data-command]")).to_have_count(len(MENUS["guardian"]))
    await mother.locator('[data-role=commands] [data-command="/help"]').click()
    await expect(newest(mother)).to_contain_text("Что я умею")


async def test_a_file_comes_down_and_a_file_goes_up(page: Page, mother: Locator, tmp_path: Path) -> None:
    await open_artyom(mother)
    await write(mother, "/homework")
    await expect(newest(mother)).to_contain_text("Артём, 7Б")
    await mother.locator("[data-message]").last.locator('[data-button="Артём, 7Б"]').click()
    await mother.locator("[data-button^='Файлы']").last.click()
    link = mother.locator(".files a").last
    async with page.expect_download() as download:
        await link.click()
    saved = await (await download.value).path()
    assert "Карточка 3" in Path(saved).read_text(encoding="utf-8")
    note = tmp_path / "справка.txt"
    note.write_text("болеет", encoding="utf-8")
    await mother.locator("[data-role=file]").set_input_files(note)
    await mother.locator("[data-role=send]").click()
    await expect(newest(mother)).to_contain_text("Я понимаю только текст и кнопки.")


async def test_a_picture_is_shown_with_its_caption(mother: Locator) -> None:
    await open_artyom(mother)
    await write(mother, "/marks")
    await expect(newest(mother)).to_contain_text("Отметки, 2 четверть")
    await mother.locator('[data-button="График"]').last.click()
    await expect(newest(mother)).to_contain_text("Средний балл, 2 четверть")
    picture = mother.locator("[data-message]").last.locator(".photo img")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1200
    await expect(picture).to_have_attribute("alt", "отметки.png")


async def test_a_press_that_is_not_answered_yet_spins(demo: Demo, mother: Locator) -> None:
    await write(mother, "/language")
    button = mother.locator('[data-button="English"]').last
    demo.stage.telegram.latency = 0.4
    try:
        await button.click()
        await expect(mother.locator("[aria-busy=true]")).to_have_count(1)
    finally:
        demo.stage.telegram.latency = 0.0
    await expect(newest(mother)).to_contain_text("English")
    await mother.locator('[data-button="Русский"]').last.click()
    await expect(newest(mother)).to_contain_text("Теперь я отвечаю по-русски.")


async def test_the_father_follows_the_link_that_the_class_teacher_got_for_him(page: Page) -> None:
    teacher, father = page.locator('[data-phone="teacher"]'), page.locator('[data-phone="father"]')
    await write(teacher, "/invite")
    await teacher.locator('[data-button="Ковалёв Артём"]').last.click()
    await teacher.locator('[data-button="Ковалёв Д. С., папа"]').last.click()
    await expect(newest(teacher)).to_contain_text("https://t.me/")
    link = re.search(r"start=(\w+)", await newest(teacher).inner_text())
    assert link
    await write(father, f"/start {link[1]}")
    await father.locator('[data-button="Согласен(на)"]').last.click()
    await father.locator('[data-button="Да, это я"]').last.click()
    await expect(newest(father)).to_contain_text("Готово! Подключены дневники")


async def test_the_clock_moves_forward_and_the_bot_lives_in_the_new_day(page: Page, mother: Locator) -> None:
    await page.locator('[data-move="tomorrow"]').click()
    await expect(page.locator("[data-role=clock]")).to_contain_text("пятница, 13 ноября")
    await write(mother, "/diary")
    await expect(newest(mother)).to_contain_text("13 ноября, пятница")


async def test_typed_html_is_shown_as_typed(mother: Locator) -> None:
    await write(mother, "<img src=x onerror=alert(1)>")
    await expect(mother.get_by_text("<img src=x onerror=alert(1)>").last).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(1600, 900), (800, 900), (390, 844)])
async def test_the_page_fits_its_window(demo: Demo, browser: Browser, width: int, height: int) -> None:
    page = await browser.new_page(viewport={"width": width, "height": height}, locale="ru-RU")
    await page.goto(demo.url)
    await page.wait_for_selector('[data-phone="mother"] [data-message]')
    assert await page.evaluate("document.documentElement.scrollWidth") <= width
    if width <= 600:
        await expect(page.locator("[data-phone]:visible")).to_have_count(1)
        await page.locator('[data-tab="teacher"]').click()
        await expect(page.locator('[data-phone="teacher"]')).to_be_visible()
    await page.close()
