"""A yes that says the offer again is one; with another sum, end or way it is none."""

from __future__ import annotations

from typing import Any

from steward.understanding.yes_and_no.agreement import agrees
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer

_REFUND = "issue_refund"
MONEY = (_REFUND, {"amount_minor": 2900, "currency": "EUR", "last4": "4242"})
FIVE = (_REFUND, {"amount_minor": 500, "currency": "EUR", "last4": "7733"})
ENDS = ("cancel_subscription", {"plan": "regular", "ends_at": "2027-11-11T00:00:00+00:00"})
GOODS = ("send_replacement", {"item": "Beans 1 kg", "address": "12 rue du Port, 69003 Lyon"})
CREDIT = ("give_store_credit", {"amount_minor": 1800, "currency": "EUR"})
KEEP = ("reschedule_subscription", {"step": "keep", "plan": "regular"})
PAUSE = ("reschedule_subscription", {"step": "pause", "plan": "regular"})
DAYS = (
    PAUSE[0],
    {
        **PAUSE[1],
        "rests_from": "2026-12-18T00:00:00+00:00",
        "until": "2027-01-10T00:00:00+00:00",
    },
)
AUGUST = (PAUSE[0], {**PAUSE[1], "until": "2027-08-01T00:00:00+00:00"})


def _agreed(text: str, offered: tuple[str, dict[str, Any]]) -> bool:
    return agrees(text, [offer(*offered)])


@cases(
    ("offered", "text"),
    [
        *((MONEY, f"{one}\n{name}") for one in ("Einverstanden.",) for name in ("Kühn", "D. Kühn")),
        (MONEY, "Ja, bitte erstatten Sie die 29,00 EUR.\nKühn"),
        (MONEY, "Yes, please refund it.\nP. Okafor\nHarrow Architects"),
        (MONEY, "Yes, please refund it.\nP. Okafor\nBookkeeping, Harrow Architects"),
        *((MONEY, text) for text in ("yes put it back on the card", "oui je veux mes 29 euros")),
        *((FIVE, text) for text in ("nou vooruit, doe dan maar die vijf", "fine, the five then")),
        *((FIVE, text) for text in ("ja, die vijf euro op mijn kaart", "venga, pues los cinco")),
        *((FIVE, text) for text in ("na gut, dann die fünf", "bon, va pour les cinq euros")),
        *((FIVE, text) for text in ("ok then, give me the five", "oh well, I'll take the five")),
        *((ENDS, text) for text in ("Ja, zum Ende der Laufzeit kündigen", "sí, al final")),
        *((ENDS, text) for text in ("yes, cancel it at the end of the term", "ja, niet verlengen")),
        *((ENDS, text) for text in ("oui, ne la renouvelez pas", "yes, don't renew it")),
        *((ENDS, text) for text in ("ja, zeg maar op per einde van de looptijd",)),
        *((GOODS, text) for text in ("yes, send the beans again", "sí, envíenme otra vez el café")),
        *((CREDIT, text) for text in ("Sí, los 18 euros como saldo de la tienda",)),
        *((CREDIT, text) for text in ("ja, als winkeltegoed", "oui, 18 euros en bon d'achat")),
        *((PAUSE, text) for text in ("yes put it on hold", "ja, bis auf weiteres pausieren")),
        (PAUSE, "sí, ponla en pausa"),
        *(
            (DAYS, one)
            for one in ("yes, December 18 to January 10, go ahead", "ja, tot 10 januari")
        ),
        *((DAYS, one) for one in ("ja, vom 18. Dezember bis 10. Januar", "oui, du 18 décembre")),
        (DAYS, "sí, del 18 de diciembre al 10 de enero, adelante"),
        *((KEEP, text) for text in ("yes, keep the plan going", "ja, laat het doorlopen")),
    ],
)
def test_yes_that_says_the_offer_again_agrees(
    offered: tuple[str, dict[str, Any]], text: str
) -> None:
    assert _agreed(text, offered)


@cases(
    ("offered", "text"),
    [
        *((DAYS, one) for one in ("yes, December 19 to January 10", "yes, from January 10")),
        *(
            (DAYS, one)
            for one in ("yes, 18 December to 12 January", "ja, vom 18. bis 24. Dezember")
        ),
        *((MONEY, f"{one}\n{more}") for one in ("Ja.", "Yes.") for more in ("Storno", "PayPal")),
        *((MONEY, f"Ja.\n{more}") for more in ("Niet", "Später", "Gutschein", "Andere Karte")),
        *((MONEY, f"Yes.\n{more}") for more in ("Monday", "Joking", "Replacement", "Half")),
        *((MONEY, text) for text in ("ja, die fünf", "yes, the 39 euros", "put it back")),
        *((FIVE, text) for text in ("fifteen then", "nou vooruit, doe dan vijftien", "the five")),
        *((FIVE, text) for text in ("yes, the five and the ten", "ja, vijftig euro")),
        *((FIVE, text) for text in ("give me five minutes", "give me the five bags", "ok in five")),
        *((ENDS, text) for text in ("yes, at the end of this month", "ja, zum Monatsende")),
        *((ENDS, text) for text in ("yes, at the end of the month", "ja, zum Ende des Monats")),
        *((ENDS, text) for text in ("ja, sofort kündigen", "yes cancel it now")),
        *((ENDS, text) for text in ("yes, end it today", "ja, ab heute")),
        *((ENDS, text) for text in ("oui, résiliez aujourd'hui", "sí, cancélala ya")),
        *((ENDS, text) for text in ("ja graag, per vandaag", "ja, per direct opzeggen")),
        *((ENDS, text) for text in ("yes, renew it", "ja, verlängern", "oui, à la fin de l'année")),
        *((GOODS, text) for text in ("yes, refund it again", "again", "encore une fois")),
        *((CREDIT, text) for text in ("sí, a la tarjeta", "not on the card", "yes, on my card")),
        *((MONEY, text) for text in ("Sí, como saldo de la tienda", "yes, as store credit")),
        *((AUGUST, text) for text in ("yes, until further notice", "ja, bis auf weiteres")),
        *((PAUSE, text) for text in ("until I say so", "fine for now", "yes, keep it going")),
        *((KEEP, text) for text in ("yes, pause it", "que siga", "sí, ponla en pausa")),
    ],
)
def test_yes_with_other_terms_or_terms_alone_agrees_to_nothing(
    offered: tuple[str, dict[str, Any]], text: str
) -> None:
    assert not _agreed(text, offered)
