"""Every promise of Steward by id, with the tests that prove it: one file a subject.

`tests/test_requirements.py` holds the list to the tests.
"""

from __future__ import annotations

from tests.requirements import (
    approvals,
    authority,
    budgets,
    channels,
    comparison,
    conversations,
    customers,
    effects,
    hostile_model,
    http,
    offers,
    operators,
    pages,
    peers,
    people,
    policy,
    programs,
    record,
    running,
    scenarios,
    sign_in,
    systems,
    understanding,
)
from tests.requirements.promise import Promise

__all__ = ["BY_SUBJECT", "PROMISES", "Promise"]

BY_SUBJECT = (
    operators.PROMISES,
    offers.PROMISES,
    customers.PROMISES,
    conversations.PROMISES,
    channels.PROMISES,
    authority.PROMISES,
    policy.PROMISES,
    programs.PROMISES,
    people.PROMISES,
    peers.PROMISES,
    approvals.PROMISES,
    effects.PROMISES,
    record.PROMISES,
    budgets.PROMISES,
    hostile_model.PROMISES,
    understanding.PROMISES,
    running.PROMISES,
    scenarios.PROMISES,
    sign_in.PROMISES,
    systems.PROMISES,
    http.PROMISES,
    pages.PROMISES,
    comparison.PROMISES,
)
PROMISES: dict[str, Promise] = {id_: one for each in BY_SUBJECT for id_, one in each.items()}
