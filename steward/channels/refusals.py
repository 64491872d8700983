"""What is said of a mail that is not taken in."""

from __future__ import annotations

from steward.errors import BadInput


class RefusedLetter(BadInput):
    """A mail that is not taken in; `data['why']` is a word for programs."""

    code = "refused_letter"


def refused(why: str, message: str) -> RefusedLetter:
    """A refusal, with what whoever finds the mail can do."""
    return RefusedLetter(message, next_step="it stays where it was: let a person see it", why=why)
