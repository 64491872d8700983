"""Errors of the desk, as one tree: retry, terminal, needs a person.

StewardError
├── BadInput            what came in cannot be understood: say what, where, and what to do
├── BadSetting          a setting cannot be used: the program does not start with it
├── Refused             policy, identity or a guard said no; carries its reason
│   ├── NotAuthorised   the caller may not do this
│   ├── Stale           another worker or decision was first (fence, digest, state)
│   ├── Stopped         a person stopped this: it waits until they let it go on
│   ├── OverBudget      a model would cost more than a budget has left
│   └── NotNow          nothing is wrong with the asking: it works later, or once a person looked
│       ├── OverRate    called too often: says when to try again
│       └── ToolChanged a system describes a tool otherwise than a person accepted
├── ModelFailed         a model gave no answer of use: the desk goes on without it
├── ToolFailed          a system answered with an error of its own; terminal for this call
└── ToolUnavailable     a system did not answer; reads may try again
    └── OutcomeUnknown  a write did not answer: it may or may not have happened
"""

from __future__ import annotations


class StewardError(Exception):
    """The root; `code` is stable for programs, `next_step` is for people."""

    code = "error"

    def __init__(self, message: str, *, next_step: str = "", **data: object) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step
        self.data = data


class BadInput(StewardError):
    """Input that cannot be used."""

    code = "bad_input"


class BadSetting(StewardError):
    """A setting with a value that cannot be used: which one, why not, and what is valid."""

    code = "bad_setting"


class Refused(StewardError):
    """A guard said no."""

    code = "refused"


class NotAuthorised(Refused):
    """The caller may not do this."""

    code = "not_authorised"


class Stale(Refused):
    """Somebody else was first: the state, digest or fence has moved on."""

    code = "stale"


class Stopped(Refused):
    """People stopped everything, or have this conversation.

    `data['why']` is halt, paused or person.
    """

    code = "stopped"


class OverBudget(Refused):
    """A call of a model does not fit into a budget; `data['budget']` says which, or `calls`."""

    code = "over_budget"


class ModelFailed(StewardError):
    """A model's answer is missing or cannot be used.

    `data['why']` is timeout, error, cut, unusable or unheld.
    """

    code = "model_failed"


class NotNow(Refused):
    """Not now: whoever reads treats it as a system that is away, and never as an answer."""

    code = "not_now"


class OverRate(NotNow):
    """Called too often; `data['seconds']` is when to try again, where that is known."""

    code = "over_rate"


class ToolChanged(NotNow):
    """What a system says of a tool is not what was accepted."""

    code = "tool_changed"


class ToolFailed(StewardError):
    """A system refused or failed a call; `data['tool_code']` is the system's own code."""

    code = "tool_failed"


class ToolUnavailable(StewardError):
    """A system could not be reached or did not answer in time.

    Nothing is known to have happened.
    """

    code = "tool_unavailable"


class OutcomeUnknown(ToolUnavailable):
    """A write was sent and not answered: it may have been committed."""

    code = "outcome_unknown"
