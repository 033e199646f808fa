"""Where the school is: «Asia/Novokuznetsk», «Новокузнецк», «МСК+4», «UTC+7»."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from domain.names import search_key

# Russia's zones by hours from Moscow (federal law 107-FZ); of several regions, the one with most people.
MOSCOW = {
    -1: "Europe/Kaliningrad", 0: "Europe/Moscow", 1: "Europe/Samara", 2: "Asia/Yekaterinburg", 3: "Asia/Omsk",
    4: "Asia/Krasnoyarsk", 5: "Asia/Irkutsk", 6: "Asia/Yakutsk", 7: "Asia/Vladivostok", 8: "Asia/Magadan",
    9: "Asia/Kamchatka",
}  # fmt: skip
CITIES = {
    "москва": "Europe/Moscow", "санкт-петербург": "Europe/Moscow", "калининград": "Europe/Kaliningrad",
    "самара": "Europe/Samara", "саратов": "Europe/Saratov", "ульяновск": "Europe/Ulyanovsk", "киров": "Europe/Kirov",
    "волгоград": "Europe/Volgograd", "астрахань": "Europe/Astrakhan", "екатеринбург": "Asia/Yekaterinburg",
    "челябинск": "Asia/Yekaterinburg", "уфа": "Asia/Yekaterinburg", "пермь": "Asia/Yekaterinburg",
    "тюмень": "Asia/Yekaterinburg", "омск": "Asia/Omsk", "новосибирск": "Asia/Novosibirsk", "барнаул": "Asia/Barnaul",
    "томск": "Asia/Tomsk", "кемерово": "Asia/Novokuznetsk", "новокузнецк": "Asia/Novokuznetsk",
    "красноярск": "Asia/Krasnoyarsk", "иркутск": "Asia/Irkutsk", "улан-удэ": "Asia/Irkutsk", "чита": "Asia/Chita",
    "якутск": "Asia/Yakutsk", "владивосток": "Asia/Vladivostok", "хабаровск": "Asia/Vladivostok",
    "магадан": "Asia/Magadan", "южно-сахалинск": "Asia/Sakhalin", "сахалин": "Asia/Sakhalin",
    "петропавловск-камчатский": "Asia/Kamchatka", "камчатка": "Asia/Kamchatka", "анадырь": "Asia/Anadyr",
    "минск": "Europe/Minsk", "алматы": "Asia/Almaty", "астана": "Asia/Almaty", "бишкек": "Asia/Bishkek",
    "ташкент": "Asia/Tashkent", "ереван": "Asia/Yerevan", "тбилиси": "Asia/Tbilisi",
}  # fmt: skip
OFFSET = re.compile(r"(мск|msk|utc|gmt)(?:\s*([+\-])\s*(\d{1,2})(?::?00)?)?(?: ч(?:ас\w*)?\.?)?")
UTC = ("utc", "gmt")


def zone_of(text: str) -> str:
    """The name in the time zone database (IANA). Raises ValueError for what names none."""
    key = search_key(text).replace("−", "-").removeprefix("г. ").removeprefix("г.")
    if found := OFFSET.fullmatch(key):
        return _by_hours(found[1], int(f"{found[2] or ''}{found[3] or 0}"))
    if key in CITIES:
        return CITIES[key]
    zone = _zones().get(key.replace(" ", "_"))
    if zone is None:
        raise ValueError(text)
    return zone


def _by_hours(base: str, hours: int) -> str:
    """Hours from Moscow, or from Greenwich; the database counts the latter the other way round."""
    if base not in UTC:
        if hours not in MOSCOW:
            raise ValueError(hours)
        return MOSCOW[hours]
    name = f"etc/gmt{-hours:+d}" if hours else "utc"
    if name not in _zones():
        raise ValueError(hours)
    return _zones()[name]


@cache
def _zones() -> Mapping[str, str]:
    """By full name, and by the city alone where that is enough."""
    names = sorted(available_timezones())
    cities = Counter(name.rpartition("/")[2].casefold() for name in names)
    alone = {city: name for name in names if cities[city := name.rpartition("/")[2].casefold()] == 1}
    return alone | {name.casefold(): name for name in names}
