"""Files people sent: kept encrypted in one folder, named by the checksum of what they contain."""

import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from db.keys import Keys, Unreadable, checksum

NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Files:
    """The folder; the same content is kept once."""

    folder: Path
    keys: Keys

    def keep(self, content: bytes) -> str:
        """Keep `content`, return its checksum. A crash leaves either the whole file or none."""
        name = checksum(content)
        place = self.place(name)
        if not place.exists():
            _write(place, self.keys.seal("files", content))
        return name

    def read(self, name: str) -> bytes:
        """The content behind a checksum; raises FileNotFoundError or `db.keys.Unreadable`."""
        return self.keys.open("files", self.place(name).read_bytes())

    def forget(self, name: str) -> None:
        """Nobody needs the file any more; one that is gone already is no error."""
        self.place(name).unlink(missing_ok=True)

    def put_back(self, name: str, sealed: bytes) -> None:
        """As a backup held it. What lies there and can be read stays: it may be sealed with a newer secret."""
        try:
            whole = checksum(self.read(name)) == name
        except (FileNotFoundError, Unreadable):
            whole = False
        if not whole:
            _write(self.place(name), sealed)

    def seal_anew(self, name: str) -> bool:
        """With the newest secret; False where it was already, or the file has gone. Raises `db.keys.Unreadable`."""
        place = self.place(name)
        try:
            sealed = place.read_bytes()
        except FileNotFoundError:
            return False
        anew = self.keys.seal_anew("files", sealed)
        if anew == sealed or not place.exists():
            return False
        _write(place, anew)
        return True

    def names(self) -> list[str]:
        """Everything that is kept; not the drafts of files that are being written."""
        found = (path for path in self.folder.glob("??/*") if path.parent.name == path.name[:2])
        return sorted(path.name for path in found if NAME.fullmatch(path.name))

    def place(self, name: str) -> Path:
        """Where a file lies, sealed; raises FileNotFoundError for what is no checksum."""
        if not NAME.fullmatch(name):
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
