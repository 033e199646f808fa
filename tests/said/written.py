"""`python -m tests.said.written`: write down what every scene says in every language (`make said`)."""

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from locales import LANGUAGES, Texts, texts_in
from tests.said import scenes
from views.page import Page

FOLDER = Path(__file__).parent
FEATURES = sorted(module.name for module in pkgutil.iter_modules(scenes.__path__))

Scenes = Callable[[Texts], Iterator[tuple[str, Page]]]


def place(language: str, feature: str) -> Path:
    """Where it is written what a feature says."""
    return FOLDER / language / f"{feature}.txt"


def said(language: str, feature: str) -> str:
    """Every screen of the feature: its name, the message, its buttons row by row."""
    told: Scenes = import_module(f"tests.said.scenes.{feature}").scenes
    return "\n\n\n".join(f"=== {name}\n{_screen(page)}" for name, page in told(texts_in(language))) + "\n"


def _screen(page: Page) -> str:
    buttons = [" ".join(f"[{button.label}]" for button in row) for row in page.buttons]
    return "\n".join([page.text, *(["", *buttons] if buttons else [])])


def write() -> None:
    """All files anew; those of features that are gone are removed."""
    wanted = {place(language, feature) for language in LANGUAGES for feature in FEATURES}
    for path in set(FOLDER.glob("??/*.txt")) - wanted:
        path.unlink()
    for language in LANGUAGES:
        for feature in FEATURES:
            place(language, feature).parent.mkdir(exist_ok=True)
            place(language, feature).write_text(said(language, feature), encoding="utf-8")


if __name__ == "__main__":
    write()
