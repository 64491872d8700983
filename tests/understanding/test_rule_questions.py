"""Questions about rules are told from wishes, in words and digits,
and figures are read in six languages.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from steward.understanding.pages.rule_questions import asks_if_gone, cites_our_page, rule_questions
from steward.understanding.text.figures import figures_in
from steward.understanding.text.places import places_in
from tests.cases import cases

RULES = ("withdrawal_days", "damage_days", "lost_after_business_days", "renewal_grace_days")


@cases(
    ("text", "said"),
    [
        ("within sixty days", {("day", "60", "")}),
        ("a sixty-day return", {("day", "60", "")}),
        ("two to five days, or six weeks", {("day", "2", ""), ("day", "5", ""), ("day", "42", "")}),
        ("ten working days", {("business_day", "10", "")}),
        ("binnen veertien werkdagen", {("business_day", "14", "")}),
        ("innerhalb von sechzig Tagen", {("day", "60", "")}),
        ("sous soixante jours", {("day", "60", "")}),
        ("dix jours ouvrables", {("business_day", "10", "")}),
        ("sesenta días", {("day", "60", "")}),
        ("sessanta giorni", {("day", "60", "")}),
        ("a month or a fortnight", {("month", "1", ""), ("day", "14", "")}),
        ("thirty euros", {("money", "30", "EUR")}),
        ("€30 or 1.290,00 euro", {("money", "30", "EUR"), ("money", "1290.00", "EUR")}),
        ("up to 30.00 we pay", {("money", "30.00", "")}),
        ("fifteen percent, 9%", {("percent", "15", ""), ("percent", "9", "")}),
        ("Return window: 60", {("bare", "60", "")}),
        ("in 2026, order O-1234", set()),
    ],
)
def test_figures_in_words_and_digits_are_the_same(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    expected = {(unit, Decimal(value), currency) for unit, value, currency in said}
    assert {(one.unit, one.value, one.currency) for one in figures_in(text)} == expected


@cases(
    ("text", "regions"),
    [
        ("if I live in Germany", ["eu"]),
        ("ik woon in duitsland", ["eu"]),
        ("in Österreich", ["eu"]),
        ("outside the European Union", ["elsewhere"]),
        ("buiten de EU", ["elsewhere"]),
        ("I'm in the US and she is in france", ["elsewhere", "eu"]),
        ("send it to us, please", []),
        ("wherever I live", []),
    ],
)
def test_places_in_a_text_have_the_region_whose_rules_hold(text: str, regions: list[str]) -> None:
    assert sorted(place.region for place in places_in(text)) == regions


@cases(
    "text",
    [
        "I want to return my grinder",
        "I returned it three weeks ago, how long until I get my money back?",
        "How long does a return take?",
        "My parcel is lost, how long must I wait?",
        "My grinder arrived damaged 3 days ago",
        "How many days until you return the money for O-1234?",
        "yes",
    ],
)
def test_rule_questions_in_a_wish_or_a_report_are_none(text: str) -> None:
    assert rule_questions(text, RULES).rules == ()


@cases(
    "text",
    [
        "cuantos dias tengo para devolver",
        "wie lange ist die rueckgabefrist",
        "quel delai pour une retractation",
        "hasta cuando puedo devolver algo",
    ],
)
def test_rule_questions_without_accents_are_heard(text: str) -> None:
    assert rule_questions(text, RULES).rules == ("withdrawal_days",)


@pytest.mark.parametrize("text", ["quiero devolverlo cuanto antes", "en cuanto llegue lo devuelvo"])
def test_rule_questions_as_soon_as_asks_nothing(text: str) -> None:
    assert rule_questions(text, RULES).rules == ()


def test_rule_questions_leave_the_rest_of_the_message() -> None:
    asked = rule_questions(
        "I live in Japan. How long may I return things? Please cancel my plan.", RULES
    )
    assert asked.rules == ("withdrawal_days",)
    assert asked.rest == "Please cancel my plan."
    assert "Japan" in asked.asks


def test_rule_questions_take_their_subject_from_the_sentence_before() -> None:
    asked = rule_questions("I want to return my grinder. How long do I have?", RULES)
    assert (asked.rules, asked.rest) == (("withdrawal_days",), "I want to return my grinder.")


@cases(
    "text",
    [
        "and who pays for the return?",
        "what does sending it back cost?",
        "en wie betaalt het terugsturen?",
        "und wer zahlt den Rückversand?",
        "et qui paie le retour ?",
        "¿y quién paga la devolución?",
    ],
)
def test_rule_questions_about_who_pays_ask_for_no_days(text: str) -> None:
    assert rule_questions(text, RULES).rules == ()


def test_rule_questions_how_long_and_who_pays_ask_for_the_days() -> None:
    asked = rule_questions("How long may I return it, and who pays?", RULES)
    assert asked.rules == ("withdrawal_days",)


@cases(
    ("text", "gone"),
    [
        ("so is that lost or what", True),
        ("ist das jetzt verloren?", True),
        ("is hij nou kwijt of niet", True),
        ("who signed for it?", False),
        ("wer hat das unterschrieben?", False),
        ("¿quién firmó?", False),
        ("it is lost, I want my money", False),
    ],
)
def test_asks_if_gone_is_about_loss_and_not_about_who_signed(text: str, gone: bool) -> None:
    assert asks_if_gone(text) is gone


@cases(
    ("text", "cites"),
    [
        ("your site says I have 60 days to return things.", True),
        ("maar op jullie website staat 60 dagen", True),
        ("auf Ihrer Seite steht, dass ich 60 Tage Rückgaberecht habe", True),
        ("votre site indique 60 jours pourtant", True),
        ("pues en vuestra web pone 60 días", True),
        # what is wished beside it, or told of one's own, is heard as that
        ("your site says 30 days so cancel it then", False),
        ("your app says 2 days, send me a new one", False),
        ("op jullie site staat 14 dagen, doe dan maar retour", False),
        ("auf Ihrer Seite steht 14 Tage, dann kündigen Sie", False),
        ("votre site dit 14 jours, alors remboursez-moi", False),
        ("vuestra web dice 14 días, pues devolvedme el dinero", False),
        ("your website said 3 days. Where is it?", False),
        ("I bought it from your site 60 days ago", False),
        ("your site says it is blue", False),
    ],
)
def test_cites_our_page_with_its_days_and_nothing_more(text: str, cites: bool) -> None:
    assert cites_our_page(text) is cites
