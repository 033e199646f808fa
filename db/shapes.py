"""Rows of several kinds in one shape, so that one statement brings them all."""

from typing import Any

from sqlalchemy import ColumnElement, cast, null
from sqlalchemy.types import TypeEngine


def columns(shape: dict[str, TypeEngine[Any]], **given: Any) -> list[ColumnElement[Any]]:
    """All of the shape in its order; what is not given is NULL."""
    return [(given[name] if name in given else cast(null(), kind)).label(name) for name, kind in shape.items()]
