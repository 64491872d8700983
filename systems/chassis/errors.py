"""The error that a tool answers with: code, message, and what to do next."""

from __future__ import annotations


class ToolError(Exception):
    """A refusal or failure that the caller can act on.

    It never tells whether another customer's data exist.
    """

    def __init__(self, code: str, message: str, next_step: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.next_step = next_step

    def payload(self) -> dict[str, str]:
        return {"code": self.code, "message": self.message, "next_step": self.next_step}


class CapabilityRefused(ToolError):
    """The call's authority does not hold; nothing was looked at."""


def not_found(what: str) -> ToolError:
    """The same words for what does not exist and for what belongs to somebody else."""
    return ToolError(
        "not_found",
        f"No such {what} for this customer.",
        "Check the identifier, or list what there is.",
    )


def internal() -> ToolError:
    return ToolError(
        "internal",
        "The system failed while it handled the call.",
        "Try again later under the same key.",
    )
