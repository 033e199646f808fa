"""How the mail is doing, as Prometheus reads it. Counted in the database when asked: a restart forgets nothing."""

import ipaddress

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from db.queries.outbox_state import OutboxState

# Whoever comes through a proxy on this machine has a loopback address too, but not without one of these.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")


def from_this_machine(request: web.Request) -> bool:
    """Asked over loopback, and by nobody whom a proxy let through."""
    try:
        address = ipaddress.ip_address(request.remote or "")
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback and not any(name in request.headers for name in FORWARDED)


def exposed(state: OutboxState) -> bytes:
    """The text format; names and labels are a contract with whoever watches."""
    registry = CollectorRegistry()

    def gauge(name: str, says: str, *labels: str) -> Gauge:
        return Gauge(f"zvonok_{name}", says, labels, registry=registry)

    gauge("messages_waiting", "Messages that have not left.").set(state.waiting)
    gauge("messages_due", "Messages whose time has come and that have not left.").set(state.due)
    gauge("messages_oldest_due_seconds", "How long the oldest of them waits beyond its time.").set(state.oldest_due)
    gauge("events_unprocessed", "Changes of the journal that nobody was told of yet.").set(state.unprocessed)
    ended = gauge("messages_last_day", "What became of messages in the last 24 hours.", "kind", "state", "reason")
    for (kind, what, reason), count in sorted(state.ended.items()):
        ended.labels(kind, what, reason).set(count)
    delays = gauge("entry_to_delivery_seconds", "From the entry to the messenger's yes, 24 hours.", "kind", "quantile")
    for (kind, percent), seconds in sorted(state.delays.items()):
        delays.labels(kind, str(percent / 100)).set(seconds)
    return generate_latest(registry)
