"""What Telegram accepts as a link, and the links that lead to a bot."""

import re
from urllib.parse import parse_qs, urlsplit

URL = re.compile(
    r"(?:(?P<scheme>https?)://)?(?:(?P<user>[^/?#\s]*)@)?(?P<host>\[[\da-f:.]+\]|[^\s/?#@:\\\[\]]+)"
    r"(?::(?P<port>\d+))?(?P<tail>(?:[/?#].*)?)",
    re.IGNORECASE,
)
LAST_PORT = 65535
START = re.compile(r"[A-Za-z0-9_-]{1,64}")


def http_url(link: str) -> str | None:
    """The link with its scheme and path completed, or None where Telegram says "Wrong HTTP URL"."""
    parts = URL.fullmatch(link.strip())
    if parts is None or not set(parts["host"]) & set(".:") or int(parts["port"] or 80) > LAST_PORT:
        return None
    user = f"{parts['user']}@" if parts["user"] else ""
    port = f":{parts['port']}" if parts["port"] else ""
    tail = parts["tail"].replace(" ", "%20")
    slash = "" if tail.startswith("/") else "/"
    return f"{(parts['scheme'] or 'http').lower()}://{user}{parts['host'].lower()}{port}{slash}{tail}"


def telegram_url(link: str) -> tuple[str, str] | None:
    """The kind and value of a link's entity; None when Telegram would show plain text instead."""
    if match := re.fullmatch(r"tg:(?://)?user\?id=([1-9]\d*)(?:&.*)?", link.strip(), re.IGNORECASE):
        return "text_mention", match[1]
    if link.lower().startswith(("tg:", "ton:")):
        return "text_link", link
    url = http_url(link)
    return ("text_link", url) if url else None


def start_payload(link: str, username: str) -> str | None:
    """The code in a deep link to this bot, "" for a link without one; None for any other link or a payload
    that is not 1-64 of `A-Za-z0-9_-`."""
    parts = urlsplit(link)
    if parts.netloc.lower() not in {"t.me", "telegram.me"} or parts.path.strip("/").lower() != username.lower():
        return None
    payload = parse_qs(parts.query).get("start", [""])[0]
    return payload if not payload or START.fullmatch(payload) else None
