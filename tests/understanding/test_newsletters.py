"""A newsletter that is to end is no plan, and what pages may say of it and of gift cards."""

from __future__ import annotations

from steward.understanding.pages.page_subjects import holds_anywhere
from steward.understanding.pages.rule_questions import rule_questions
from steward.understanding.payments.gift_cards import asks_for_its_balance, tells_its_balance
from steward.understanding.people.newsletters import pages_may_tell
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from teams.support.phrases import RULES
from tests.cases import cases


@cases(
    "text",
    [
        "geen nieuwsbrieven meer aub. hoe meld ik me af?",
        "Hoe kan ik die nieuwsbrief opzeggen? Ik lees hem toch niet.",
        "how do I cancel the newsletter?",
        "Wie kündige ich den Newsletter?",
        "comment résilier la newsletter ?",
        "¿cómo me doy de baja del boletín?",
    ],
)
def test_end_of_a_newsletter_is_no_end_of_a_plan(text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert heard.typed == "advertising"
    assert not heard.wishes
    assert not heard.stances.asks
    assert pages_may_tell(text)


@cases(
    ("text", "typed", "ends_plan"),
    [
        ("please end my plan, and stop the newsletter", "advertising", True),
        ("cancel my subscription and the newsletter please", "advertising", True),
        ("ik wil mijn abonnement opzeggen", "", True),
        ("I want to cancel, I saw in your newsletter that prices rise", "", True),
        ("I want to sign up for the newsletter", "", False),
        ("In your newsletter it said 10% off, is that still on?", "", False),
        ("me gustan los boletines, ¿qué café es el de noviembre?", "", False),
    ],
)
def test_plan_beside_a_newsletter_still_ends(text: str, typed: str, ends_plan: bool) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert (heard.typed, "cancel_subscription" in heard.stances.asks) == (typed, ends_plan)


@cases(
    ("text", "tells"),
    [
        ("hoe kom ik van die nieuwsbrief af", True),
        ("de afmeldlink van de nieuwsbrief werkt niet", False),
        ("I object to the newsletter, GDPR", False),
        ("ich bekomme den Newsletter immer noch", False),
    ],
)
def test_pages_tell_no_way_out_that_failed(text: str, tells: bool) -> None:
    assert pages_may_tell(text) is tells


@cases(
    ("text", "asks"),
    [
        ("holaa encontre una tarjeta regalo vuestra en un cajon, como se cuanto me queda??", True),
        ("how much is left on my gift card?", True),
        ("wat staat er nog op mijn cadeaubon", True),
        ("wie viel ist noch auf meinem Gutschein drauf?", True),
        ("combien il reste sur ma carte cadeau ?", True),
        ("my gift card balance is gone", False),
        ("op de bon van 50 staat nul, saldo weg", False),
        ("my gift card is refused, is the balance all right?", False),
        ("pay the refund to my gift card balance", False),
        ("how much is left of my plan?", False),
    ],
)
def test_balance_of_a_gift_card_is_only_asked_where_nothing_is_wrong(text: str, asks: bool) -> None:
    assert asks_for_its_balance(text) is asks


@cases(
    ("text", "tells"),
    [
        ("El saldo de una tarjeta regalo se ve en example.com: escriba los dígitos.", True),
        ("What was paid with a gift card goes back to that gift card.", False),
    ],
)
def test_page_settles_a_balance_only_where_it_speaks_of_one(text: str, tells: bool) -> None:
    assert tells_its_balance(text) is tells


@cases(
    ("text", "anywhere"),
    [
        ("El voltaje de la cafetera, en México tenemos 127 V", True),
        ("which voltage does the grinder need in Japan?", True),
        ("sponsert ihr Vereine in Köln?", True),
        ("do you ship to Mexico?", False),
        ("who pays the return postage from Spain?", False),
    ],
)
def test_place_is_told_beside_what_holds_anywhere(text: str, anywhere: bool) -> None:
    assert holds_anywhere(text) is anywhere


@cases(
    ("text", "asks"),
    [
        ("En als we zelf bonen kopen en er blijft wat over, kunnen die terug?", True),
        ("and if we do not open all the bags, can they go back?", True),
        ("und wenn was übrig bleibt, kann das zurück?", True),
        ("et s'il en reste, on peut les rendre ?", True),
        ("can my money go back to another card?", False),
        ("kan het terug naar Regular?", False),
        ("O-1234 is sealed, can it go back?", False),
        ("vous pouvez la rendre conforme ?", False),
    ],
)
def test_whether_what_is_left_may_go_back_is_told_by_the_rule(text: str, asks: bool) -> None:
    assert bool(rule_questions(text, RULES).rules) is asks
