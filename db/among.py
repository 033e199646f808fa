"""Conditions over long lists of ids: one parameter, however many they are, so that every batch is one statement."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY

from db.session import Session


def among(session: Session, column: Any, ids: Collection[int]) -> ColumnElement[bool]:
    """Is the column one of these? Each database has its own way to take a list for one parameter."""
    if session.dialect.name == "postgresql":
        listed = bindparam(None, sorted(ids), type_=ARRAY(BigInteger), unique=True)
        return column == any_(listed)  # type: ignore[no-any-return]  # an untyped column
    each = func.json_each(json.dumps(sorted(ids))).table_valued("value")
    return column.in_(select(each.c.value))  # type: ignore[no-any-return]  # likewise


def listed(dialect: str, column: Any, name: str) -> ColumnElement[bool]:
    """The same for a statement that is built once: the list is handed over under its name, as `ids_of` makes it."""
    if dialect == "postgresql":
        return column == any_(bindparam(name, type_=ARRAY(BigInteger)))  # type: ignore[no-any-return]  # an untyped column
    each = func.json_each(bindparam(name)).table_valued("value")
    return column.in_(select(each.c.value))  # type: ignore[no-any-return]  # likewise


def ids_of(session: Session, ids: Collection[int]) -> Any:
    """A list of ids as the one parameter that a statement of `listed` wants."""
    return sorted(ids) if session.dialect.name == "postgresql" else json.dumps(sorted(ids))
