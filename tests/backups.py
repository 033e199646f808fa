"""Backups for tests: the small school's, and files that only look like one."""

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db.backup.store import Backups
from db.files import Files
from domain.backup import Kept

MADE = datetime(2026, 11, 1, 20, tzinfo=UTC)


def backups_of(url: str, files: Files, folder: Path) -> Backups:
    """As the program makes them of its settings."""
    return Backups(url, files, folder, Kept(7, 4, 6), "0.1.0")


def members(path: Path) -> dict[str, bytes]:
    """Everything in an archive, by name."""
    with tarfile.open(path) as tar:
        return {one.name: content.read() for one in tar if (content := tar.extractfile(one))}


def packed(path: Path, content: Iterable[tuple[str, bytes]], *, sums: bool = True) -> Path:
    """A tar of that content, whose sums are right: only what it holds is wrong."""
    there = list(content)
    if sums:
        said = "".join(f"{hashlib.sha256(raw).hexdigest()}  {name}\n" for name, raw in there)
        there.append(("SHA256SUMS", said.encode()))
    with tarfile.open(path, "w") as tar:
        for name, raw in there:
            member = tarfile.TarInfo(name)
            member.size = len(raw)
            tar.addfile(member, io.BytesIO(raw))
    return path


def changed(path: Path, source: Path, **replaced: Any) -> Path:
    """The backup `source` with other facts in its manifest."""
    there = members(source)
    facts = json.loads(there["manifest.json"]) | replaced
    there["manifest.json"] = json.dumps(facts).encode()
    return packed(path, [(name, raw) for name, raw in there.items() if name != "SHA256SUMS"])


def with_database(path: Path, source: Path, raw: bytes) -> Path:
    """The backup `source` with another SQLite file in it."""
    there = members(source)
    there["database.sqlite3.gz"] = gzip.compress(raw)
    facts = json.loads(there["manifest.json"]) | {"size": len(raw)}
    there["manifest.json"] = json.dumps(facts).encode()
    return packed(path, [(name, content) for name, content in there.items() if name != "SHA256SUMS"])
