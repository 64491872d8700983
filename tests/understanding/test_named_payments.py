"""A payment that words name by what it came to, and when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from steward.understanding.payments.named_payments import is_of_no_end, named_payment, only_taken
from steward.understanding.payments.refund_ways import redirects_refund
from steward.understanding.yes_and_no.price_limits import limit_named
from tests.cases import cases

_TODAY = date(2026, 11, 28)
_AUGUST = (date(2026, 8, 1), date(2026, 8, 31))


@cases(
    ("text", "sums", "days"),
    [
        ("you charged me 92 euros in August and I have no idea why", ["92"], _AUGUST),
        ("that is not what I asked, I said 92 in August", ["92"], _AUGUST),
        ("jullie hebben in augustus 92 euro afgeschreven", ["92"], _AUGUST),
        ("Sie haben mir im August 92 Euro abgebucht, wofür?", ["92"], _AUGUST),
        ("vous m'avez prélevé 92 euros en août", ["92"], _AUGUST),
        ("me cobrasteis 92 euros en agosto", ["92"], _AUGUST),
        ("what is the 92.50 EUR charge?", ["92.50"], None),
        ("what did you take on 3 August?", [], (date(2026, 8, 3), date(2026, 8, 3))),
        ("since August you charge me too much", [], None),
        ("I saw today that you charged me", [], None),
        ("you sent 60 capsules and charged me", [], None),
    ],
)
def test_payment_named_by_sum_and_time_is_read_so(
    text: str, sums: list[str], days: tuple[date, date] | None
) -> None:
    named = named_payment(text, _TODAY)
    assert named.sums == tuple(map(Decimal, sums))
    assert [(one.first, one.last) for one in named.days] == ([days] if days else [])


@cases(
    ("text", "found", "same"),
    [
        ("you charged me 29 euros", "29.50", True),
        ("you charged me 29.00 EUR", "29.50", True),  # said in whole units, as people do
        ("you charged me 29.10 EUR", "29.50", False),
        ("you charged me about 40 euros", "41.50", True),
        ("ungefähr 40 Euro wurden abgebucht", "41.50", True),
        ("you charged me 40 euros", "41.50", False),
    ],
)
def test_sum_of_payment_is_met_to_the_cent_or_about(text: str, found: str, same: bool) -> None:
    assert named_payment(text, _TODAY).is_of(Decimal(found)) is same


@cases(
    ("text", "of_none"),
    [
        ("you charged me 92 euros in August", True),
        ("you took money in August, what was that", True),
        ("I cancelled in August and you charged me 29 euros", False),
        ("ik heb in augustus opgezegd en jullie schreven 29 euro af", False),
        ("ich habe im August gekündigt und 29 Euro wurden abgebucht", False),
        ("j'ai résilié en août et vous avez prélevé 29 euros", False),
        ("cancelé en agosto y me cobrasteis 29 euros", False),
        ("why are you still charging me 29 euros", False),
        ("you charged me", False),
    ],
)
def test_named_payment_beside_an_end_is_of_that_end(text: str, of_none: bool) -> None:
    assert is_of_no_end(text) is of_none


@cases(
    ("text", "first", "sums"),
    [
        ("you charged me 92 euros", "", ["92"]),
        ("there is a payment of 92 euros that I don't recognise", "", ["92"]),
        ("80", "you charged me too much", ["80"]),
        ("I want the 92 euros from August back", "", ["92"]),
        ("mir wurden 90 abgebucht", "", ["90"]),
        ("er is 90 afgeschreven", "", ["90"]),
        ("on m'a prélevé 90", "", ["90"]),
        ("me han cobrado 90", "", ["90"]),
        ("you charged me 189 but your site says 149", "", ["189"]),
        ("80", "", []),
        ("189?? your site says 149", "", []),
        ("if it's under 50 i take it", "", []),
        ("tengo 296 enteros", "", []),
        ("I want my 80 back", "", []),
        ("nur wenn es unter 50 kostet", "", []),
        ("alleen als het onder de 50 is", "", []),
        ("seulement si c'est moins de 50", "", []),
        ("solo si cuesta menos de 50", "", []),
    ],
)
def test_sum_that_is_named_is_a_payment_only_where_it_was_taken(
    text: str, first: str, sums: list[str]
) -> None:
    taken = only_taken(named_payment(text, _TODAY), text, first)
    assert taken.sums == tuple(map(Decimal, sums))


@cases(
    ("text", "limit"),
    [
        ("only if it is under 50, otherwise leave it", "50"),
        ("höchstens 50 im Monat", "50"),
        ("alleen als het onder de 50 is", "50"),
        ("seulement si c'est moins de 50", "50"),
        ("solo si cuesta menos de 50", "50"),
        ("I pay 50", None),
        ("between 40 and 50", None),
    ],
)
def test_limit_of_a_price_is_the_sum_after_its_words(text: str, limit: str | None) -> None:
    assert limit_named(text) == (None if limit is None else Decimal(limit))


@cases(
    ("text", "redirects"),
    [
        ("cancel that refund and send it to paypal", True),
        ("schick sie an paypal", True),
        ("stuur het liever naar paypal", True),
        ("envoyez-le plutôt sur paypal", True),
        ("mándamelo mejor por paypal", True),
        ("can I pay with paypal from now on?", False),
        ("send it to my neighbour", False),
    ],
)
def test_refund_that_is_to_go_by_another_way_is_redirected(text: str, redirects: bool) -> None:
    assert redirects_refund(text) is redirects
