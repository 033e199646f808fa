"""Importing aiogram makes a hundred thousand objects, all to stay; looking for garbage among them costs a fifth of the
start, and at every later look again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """What is made in this block is never looked at by the garbage collector."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
