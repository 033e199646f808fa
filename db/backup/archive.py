"""The file itself: a plain tar of `manifest.json`, the database, `files/…` and, last, `SHA256SUMS` of all of these.

Anybody can check one without us: `tar xf FILE && sha256sum -c SHA256SUMS`. Without its last member it is not whole.
"""

import gzip
import hashlib
import io
import json
import os
import re
import shutil
import tarfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, Any, BinaryIO

from domain.backup import BackupFailed, Damaged, Manifest, Table

FORMAT = 1
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
DUMPS = {"sqlite": "database.sqlite3.gz", "postgresql": "database.pg_dump"}
FILE = re.compile(r"files/([0-9a-f]{2})/(\1[0-9a-f]{62})")
LONGEST_TEXT = 64 * 1024 * 1024  # of the manifest and the sums: a million files
CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Content:
    """What a whole archive holds."""

    manifest: Manifest
    files: tuple[str, ...]


def write(target: Path, manifest: Manifest, dump: Path, files: Iterable[Path]) -> None:
    """Pack and sync; whoever calls gives the name under which it counts. A file that has gone meanwhile is left out."""
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as raw:
        with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as tar:
            sums = [_add(tar, MANIFEST, io.BytesIO(_json(manifest)), len(_json(manifest)), manifest)]
            with dump.open("rb") as content:
                sums.append(_add(tar, DUMPS[manifest.database], content, dump.stat().st_size, manifest))
            for path in files:
                try:
                    sealed = path.read_bytes()
                except FileNotFoundError:  # its sender has deleted it
                    continue
                name = f"files/{path.parent.name}/{path.name}"
                sums.append(_add(tar, name, io.BytesIO(sealed), len(sealed), manifest))
            said = "".join(f"{digest}  {name}\n" for name, digest in sums).encode()
            _add(tar, SUMS, io.BytesIO(said), len(said), manifest)
        raw.flush()
        os.fsync(raw.fileno())


def _add(tar: tarfile.TarFile, name: str, content: IO[bytes], size: int, manifest: Manifest) -> tuple[str, str]:
    member = tarfile.TarInfo(name)
    member.size, member.mode, member.mtime = size, 0o600, int(manifest.made_at.timestamp())
    summed = _Summed(content)
    tar.addfile(member, summed)
    return name, summed.digest.hexdigest()


class _Summed:
    """What is read through it is added up."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content = content
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """As of any file."""
        part = self._content.read(size)
        self.digest.update(part)
        return part


def read(path: Path) -> Content:
    """Every byte looked at, nothing unpacked; raises Damaged."""
    sums: dict[str, str] = {}
    said: dict[str, str] | None = None
    manifest: Manifest | None = None
    with _members(path) as members:
        for member, content in members:
            if said is not None:
                raise Damaged(f"{path}: something follows the end of the backup")
            if member.name == SUMS:
                said = dict(reversed(line.split("  ", 1)) for line in _text(path, content).splitlines())  # type: ignore[misc]
            elif member.name == MANIFEST and not sums:
                text = _text(path, content)
                manifest, sums[MANIFEST] = _manifest(path, text), hashlib.sha256(text.encode()).hexdigest()
            elif manifest is None or member.name in sums or not _expected(member.name, manifest):
                raise Damaged(f"{path}: a backup holds nothing called {member.name!r} here")
            else:
                sums[member.name] = _sum(content)
    if manifest is None or said is None:
        raise Damaged(f"{path}: not a whole backup, its end is missing")
    if sums != said:
        wrong = sorted(name for name in sums.keys() | said.keys() if sums.get(name) != said.get(name))
        raise Damaged(f"{path}: damaged: {', '.join(wrong[:5])}{' …' if len(wrong) > 5 else ''}")
    if DUMPS[manifest.database] not in sums:
        raise Damaged(f"{path}: there is no database in it")
    return Content(manifest, tuple(name for name in sums if FILE.fullmatch(name)))


def unpack_dump(path: Path, manifest: Manifest, target: Path) -> None:
    """The database's dump, unpacked; raises Damaged when it is longer than it says."""
    with _members(path) as members:
        for member, content in members:
            if member.name == DUMPS[manifest.database]:
                packed = manifest.database == "sqlite"
                with target.open("wb") as raw:
                    _copy(path, gzip.GzipFile(fileobj=content) if packed else content, raw, manifest.size)
                return
    raise Damaged(f"{path}: there is no database in it")


def _copy(path: Path, source: IO[bytes] | gzip.GzipFile, target: BinaryIO, longest: int) -> None:
    written = 0
    while part := source.read(CHUNK):
        written += len(part)
        if written > longest:
            break
        target.write(part)
    if written != longest:
        raise Damaged(f"{path}: its database is not as long as it says")


def files_in(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each file's name in FILES_DIR (the checksum of its content) and what lay there, sealed."""
    with _members(path) as members:
        for member, content in members:
            if FILE.fullmatch(member.name):
                yield member.name.rpartition("/")[2], content.read()


def pack_dump(raw: Path, target: Path) -> None:
    """An SQLite file, compressed; always into the same bytes."""
    with raw.open("rb") as source, target.open("wb") as out, gzip.GzipFile("", "wb", 6, out, mtime=0) as packed:
        shutil.copyfileobj(source, packed, CHUNK)


@contextmanager
def _members(path: Path) -> Iterator[Iterator[tuple[tarfile.TarInfo, IO[bytes]]]]:
    """What lies in it, in its order; whatever the reading of it trips over makes it Damaged."""
    with _tar(path) as tar:
        try:
            yield _plain_files(path, tar)
        except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise Damaged(f"{path}: not a whole backup: {error}") from error


def _plain_files(path: Path, tar: tarfile.TarFile) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    """And nothing else. Nothing is ever written under a member's own name."""
    for member in tar:
        content = tar.extractfile(member) if member.isreg() else None
        if content is None:
            raise Damaged(f"{path}: {member.name!r} is not a plain file")
        yield member, content


@contextmanager
def _tar(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        opened = tarfile.open(path, mode="r:")  # noqa: SIM115 - closed below; what the block raises is not ours to name
    except (FileNotFoundError, IsADirectoryError):
        raise BackupFailed(f"{path}: there is no such file") from None
    except PermissionError:
        raise BackupFailed(f"{path}: may not be read") from None
    except tarfile.TarError:
        raise Damaged(f"{path}: not a backup of ours") from None
    with opened:
        yield opened


def _expected(name: str, manifest: Manifest) -> bool:
    return name == DUMPS[manifest.database] or FILE.fullmatch(name) is not None


def _sum(content: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while part := content.read(CHUNK):
        digest.update(part)
    return digest.hexdigest()


def _text(path: Path, content: IO[bytes]) -> str:
    raw = content.read(LONGEST_TEXT + 1)
    try:
        return raw.decode() if len(raw) <= LONGEST_TEXT else _too_long(path)
    except UnicodeDecodeError:
        raise Damaged(f"{path}: not a backup of ours") from None


def _too_long(path: Path) -> str:
    raise Damaged(f"{path}: a list in it is too long to be true")


def _json(manifest: Manifest) -> bytes:
    facts = {"format": FORMAT, **asdict(manifest), "made_at": manifest.made_at.isoformat()}
    return json.dumps(facts, ensure_ascii=False, indent=1).encode()


def _manifest(path: Path, text: str) -> Manifest:
    try:
        facts: dict[str, Any] = json.loads(text)
        version = facts.pop("format")
        if version != FORMAT:
            raise BackupFailed(f"{path}: made by another version of this program (format {version})")
        tables = {name: Table(**table) for name, table in facts.pop("tables").items()}
        made_at, sealed_with = datetime.fromisoformat(facts.pop("made_at")), tuple(facts.pop("sealed_with"))
        manifest = replace(Manifest(made_at, tables=tables, **facts), sealed_with=sealed_with)
        _dump = DUMPS[manifest.database]
    except (ValueError, TypeError, LookupError, AttributeError):
        raise Damaged(f"{path}: not a backup of ours, its {MANIFEST} cannot be read") from None
    return manifest
