"""The demo as it is, and a real browser that looks at it."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright

from emulator.page import serve_page
from emulator.stage import Stage, stage
from emulator.story import tell
from tests.conftest import unavailable

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Demo:
    """What `zvonok demo` serves."""

    stage: Stage
    url: str


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium; playwright's own download does not work everywhere."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        unavailable("Chromium")
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        await opened.close()


@pytest.fixture(scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """The story has been told; the page is served on a free port."""
    folder: Path = tmp_path_factory.mktemp("demo")
    async with stage(folder) as made:
        await tell(made, lambda _line: None)
        async with serve_page(made.telegram, made.phones, made.clock, port=0) as url:
            yield Demo(made, url)


@pytest.fixture
async def page(demo: Demo, browser: Browser) -> AsyncIterator[Page]:
    """A wide window; whatever the page throws fails the test."""
    opened = await browser.new_page(viewport={"width": 1600, "height": 900}, locale="ru-RU")
    thrown: list[str] = []
    opened.on("pageerror", lambda error: thrown.append(str(error)))
    await opened.goto(demo.url)
    await opened.wait_for_selector('[data-phone="mother"] [data-message]')
    yield opened
    await opened.close()
    assert not thrown


@pytest.fixture
def mother(page: Page) -> Locator:
    """Elena's phone on the page."""
    return page.locator('[data-phone="mother"]')
