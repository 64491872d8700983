"""What is said of a hand-over while a person is waited for: the truth of who looks and when. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from steward.models.wording.parts import Data, moment
from steward.models.wording.requests import title


def goes_along(offers: Sequence[Data]) -> str:
    """What had been offered, by kind and amount, and that a yes from here on is no longer heard by the desk."""
    if not offers:
        return ""
    named = "; ".join(title(str(one["act"]), one) for one in offers if isinstance(one, Mapping))
    which = f" ({named})" if named else ""
    return f" What I had offered{which} goes along to them: they decide it with you, and until then nothing of it is done."


def waits_for_person(data: Data) -> str:
    """Who looks and when, for somebody who writes on while nobody has taken the conversation."""
    back = (
        f" Our people are back on {moment(data['opens_at'], data['zone'])}."
        if data.get("opens_at")
        else ""
    )
    place = (
        "You are next in line" if data["place"] == 1 else f"You are number {data['place']} in line"
    )
    waited = (
        f", waiting for {data['minutes']} minute{'' if data['minutes'] == 1 else 's'} now"
        if data["minutes"]
        else ""
    )
    kept = (
        "Your message is with the rest for them to read"
        if not data.get("told")
        else "This message is kept for them, too"
    )
    return f"{kept}; nobody has taken the conversation over yet. {place}{waited}.{back}{goes_along(data.get('offers', []))}"
