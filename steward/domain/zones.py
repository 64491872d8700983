"""The time zones in which a customer may be, from the company's record of them. Pure."""

from __future__ import annotations

from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

# Countries by ISO code. One that spans several zones has those at its ends and its middle: what is
# quiet in one of them is quiet.
_BY_COUNTRY = {
    "AT": "Europe/Vienna",
    "BE": "Europe/Brussels",
    "BG": "Europe/Sofia",
    "CH": "Europe/Zurich",
    "CY": "Asia/Nicosia",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin",
    "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn",
    "ES": "Europe/Madrid Atlantic/Canary",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "GR": "Europe/Athens",
    "HR": "Europe/Zagreb",
    "HU": "Europe/Budapest",
    "IE": "Europe/Dublin",
    "IS": "Atlantic/Reykjavik",
    "IT": "Europe/Rome",
    "JP": "Asia/Tokyo",
    "LI": "Europe/Vaduz",
    "LT": "Europe/Vilnius",
    "LU": "Europe/Luxembourg",
    "LV": "Europe/Riga",
    "MT": "Europe/Malta",
    "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo",
    "PL": "Europe/Warsaw",
    "PT": "Europe/Lisbon Atlantic/Azores",
    "RO": "Europe/Bucharest",
    "SE": "Europe/Stockholm",
    "SI": "Europe/Ljubljana",
    "SK": "Europe/Bratislava",
    "TR": "Europe/Istanbul",
    "US": (
        "America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles "
        "America/Anchorage Pacific/Honolulu"
    ),
    "CA": (
        "America/Toronto America/Halifax America/St_Johns America/Winnipeg America/Edmonton "
        "America/Vancouver"
    ),
}


_known = cache(available_timezones)


@lru_cache(512)
def zone(name: str) -> ZoneInfo | None:
    """The zone of this name; None when there is none.

    Reads files the first time: call it off the event loop.
    """
    return ZoneInfo(name) if name in _known() else None


def zones_for(time_zone: object, country: object, company: str) -> tuple[str, ...]:
    """Names of existing zones: the record's own, else its country's, else the company's."""
    if isinstance(time_zone, str) and zone(time_zone.strip()) is not None:
        return (time_zone.strip(),)
    named = _BY_COUNTRY.get(country.strip().upper(), "").split() if isinstance(country, str) else []
    return tuple(name for name in named if zone(name) is not None) or (company,)
