"""What exactly is wanted of a subscription or of an order, where no rule knows the words: "leave me
out for December", "can that go back on the shelf?".

A classifier that is trained on our own examples in five languages. It is asked only once the reader
of wishes has heard that it is about a change of the plan, or about an order; what it hears is
looked into and offered, and nothing is done without a yes.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from steward.domain.slots import Toward
from steward.understanding.plan.plans import Step
from steward.understanding.reader.line_reader import LineReader

OF_A_PLAN = ("bigger", "smaller", "skip", "pause", "resume", "keep", "often", "which")
OF_AN_ORDER = ("call_off", "redirect", "change", "where")
LABELS = (*OF_A_PLAN, *OF_AN_ORDER)
READER = LineReader("exact_wishes", LABELS, Path(__file__), none="none")
_SURE = 0.55  # of what the labels that may hold come to together
_LONGEST = 80  # words: a longer message stands for itself
_STEPS: dict[str, Step] = {"skip": "skip", "pause": "pause", "resume": "resume", "keep": "keep"}
_SIZES: dict[str, Toward] = {"bigger": "more", "smaller": "less"}


def step_meant(text: str) -> Step | None:
    """What is rather surely wanted of the deliveries to come, of words about a change of plan."""
    return _STEPS.get(_surest(text, OF_A_PLAN))


def size_meant(text: str) -> Toward | None:
    """Whether it is rather surely a bigger or a smaller plan, of words about a change of plan."""
    return _SIZES.get(_surest(text, OF_A_PLAN))


def order_not_wanted(text: str) -> bool:
    """Whether an order is rather surely not wanted any more, of words about an order."""
    return _surest(text, OF_AN_ORDER) == "call_off"


@lru_cache(maxsize=64)
def _surest(text: str, labels: tuple[str, ...]) -> str:
    """The one of these labels, which are all that the words may mean, that holds with `_SURE`."""
    if not text.strip() or len(text.split()) > _LONGEST:
        return ""
    shares = READER.shares(text)
    label = max(labels, key=shares.__getitem__)
    return label if shares[label] >= _SURE * sum(shares[one] for one in labels) else ""
