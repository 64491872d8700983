"""A simulated customer played by a model: it writes in its own words what their file says that they
want and know, and sees of the desk what a customer sees.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import HumanMessage, SystemMessage

from steward.scenarios.customers import Customer, chosen
from steward.scenarios.types import Line

type Writes = Callable[[Customer, int, Sequence[Line]], str]
"""What a customer writes next, by their file, the wording and the talk so far; empty: they leave"""

_LEAVES = "LEAVE"
_LONGEST = 4_000  # letters of a message
_TOLD = """\
You play a customer who writes to a company's service desk. Stay in this role; never help the desk,
never speak of files, tests or models.

Who you are: {persona}
What you are about: {customer}
What you know and may tell, and nothing else: {knows}
What you would say, in substance, to a kind of reply (say it in words of your own, when it fits):
{answers}

Write the next message of yours alone, as this person would write it: as short, as moody, in their
language. Invent no number, name, date or address. When you are asked for a code, write the code
that was sent to you. When you have what you want, or give up, write {leaves} and nothing else.\
"""


def written_by(model: BaseChatModel) -> Writes:
    """Customers whose messages this model writes; each begins as their file begins."""

    def writes(customer: Customer, seed: int, talk: Sequence[Line]) -> str:
        answers = {rule.when: chosen(rule.say, seed) for rule in reversed(customer.answers)}
        told = _TOLD.format(
            persona=json.dumps(customer.persona, ensure_ascii=False),
            customer=customer.name,
            knows=json.dumps(customer.knows, ensure_ascii=False),
            answers=json.dumps(answers, ensure_ascii=False),
            leaves=_LEAVES,
        )
        said = "\n\n".join(f"{line.who}: {line.text}" for line in talk)
        answer = model.invoke([SystemMessage(told), HumanMessage(said)])
        text = str(answer.text).strip()[:_LONGEST]
        return "" if _LEAVES in text.split() else text

    return writes
