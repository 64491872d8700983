"""The whole message for a model, of which rules have read a part by themselves. Pure."""

from __future__ import annotations

from difflib import SequenceMatcher

from steward.llm.reading import Heard
from steward.understanding.exact.entities import stands_in


def beside_what_was_read(read: Heard, whole: str, rest: str) -> Heard:
    """What a model heard of the whole message, without what it says of words that rules took out
    of it and have seen to: that somebody has no account, what is said to a request, what is to be
    remembered. `rest`: what is left to be read.
    """
    if not (taken := _taken_out(whole, rest)):
        return read
    left = tuple(
        one
        for one in read.commands
        if stands_in(one.quote, rest) or not any(stands_in(one.quote, part) for part in taken)
    )
    return read.model_copy(update={"commands": left})


def _taken_out(whole: str, rest: str) -> list[str]:
    """The stretches of the whole that are not in what is left."""
    said = whole.split()
    found = SequenceMatcher(None, said, rest.split(), autojunk=False).get_opcodes()
    return [" ".join(said[first:last]) for does, first, last, *_ in found if does != "equal"]
