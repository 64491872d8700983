"""The withdrawal from a subscription is its end; that of goods, or of an end, is not."""

from __future__ import annotations

from steward.dialogue.tasks.new_tasks import as_said
from steward.domain.understanding import Intent
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases


@cases(
    "text",
    [
        "me apunté al Regular el sábado y ya había café. quiero desistir y que me devolváis los 29",
        "I signed up last Saturday and want to withdraw and get the 29 back",
        "ik ben zaterdag lid geworden, ik wil herroepen en mijn 29 euro terug",
        "ich habe das Abo seit Samstag und widerrufe es, bitte die 29 zurück",
        "je me suis abonné samedi, je me rétracte, rendez-moi les 29",
        "Quiero desistir de la suscripción, estoy en los 14 días. INV-4655",
    ],
)
def test_withdrawal_from_a_subscription_is_its_end(text: str) -> None:
    heard = as_said(OfflineUnderstander(load_readers()).read(text))
    assert [one.intent for one in heard.wishes] == [Intent.CANCEL_SUBSCRIPTION]
    assert "cancel_subscription" in heard.stances.asks


@cases(
    "text",
    [
        "ich widerrufe den Kauf der Mühle",
        "ik herroep mijn bestelling O-1234",
        "quiero desistir de la compra del molinillo",
        "can I withdraw from the subscription within 14 days?",
        "I withdraw my question about the subscription",
        "I want to withdraw from the order of the grinder, and keep my subscription",
        "ich widerrufe meine Einwilligung in den Newsletter, das Abo bleibt",
        "I withdraw my cancellation, keep my subscription",
        "ik herroep mijn opzegging, het abonnement blijft",
        "ich widerrufe die Kündigung meines Abos",
    ],
)
def test_withdrawal_from_goods_or_an_end_ends_no_plan(text: str) -> None:
    heard = as_said(OfflineUnderstander(load_readers()).read(text))
    assert "cancel_subscription" not in heard.stances.asks
    assert Intent.CANCEL_SUBSCRIPTION not in {one.intent for one in heard.wishes}
