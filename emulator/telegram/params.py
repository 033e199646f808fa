"""A request's parameters, however they came: query, form, multipart or JSON."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, MultipartReader, web

from emulator.telegram.message import Json
from emulator.telegram.refusal import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file inside a request."""

    name: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Params:
    """Named values, mostly strings as forms carry them, and uploaded files."""

    values: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string; empty when absent."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else json.dumps(value)

    def flag(self, name: str) -> bool:
        """Whether it is given as true."""
        return self.text(name).lower() in {"true", "1", "yes"}

    def number(self, name: str, default: int = 0) -> int:
        """An integer; `default` when absent or something else, as Telegram takes it."""
        try:
            return int(self.text(name) or default)
        except ValueError:
            return default

    def data(self, name: str, *, says: str = "") -> Any:
        """A JSON value, whether it came as such or as a string; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {says or name} JSON object") from None

    def upload(self, reference: str, name: str) -> Upload | None:
        """The file a parameter holds itself or points to by `attach://`."""
        return self.files.get(reference.removeprefix("attach://") if reference else name)

    def logged(self) -> Json:
        """For people to read: files as their name and size."""
        return self.values | {name: f"<{f.name}, {len(f.content)} bytes>" for name, f in self.files.items()}


async def read(request: web.Request) -> Params:
    """Query and body together; the body wins. Raises Refused when the body is no JSON object but says so."""
    values: Json = dict(request.query)
    if request.content_type == "application/json":
        return Params(values | await _object(request))
    if request.content_type.startswith("multipart/"):
        form = await read_multipart(await request.multipart())
        return Params(values | form.values, form.files)
    return Params(values | dict(await request.post()))


async def _object(request: web.Request) -> Json:
    try:
        body = await request.json() if request.can_read_body else {}
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad_request("can't parse request body as a JSON object")
    return body


async def read_multipart(reader: MultipartReader) -> Params:
    """Fields with a file name are files, the rest are strings."""
    form = Params()
    async for part in reader:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            form.values[part.name] = content.decode()
        else:
            form.files[part.name] = Upload(part.filename, content, part.headers.get("Content-Type", ""))
    return form
