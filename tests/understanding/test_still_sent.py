"""Behind "leave it": goods that are to be sent all the same, and what is only dropped."""

from __future__ import annotations

from steward.understanding.people.while_waiting import waiting_message
from steward.understanding.yes_and_no.consent import after_withdrawal, consents
from steward.understanding.yes_and_no.still_sent import is_still_sent
from tests.cases import cases


@cases(
    "text",
    [
        "hm ok. then leave it, send to Lindenallee after all, my old neighbour takes it",
        "never mind, ship it to the old address",
        "laat maar, stuur het toch naar de Lindenlaan",
        "vergessen Sie es, schicken Sie es doch an die Lindenallee",
        "laissez tomber, envoyez-le finalement à l'ancienne adresse",
        "déjelo, envíelo a la dirección de antes",
    ],
)
def test_goods_that_are_sent_all_the_same_are_not_dropped(text: str) -> None:
    assert is_still_sent(after_withdrawal(text))
    assert waiting_message(text).does != "takes_back"
    assert not consents(text, "send_replacement")


@cases(
    "text",
    [
        "leave it",
        "never mind, don't send it to me",
        "forget it, send the money to my card",
        "laat maar, stuur het niet meer naar mij",
        "vergessen Sie es",
        "laissez tomber",
        "déjelo, no lo envíen",
    ],
)
def test_goods_that_are_only_dropped_are_not_sent(text: str) -> None:
    assert not is_still_sent(after_withdrawal(text))
