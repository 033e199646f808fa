"""Files people sent: kept encrypted in one folder, named by the checksum of what they contain."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from db.keys import Keys, Unreadable, checksum


@dataclass(frozen=True)
class Files:
    """The folder; the same content is kept once."""

    folder: Path
    keys: Keys

    def keep(self, content: bytes) -> str:
        """Keep `content`, return its checksum. A crash leaves either the whole file or none."""
        name = checksum(content)
        place = self._place(name)
        if not place.exists():
            _write(place, self.keys.seal("files", content))
        return name

    def read(self, name: str) -> bytes:
        """The content behind a checksum; raises FileNotFoundError or `db.keys.Unreadable`."""
        return self.keys.open("files", self._place(name).read_bytes())

    def forget(self, name: str) -> None:
        """Nobody needs the file any more; one that is gone already is no error."""
        self._place(name).unlink(missing_ok=True)

    def put_back(self, name: str, sealed: bytes) -> None:
        """As a backup held it. What lies there and can be read stays: it may be sealed with a newer secret."""
        try:
            whole = checksum(self.read(name)) == name
        except (FileNotFoundError, Unreadable):
            whole = False
        if not whole:
            _write(self._place(name), sealed)

    def _place(self, name: str) -> Path:
        if len(name) != 64 or not set(name) <= set("0123456789abcdef"):
            raise FileNotFoundError(name)
        return self.folder / name[:2] / name


def _write(place: Path, sealed: bytes) -> None:
    """The whole file or none."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(place)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
