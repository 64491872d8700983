"""Subjects of the rules with figures: beginnings of words in six languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from steward.domain.spelling import folded

_GAP = r"\w*(?:\W+\w+){0,4}\W+"  # `*`: a few words between, or none
# A rule without words here is spoken of by the words of its own name, so that none is unguarded.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "withdrawal_days": (
        "return",
        "send * back",
        "sent * back",
        "sending * back",
        "bring * back",
        "take * back",
        "ship * back",
        "withdraw",
        "cooling-off",
        "cooling off",
        "change my mind",
        "changed my mind",
        "change your mind",
        "money-back",
        "money back guarantee",
        "right of cancellation",
        "retour",
        "terugst",
        "terug * st",
        "stuur * terug",
        "sturen * terug",
        "terugbreng",
        "herroep",
        "bedenkt",
        "ruilen",
        "rückgab",
        "rücksend",
        "zurückgeb",
        "zurückge",
        "zurückschick",
        "zurücksend",
        "geb * zurück",
        "schick * zurück",
        "send * zurück",
        "widerruf",
        "umtausch",
        "rétract",
        "renvoy",
        "devol",
        "desist",
        "restitu",
        "reso",
        "recesso",
    ),
    "renewal_grace_days": ("renew", "verleng", "verlänger", "renouvel", "renov", "rinnov"),
    "lost_after_business_days": (
        "lost",
        "verloren",
        "kwijt",
        "is zoek",
        "zoek is",
        "zoek geraakt",
        "zoekgeraakt",
        "zoek raak",
        "pakket zoek",
        "verschollen",
        "perdu",
        "perdid",
        "smarrit",
        "not scanned",
    ),
    "damage_days": (
        "damag",
        "broken",
        "beschadig",
        "kapot",
        "beschädig",
        "defekt",
        "endommag",
        "dañad",
        "danneggiat",
    ),
    "no_return": (
        "damag",
        "broken",
        "beschadig",
        "kapot",
        "beschädig",
        "photo",
        "foto",
        "endommag",
        "dañad",
    ),
    "goodwill": ("goodwill", "gesture", "coulance", "kulanz", "tegemoetkoming", "geste commercial"),
}


def subjects_of(text: str, groups: Iterable[str]) -> frozenset[str]:
    """Which of these rules a text speaks of."""
    low = _plain(text)
    return frozenset(group for group in groups if _pattern(group).search(low))


@cache
def _pattern(group: str) -> re.Pattern[str]:
    stems = SUBJECTS.get(group) or tuple(
        word for word in group.split("_") if word not in ("days", "hours", "percent", "after")
    )
    return re.compile(
        "|".join(rf"\b{_GAP.join(map(re.escape, _plain(stem).split(' * ')))}" for stem in stems)
    )


def _plain(text: str) -> str:
    return " ".join(folded(text).replace("-", " ").split())
