"""An address for all that comes, and for no order on its way."""

from __future__ import annotations

from steward.understanding.exact.for_the_account import asks_if_all_follows, means_the_account
from tests.cases import cases


@cases(
    "text",
    [
        *("not the parcel, I mean from now on", "no, not this order, for the future"),
        *("nee niet het pakje, ik bedoel vanaf nu", "nicht das Paket, ich meine ab jetzt"),
        *("pas le colis, je veux dire à partir de maintenant", "el paquete no, en adelante"),
    ],
)
def test_answer_that_names_no_parcel_is_the_account(text: str) -> None:
    assert means_the_account(text)


@cases(
    "text",
    [
        *("yes, only the parcel", "from now on please", "no, not the parcel", "not now"),
        *("the parcel too, from now on", "is it not for the parcel, but from now on?"),
        *("nicht ab jetzt, erst ab März", "pas de problème, à partir de maintenant"),
    ],
)
def test_answer_of_another_kind_is_not_the_account(text: str) -> None:
    assert not means_the_account(text)


@cases(
    "text",
    [
        "one last thing, does my subscription go to the new flat too?",
        "gaat mijn abonnement daar ook naartoe?",
        "noch was, geht mein Abo auch an die neue Wohnung?",
        "et mon abonnement, il ira là-bas aussi ?",
        "una última cosa, ¿mi suscripción también va al piso nuevo?",
    ],
)
def test_asks_if_all_follows_the_order_to_its_new_address(text: str) -> None:
    assert asks_if_all_follows(text)


@cases(
    "text",
    [
        *("cancel my subscription too", "can you send my subscription there too please"),
        *("when does my subscription renew?", "und das Abo?"),
    ],
)
def test_asks_if_all_follows_not_where_it_is_wished(text: str) -> None:
    assert not asks_if_all_follows(text)
