"""What these tests hold in their hands: a clock that stands still, and a bot without a framework."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import ClientSession

TOKEN = "4242:emulated_token_for_tests_only"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x07\x00\x00\x00\x05"


@dataclass
class Clock:
    """Stands at `now` until it is moved."""

    now: datetime = datetime(2026, 9, 1, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    def move_to(self, moment: datetime) -> None:
        self.now = moment


@dataclass(frozen=True)
class Reply:
    """What came back over HTTP."""

    status: int
    body: dict[str, Any] = field(repr=False)

    @property
    def result(self) -> Any:
        assert self.status == 200, self.body
        return self.body["result"]

    @property
    def refusal(self) -> str:
        return f"{self.status} {self.body['description']}"


@dataclass(frozen=True)
class Api:
    """Calls methods as a program would that knows nothing but the documentation."""

    session: ClientSession
    url: str
    token: str = TOKEN

    async def __call__(self, method: str, **params: Any) -> Reply:
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", json=params) as response:
            return Reply(response.status, json.loads(await response.text()))
