"""The withdrawal from a purchase is a return, and ends no plan."""

from __future__ import annotations

from steward.dialogue.tasks.new_tasks import as_said
from steward.domain.understanding import Intent
from steward.understanding.orders.withdrawn_goods import withdraws_from_purchase
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases


@cases(
    "text",
    [
        "my grinder came last week and I hereby cancel the contract",
        "mijn molen is 10 dagen geleden geleverd, ik wil de overeenkomst ontbinden",
        "ik wil van de koop af",
        "meine Mühle wurde vor 10 Tagen geliefert, ich möchte vom Vertrag zurücktreten",
        "ich trete vom Kaufvertrag zurück",
        "j'ai reçu le moulin la semaine dernière, je veux annuler le contrat",
        "recibí el molinillo la semana pasada y quiero anular el contrato",
    ],
)
def test_withdrawal_from_a_purchase_is_a_return(text: str) -> None:
    heard = as_said(OfflineUnderstander(load_readers()).read(text))
    assert [one.intent for one in heard.wishes] == [Intent.RETURN_ITEM]
    assert "cancel_subscription" not in heard.stances.asks


@cases(
    "text",
    [
        "cancel my contract please",
        "je me suis abonné et je veux annuler le contrat",
        "ich trete vom Abo-Vertrag zurück",
        "I want to keep the grinder and cancel the contract",
        "bis wann kann man vom Kauf zurücktreten?",
    ],
)
def test_withdrawal_from_a_plan_or_only_asked_about_is_no_return(text: str) -> None:
    assert not withdraws_from_purchase(text)
