"""Who takes the goods that the offered money is for, in few words: "ok then, beans please"."""

from __future__ import annotations

from steward.understanding.orders.goods_bought import bought
from steward.understanding.talk.new_ones import only_wants
from tests.cases import cases

_OWN = bought("Ethiopia Guji, 2 x 250 g").perhaps


@cases(
    "text",
    [
        *("ok then, beans please", "the coffee then", "no, the beans then please"),
        "my bank? I didn't say anything about my bank. ok then, beans please",
        *("doe dan maar de bonen", "dan de bonen alsjeblieft", "de bonen graag"),
        *("dann die Bohnen bitte", "dann lieber die Bohnen"),
        *("le café alors, s'il vous plaît", "plutôt le café, s'il vous plaît"),
        *("entonces los granos, por favor", "entonces el café, por favor"),
    ],
)
def test_goods_taken_in_few_words_are_wanted(text: str) -> None:
    assert only_wants(text, _OWN)


@cases(
    "text",
    [
        *("for the beans please", "the refund for the coffee please", "no beans please", "beans?"),
        *("the beans please", "yes please", "yes please, the coffee was bad", "the mug please"),
        *("geen bonen alsjeblieft", "keine Bohnen bitte", "alors pas de café"),
        *("entonces sin café, por favor", "the money for the beans please"),
        *("het geld voor de bonen graag", "das Geld für die Bohnen bitte"),
    ],
)
def test_goods_that_are_not_taken_are_not_wanted(text: str) -> None:
    assert not only_wants(text, _OWN)
