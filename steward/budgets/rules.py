"""Which accounts a model call is charged to, whether it fits, and its assumed cost. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from steward.domain.budget_limits import Budgets
from steward.domain.cost import Account, Balance, Charge, Left, Scope, Usage

_A_MESSAGE = 16  # tokens that a provider puts around each message
_CHARACTERS_A_TOKEN = 3


def accounts_of(scope: Scope, role: str, today: str) -> tuple[Account, ...]:
    """Every account that pays, in the one order in which all calls lock them.

    The customer's own come first, the company's last.
    """
    turn, conversation = scope.turn.id, scope.turn.conversation_id
    return (
        Account("turn", turn, ""),
        *((Account("task", f"{conversation}/{scope.task}", ""),) if scope.task else ()),
        Account("conversation", conversation, ""),
        *((Account("customer", scope.customer, today),) if scope.customer else ()),
        Account("agent", role, today),
        Account("company", "company", today),
    )


def first_over(
    balances: Mapping[Account, Balance], limits: Budgets, most: Charge
) -> Account | None:
    """The first account that could not pay for a call at its maximum; None when all can."""
    for account, balance in balances.items():
        limit, used = limits.of(account.kind), balance.used
        if used.tokens + most.tokens > limit.tokens or used.micro + most.micro > limit.micro:
            return account
    return None


def tightest(balances: Mapping[Account, Balance], limits: Budgets) -> Left:
    """The budget with the smallest share of its money left."""
    return min(
        (_left(account, balance, limits) for account, balance in balances.items()),
        key=lambda left: left.micro / max(1, limits.of(left.kind).micro),
    )


def _left(account: Account, balance: Balance, limits: Budgets) -> Left:
    limit, used = limits.of(account.kind), balance.used
    return Left(account.kind, max(0, limit.tokens - used.tokens), max(0, limit.micro - used.micro))


def most_input(texts: Iterable[str]) -> int:
    """The maximum of tokens of a prompt, for any model.

    No tokeniser makes more tokens than a text has bytes.
    """
    return sum(len(text.encode("utf-8", "replace")) + _A_MESSAGE for text in texts)


def estimated(prompt: Sequence[str], answer: str) -> Usage:
    """What a call is taken to have used when the model does not say."""
    asked = sum(len(text) for text in prompt)
    return Usage(
        -(-asked // _CHARACTERS_A_TOKEN), -(-len(answer) // _CHARACTERS_A_TOKEN), estimated=True
    )
