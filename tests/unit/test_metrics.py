"""What Prometheus reads, and who may read it."""

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.metrics import exposed, from_this_machine
from db.queries.outbox_state import OutboxState

STATE = OutboxState(
    3,
    2,
    300.0,
    1,
    {("alert", "failed", "refused"): 2, ("alert", "sent", ""): 5},
    {("alert", 50): 61, ("alert", 99): 640},
)


def test_every_number_has_its_name() -> None:
    assert [line for line in exposed(STATE).decode().splitlines() if not line.startswith("#")] == [
        "zvonok_messages_waiting 3.0",
        "zvonok_messages_due 2.0",
        "zvonok_messages_oldest_due_seconds 300.0",
        "zvonok_events_unprocessed 1.0",
        'zvonok_messages_last_day{kind="alert",reason="refused",state="failed"} 2.0',
        'zvonok_messages_last_day{kind="alert",reason="",state="sent"} 5.0',
        'zvonok_entry_to_delivery_seconds{kind="alert",quantile="0.5"} 61.0',
        'zvonok_entry_to_delivery_seconds{kind="alert",quantile="0.99"} 640.0',
    ]


@pytest.mark.parametrize(
    ("remote", "headers", "may"),
    [
        ("127.0.0.1", {}, True),
        ("127.0.0.9", {}, True),
        ("::1", {}, True),
        ("::ffff:127.0.0.1", {}, True),
        ("192.168.0.7", {}, False),
        ("::ffff:192.168.0.7", {}, False),
        ("", {}, False),
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}, False),
        ("127.0.0.1", {"forwarded": "for=203.0.113.9"}, False),
    ],
)
def test_only_who_asks_on_this_machine_is_answered(remote: str, headers: dict[str, str], may: bool) -> None:
    request = make_mocked_request("GET", "/metrics", headers=headers).clone(remote=remote)
    assert from_this_machine(request) is may
