"""A model that words a reply is held to the draft; what asks, reports or hands over is never worded by one."""

from __future__ import annotations

import pytest

from steward.models.held import strays
from steward.models.hostile import WORST
from steward.models.remote import EXPLAINED, RemoteWording
from steward.models.scripted import Answer
from steward.models.wording.offline import OfflineWording
from steward.models.wording.phrases import PHRASES
from tests.budgets.conftest import limits
from tests.models.conftest import Asked

CHARGES = {"charges": [{"amount": {"minor": 4500, "currency": "USD"}, "at": "2026-11-16T00:00:00+00:00"}], "invoice": "INV-1042"}
SAYS = [{"kind": "no_overpayment", "data": CHARGES}]
DRAFT = "I looked at the payments for INV-1042: 45.00 USD on 16 November. They match what was invoiced, so nothing was taken twice."
SMOOTH = "Thank you for asking: the payments for INV-1042 are 45.00 USD on 16 November, which match what was invoiced. So nothing was taken twice."


async def test_a_model_may_smooth_an_explanation(asked: Asked) -> None:
    wording = RemoteWording(OfflineWording(), asked.models(compose=[SMOOTH]))
    assert await wording.compose(SAYS, first=False, scope=asked.scope()) == SMOOTH
    first = await wording.compose(SAYS, first=True, scope=asked.scope())
    assert first.endswith(SMOOTH)
    assert "automated assistant" in first


@pytest.mark.parametrize("worst", WORST["compose"], ids=range(len(WORST["compose"])))
async def test_the_worst_that_it_can_say_is_not_said(asked: Asked, worst: str) -> None:
    wording = RemoteWording(OfflineWording(), asked.models(compose=[worst]))
    assert await wording.compose(SAYS, first=False, scope=asked.scope()) == DRAFT
    assert [one["why"] for one in await asked.events("model.fell_back")] == ["unheld"]


@pytest.mark.parametrize(
    ("text", "why"),
    [(SMOOTH, ""), (DRAFT, ""), (DRAFT.replace("They match", "This matches"), ""), (DRAFT.replace("45.00", "54.00"), "figures"), (DRAFT.replace("16", "17"), "figures"),
     (DRAFT.replace("INV-1042", "it"), "figures"), (DRAFT + " 45.00 USD", "figures"), (DRAFT.replace("nothing", "something"), "denials"),
     (DRAFT.replace("match", "do not match"), "words"),
     (DRAFT.replace("match", "match nothing of"), "denials"), (DRAFT + " We refund it.", "words"), (DRAFT + " Promised!", "words"),
     (DRAFT + " Please look at about.me", "signs"), (DRAFT + " See about.me:80", "signs"), (DRAFT + " (help.is)", "signs"), (DRAFT + " See.your.at", "signs"),
     (DRAFT + " See a@b.", "signs"), (DRAFT + " <b>", "signs"), (DRAFT * 4, "length"), ("  ", "length"),
     (DRAFT.replace("USD", "EUR"), "words"), (DRAFT.replace("November", "December"), "words")],
)  # fmt: skip
def test_a_reply_keeps_to_its_draft(text: str, why: str) -> None:
    assert strays(text, DRAFT) == why


async def test_what_asks_reports_or_hands_over_is_said_by_template(asked: Asked) -> None:
    wording = RemoteWording(OfflineWording(), asked.models(compose=["anything"]))
    amount = {"amount": {"minor": 4500, "currency": "USD"}, "last4": "4242"}
    for kind in ("confirm_refund", "refund_done", "refund_denied", "handed_over", "code_sent", "verified", "changes_paused"):
        said = [{"kind": kind, "data": amount}]
        assert await wording.compose([*said, *SAYS], first=False, scope=asked.scope()) == await OfflineWording().compose([*said, *SAYS], first=False)
    assert await wording.compose(SAYS, first=False) == DRAFT
    assert asked.till.held() == (0, 0, 0, 0)
    assert set(PHRASES) >= EXPLAINED


async def test_over_budget_or_late_the_template_is_said(asked: Asked) -> None:
    late = RemoteWording(OfflineWording(), asked.models(deadline=0.2, compose=[Answer(seconds=60, say=SMOOTH)]))
    assert await late.compose(SAYS, first=False, scope=asked.scope()) == DRAFT
    asked.till.limits = limits(company={"tokens": 1, "cost": "0"})
    poor = RemoteWording(OfflineWording(), asked.models(compose=[SMOOTH]))
    assert await poor.compose(SAYS, first=False, scope=asked.scope()) == DRAFT
    assert [one["why"] for one in await asked.events("model.fell_back")] == ["timeout", "budget"]
