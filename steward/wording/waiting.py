"""What is said of a hand-over while a person is waited for: the truth of who looks and when.

Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from steward.wording.parts import Data, clock, moment
from steward.wording.requests import title


def goes_along(offers: Sequence[Data]) -> str:
    """What had been offered, by kind and amount, and that a yes from here on is no
    longer heard by the desk.
    """
    if not offers:
        return ""
    named = "; ".join(title(str(one["act"]), one) for one in offers if isinstance(one, Mapping))
    which = f" ({named})" if named else ""
    return (
        f" What I had offered{which} goes along to them: they decide it with you, "
        "and until then nothing of it is done."
    )


def waits_for_person(data: Data) -> str:
    """Who looks and when, for somebody who writes on while nobody has taken the conversation.

    No two of them are the same.
    """
    match data["about"]:
        case "when":
            return _when(data)
        case "adds":
            return _adds(data)
        case "calls":
            return _calls(data)
        case _:
            kept = "Your message is with the rest for them to read"
            return (
                f"{kept}; nobody has taken the conversation over yet. "
                f"{_place(data)}{_waited(data)}."
                f"{_people(data)}{goes_along(data.get('offers', []))}"
            )


def _when(data: Data) -> str:
    if data["times"]:
        return (
            "Nobody has taken it over since you asked: "
            f"{_place(data, again=True)}{_waited(data)}.{_people(data)} {_together(data)}"
        )
    return (
        f"To the minute I can't say. {_place(data)}{_waited(data)}, "
        f"and nobody has taken it over yet.{_people(data)} The answer comes here, "
        "so you need not stay until then."
    )


def _adds(data: Data) -> str:
    if data["times"]:
        return f"That goes with it, too. {_together(data)}"
    return (
        "Thank you. That goes with what you wrote before, and whoever takes this over sees it "
        "first."
    )


def _calls(data: Data) -> str:
    if data["times"]:
        return (
            f"Still nobody, I'm sorry: {_place(data, again=True)}{_waited(data)}. {_together(data)}"
        )
    return (
        "I'm here, but this waits for a colleague, and none has taken it over yet. "
        f"{_place(data)}{_waited(data)}.{_people(data)}{goes_along(data.get('offers', []))}"
    )


def _place(data: Data, *, again: bool = False) -> str:
    """Where they are in the line; `again`: told before, and now in the middle of a sentence."""
    who = "you are" if again else "You are"
    if data["place"] == 1:
        return f"{who}{' still' if again else ''} next in line"
    return f"{who} number {data['place']} in line"


def _waited(data: Data) -> str:
    if not data["minutes"]:
        return ""
    hours = data["minutes"] // 60
    much, unit = (hours, "hour") if hours > 1 else (data["minutes"], "minute")
    return f", waiting for {much} {unit}{'' if much == 1 else 's'} now"


def _people(data: Data) -> str:
    if data.get("opens_at"):
        return f" Our people are back on {moment(data['opens_at'], data['zone'])}."
    if data.get("closes_at"):
        return f" Our people are there today until {clock(data['closes_at'], data['zone'])}."
    return ""


def _together(data: Data) -> str:
    return f"{data['messages']} messages of yours wait there for them, to be read in one go."
