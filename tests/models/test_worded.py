"""A model that words a reply is held to the draft.

What asks, reports or hands over is never worded by one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from actions.check_code import CheckWords
from actions.hand_over import HandedOver
from actions.issue_refund import ConfirmRefund, RefundDenied, RefundDone
from actions.send_code import CodeSent
from steward.llm.held import strays
from steward.llm.hostile import WORST
from steward.llm.remote import RemoteWording
from steward.llm.scripted import Answer
from steward.money import Money
from steward.wording.offline import OfflineWording
from steward.wording.says import ChargeLine, DeskWords
from teams.billing.phrases import NoOverpayment
from teams.support.phrases import Article
from tests.budgets.conftest import limits
from tests.models.conftest import Asked

AMOUNT = Money(minor=4500, currency="USD")
CHARGE = ChargeLine(amount=AMOUNT, at=datetime(2026, 11, 16, tzinfo=UTC))
SAYS = [NoOverpayment(charges=(CHARGE,), invoice="INV-1042")]
DRAFT = (
    "I looked at the payments for INV-1042: 45.00 USD on 16 November. "
    "They match what was invoiced, so nothing was taken twice."
)
SMOOTH = f"Thank you for asking. {DRAFT} I hope this helps!"
RULE = (
    "In the European Union it is 14 days to return what you bought; "
    "in other countries it is 30 days. It is not refunded before it is here."
)


async def test_model_may_add_courtesies_to_an_explanation(asked: Asked) -> None:
    wording = RemoteWording(OfflineWording(), asked.models(compose=[SMOOTH]))
    assert await wording.compose(SAYS, first=False, scope=asked.scope()) == SMOOTH
    first = await wording.compose(SAYS, first=True, scope=asked.scope())
    assert first.endswith(SMOOTH)
    assert "automated assistant" in first


@pytest.mark.parametrize("worst", WORST["compose"], ids=range(len(WORST["compose"])))
async def test_model_reply_that_strays_is_replaced_by_the_draft(asked: Asked, worst: str) -> None:
    wording = RemoteWording(OfflineWording(), asked.models(compose=[worst]))
    assert await wording.compose(SAYS, first=False, scope=asked.scope()) == DRAFT
    assert [one["why"] for one in await asked.events("model.fell_back")] == ["unheld"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (SMOOTH, ""),
        (DRAFT, ""),
        (DRAFT.replace(" ", "\n"), ""),
        (DRAFT.replace("They match", "This matches"), "order"),
        (DRAFT.replace("45.00", "54.00"), "order"),
        (DRAFT.replace("16", "17"), "order"),
        (DRAFT.replace("nothing", "something"), "order"),
        (DRAFT.replace("match", "do not match"), "order"),
        (DRAFT + " 45.00 USD", "words"),
        (DRAFT + " We refund it.", "words"),
        (DRAFT + " Promised!", "words"),
        (DRAFT + " Yes.", "words"),
        ("It is not so that: " + DRAFT, "words"),
        ("Only if we agree: " + DRAFT, "words"),
        (DRAFT + " Not.", "words"),
        (DRAFT + " Please look at about.me", "words"),
        (DRAFT + " (help.is)", "words"),
        (DRAFT + " <b>", "words"),
        (DRAFT + " " + DRAFT, "words"),
        ("  ", "order"),
        (DRAFT.replace("USD", "EUR"), "order"),
        (DRAFT[:-10], "order"),
    ],
)
def test_strays_reply_that_changes_or_moves_a_word_is_the_template_again(
    text: str, why: str
) -> None:
    assert strays(text, DRAFT) == why


GERMAN = "Ich habe die Zahlungen für INV-1042 angesehen. Es wurde nichts zweimal abgebucht."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"Vielen Dank für Ihre Frage. {GERMAN} Einen schönen Tag noch!", ""),
        (f"Thank you for asking. {GERMAN}", "words"),
        (f"{GERMAN} I hope this helps.", "words"),
        (f"{GERMAN} Bonne journée.", "words"),
        ("I looked at the payments for INV-1042. Nothing was taken twice.", "order"),
        ("J'ai regardé les paiements de INV-1042. Rien n'a été prélevé deux fois.", "order"),
    ],
)
def test_strays_words_in_another_language_than_decided_are_not_said(text: str, why: str) -> None:
    assert strays(text, GERMAN, "de") == why


async def test_model_reply_to_who_writes_dutch_is_held_to_the_dutch_draft(asked: Asked) -> None:
    draft = await OfflineWording().compose(SAYS, first=False, language="nl")
    assert "45,00 USD" in draft
    kind = f"Bedankt voor je vraag. {draft}"
    wording = RemoteWording(OfflineWording(), asked.models(compose=[kind, SMOOTH]))
    for told in (kind, draft):  # the second time the model answers in English
        said = await wording.compose(SAYS, first=False, scope=asked.scope(), language="nl")
        assert said == told


@pytest.mark.parametrize(
    "hostile",
    [
        # the same words, the figures in each other's place
        RULE.replace("14", "x").replace("30", "14").replace("x", "30"),
        (
            "It is 14 days to return what you bought in other countries; "
            "in the European Union it is 30 days. It is not refunded before it is here."
        ),
        # a moved "not"
        RULE.replace(
            "It is not refunded before it is here", "It is refunded before it is not here"
        ),
        RULE.replace("It is not refunded", "It is refunded, not"),
        " ".join(sorted(RULE.split())),
    ],
)
async def test_strays_same_words_in_another_order_are_not_said(asked: Asked, hostile: str) -> None:
    assert strays(hostile, RULE) == "order"
    says = [Article(title="Returns", text=RULE, dated=date(2026, 11, 16), article="a")]
    wording = RemoteWording(OfflineWording(), asked.models(compose=[hostile]))
    assert RULE in await wording.compose(says, first=False, scope=asked.scope())


async def test_model_wording_what_asks_reports_or_hands_over_is_said_by_template(
    asked: Asked,
) -> None:
    wording = RemoteWording(OfflineWording(), asked.models(compose=["anything"]))
    for said in (
        ConfirmRefund(amount=AMOUNT, reason=None),
        RefundDone(amount=AMOUNT, last4="4242", reference=None, settles_at=None),
        RefundDenied(denial=None),
        HandedOver(why="asked"),
        CodeSent(),
        CheckWords.VERIFIED,
        DeskWords.CHANGES_PAUSED,
    ):
        assert await wording.compose(
            [said, *SAYS], first=False, scope=asked.scope()
        ) == await OfflineWording().compose([said, *SAYS], first=False)
    assert await wording.compose(SAYS, first=False) == DRAFT
    assert asked.till.held() == (0, 0, 0, 0)


async def test_template_is_said_over_budget_or_late(asked: Asked) -> None:
    late = RemoteWording(
        OfflineWording(), asked.models(deadline=0.2, compose=[Answer(seconds=60, say=SMOOTH)])
    )
    assert await late.compose(SAYS, first=False, scope=asked.scope()) == DRAFT
    asked.till.limits = limits(company={"tokens": 1, "cost": "0"})
    poor = RemoteWording(OfflineWording(), asked.models(compose=[SMOOTH]))
    assert await poor.compose(SAYS, first=False, scope=asked.scope()) == DRAFT
    assert [one["why"] for one in await asked.events("model.fell_back")] == ["timeout", "budget"]
