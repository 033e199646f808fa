"""Buttons live for ever in old chats, so their prefixes are versioned and never shared."""

from aiogram.filters.callback_data import CallbackData

import handlers
from locales import isolate

KINDS = [kind for kind in CallbackData.__subclasses__() if kind.__module__.startswith("views.")]


def test_prefixes_are_versioned_and_nobody_shares_one() -> None:
    assert handlers.ROUTERS
    prefixes = [kind.__prefix__ for kind in KINDS]
    assert len(set(prefixes)) == len(prefixes) > 15
    assert all(prefix[-1].isdigit() for prefix in prefixes)


def test_only_text_that_runs_from_right_to_left_is_isolated() -> None:
    assert isolate("Ковалёв") == "Ковалёв"
    assert isolate("שלום") == "\u2068שלום\u2069"
