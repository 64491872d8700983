"""What is asked for in the place of goods that never came, and what it only sounds like."""

from __future__ import annotations

from steward.dialogue.tasks.new_tasks import as_said
from steward.domain.understanding import Intent
from steward.understanding.pages.rule_questions import rule_questions
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from steward.understanding.yes_and_no.stances import read_stances
from teams.support.phrases import RULES
from tests.cases import cases


@cases(
    ("text", "remedy"),
    [
        ("O-4648 jamais arrivé. sans café je tiens pas. vous m'en renvoyez ?", "replacement"),
        ("mes grains perdus je crois... un mois. renvoyez svp. O-4648", "replacement"),
        ("O-4648 perdido. Prefiero saldo en la tienda en vez de devolución", "credit"),
        ("O-4648 no llegó nunca. No me lo devolváis, ponédmelo como saldo en la tienda", "credit"),
        ("mijn pakket O-4648 is nooit gekomen, zet het maar als winkeltegoed", "credit"),
        ("O-4648 kam nie an, schreibt es mir als Guthaben gut, ich kaufe jeden Monat", "credit"),
    ],
)
def test_remedy_of_lost_goods_is_the_only_wish(text: str, remedy: str) -> None:
    heard = as_said(OfflineUnderstander(load_readers()).read(text))
    assert [one.intent for one in heard.wishes] == [Intent.MISSING_PARCEL]
    assert heard.wishes[0].meant["remedy"] == remedy


@cases(
    ("text", "also"),
    [
        ("O-4648 never came. I also want to return the grinder from O-5555", "return_item"),
        ("O-4648 never came, send it again. And where is my refund for the mug?", "refund_status"),
        ("je vous renvoie le moulin, mais O-4648 n'est jamais arrivé", "return_item"),
        ("O-4648 jamais arrivé, renvoyez-moi mon argent", "refund_request"),
        ("O-4648 no llegó, mandadlo otra vez. Y quiero pausar la suscripción", "change_plan"),
    ],
)
def test_wish_beside_lost_goods_is_kept(text: str, also: str) -> None:
    heard = as_said(OfflineUnderstander(load_readers()).read(text))
    assert also in {str(one.intent) for one in heard.wishes}


@cases(
    ("text", "credit"),
    [
        ("En saldo de la tienda, no en la tarjeta, por favor", True),
        ("store credit for O-4648 that never came, please", True),
        ("saldo por O-4648 que no llegó, por favor", True),
        ("just put it on my store credit", True),
        ("no store credit, please", False),
        ("store credit is useless", False),
        ("you never gave me the store credit", False),
        ("no quiero saldo de tienda, por favor", False),
    ],
)
def test_store_credit_is_asked_for_where_it_is_wished(text: str, credit: bool) -> None:
    assert ("credit" in read_stances(text).asks) is credit


@cases(
    ("text", "asks"),
    [
        ("vous m'en renvoyez ?", False),
        ("mon colis est perdu. vous le renvoyez quand ?", False),
        ("combien de temps j'ai pour renvoyer ?", True),
        ("je peux renvoyer le moulin ?", True),
    ],
)
def test_goods_sent_again_by_the_shop_are_no_question_of_returns(text: str, asks: bool) -> None:
    assert bool(rule_questions(text, RULES).rules) is asks
