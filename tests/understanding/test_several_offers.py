"""An answer to several offers: all of them, or one, while what the other would end stays."""

from __future__ import annotations

from steward.dialogue.context.by_goods import parted
from steward.understanding.yes_and_no.agreement import agrees
from tests.cases import cases
from tests.understanding.test_colloquial_yes import ENDS, MONEY, offer

_REFUND = offer("issue_refund", MONEY)
_END = offer("cancel_subscription", ENDS).model_copy(update={"id": "act_2"})
_ORDER = offer("cancel_order", {"order_id": "O-1", "item": "Mug"}).model_copy(
    update={"id": "act_3"}
)


@cases(
    "text",
    [
        *("both please", "do them both", "yeah both", "allebei graag", "doe ze allebei maar"),
        *(
            "ja, beides bitte",
            "les deux svp",
            "oui les deux",
            "las dos cosas, sí",
        ),
        "ambas por favor",
    ],
)
def test_offers_both_agrees_to_two_and_to_no_single_one(text: str) -> None:
    assert agrees(text, [_REFUND, _END])
    assert not agrees(text, [_REFUND])
    assert not agrees(text, [_REFUND, _END, _ORDER])


@cases(
    "text",
    [
        *(
            "both",
            "both, thanks",
            "beides, danke",
            "both?",
            "both if it is free",
            "both were wrong",
            "not both",
            "both cards expired",
        ),
        *("les deux ?", "beide nicht", "allebei niet", "las dos no", "both later", "the two of us"),
    ],
)
def test_offers_both_that_asks_denies_or_depends_agrees_to_nothing(text: str) -> None:
    assert not agrees(text, [_REFUND, _END])


@cases(
    "text",
    [
        "just the money, leave the subscription running",
        "yes to the refund, keep the subscription",
        "ja graag het geld, maar laat het abonnement lopen",
        "das Geld ja, aber das Abo lassen Sie bitte",
        "l'argent oui, mais laissez l'abonnement",
        "el dinero sí, la suscripción la dejo como está",
    ],
)
def test_offers_of_what_is_to_stay_are_let_go_of_and_the_other_is_meant(text: str) -> None:
    said = parted(text, [_REFUND, _END])
    assert said is not None
    assert [one.kind for one in said.left] == ["cancel_subscription"]
    assert [one.kind for one in said.meant] == ["issue_refund"]


def test_goods_are_left_alone_where_their_order_would_be_called_off() -> None:
    said = parted("just the money, leave the mug", [_REFUND, _ORDER])
    assert said is not None
    assert [one.kind for one in said.left] == ["cancel_order"]


@cases(
    "text",
    [
        *("keep the money and the subscription", "leave it", "the money and the plan please"),
        *("can I keep the plan?", "the subscription stays until when, and the money?"),
    ],
)
def test_words_that_let_go_of_neither_part_nothing(text: str) -> None:
    assert parted(text, [_REFUND, _END]) is None
