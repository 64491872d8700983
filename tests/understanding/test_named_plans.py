"""A plan that is wished for by its name is a change to it, and no end of a plan."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.plan.named_plans import wishes_named_plan
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases


@cases(
    "text",
    [
        "I want the office subscription",
        "can i get the office plan",
        "ik wil het office abonnement",
        "ich will das office abo",
        "office abo bitte",
        "je veux l'abonnement office",
        "quiero la suscripción office",
    ],
)
def test_plan_wished_for_by_its_name_is_no_end_of_one(text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert [one.intent for one in heard.wishes] == [Intent.CHANGE_PLAN]


@cases(
    "text",
    [
        "cancel the office plan",
        "ich will das office abo nicht mehr",
        "ik wil van het office abonnement af",
        "je ne veux plus l'abonnement office",
        "ya no quiero la suscripción office",
        "I have the office plan",
        "office or regular plan please",
    ],
)
def test_plan_that_ends_or_is_only_named_is_not_wished_for(text: str) -> None:
    assert not wishes_named_plan(text)
