"""A hundred schools out of one, by copying rows: what a school's answer costs must not depend on its neighbours."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Table

from db.models import Base, School

APART = 10_000_000  # between the numbers of two schools
PERSONAL = (
    "chat",
    "channel",
    "dialog",
    "consent",
    "invitation",
    "outbox",
    "outbox_event",
)  # of the bot, not the school


def multiply(path: Path, schools: int) -> None:
    """`schools` alike in an SQLite file that holds one."""
    with closing(sqlite3.connect(path)) as database, database:
        for table in Base.metadata.sorted_tables:
            if table.name not in PERSONAL:
                for number in range(1, schools):
                    database.execute(_copying(table, number * APART))
        database.execute("ANALYZE")


def _copying(table: Table, apart: int) -> str:
    """Every number of a row is another one; names that must differ end with it."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    values = []
    for column in table.columns:
        value = f'"{column.name}"'
        if (column.primary_key and column.name == "id") or column.foreign_keys:
            value += f" + {apart}"
        elif column is School.__table__.c.name:
            value += f" || ' {apart}'"
        values.append(value)
    mine = f' WHERE "id" < {APART}' if "id" in table.columns else _first(table)
    return f'INSERT INTO "{table.name}" ({names}) SELECT {", ".join(values)} FROM "{table.name}"{mine}'  # noqa: S608 - our own names


def _first(table: Table) -> str:
    """Rows without a number of their own are told apart by what they belong to."""
    of = next(column.name for column in table.columns if column.foreign_keys)
    return f' WHERE "{of}" < {APART}'
