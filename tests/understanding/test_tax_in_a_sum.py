"""Who asks whether tax is in a sum, in a whole sentence."""

from __future__ import annotations

from steward.understanding.payments.tax_asked import asks_of_tax_in_a_sum
from tests.cases import cases


@cases(
    "text",
    [
        "Zit die btw dan in de 1290 euro of niet?",
        "Sind die 21 Prozent Steuer in den 180 Euro schon drin oder kommen die noch dazu?",
        "la TVA est déjà comprise dans les 296 euros ?",
        "is the VAT already in the 45 or on top of that?",
        "¿el IVA va ya en los 29 euros o se suma?",
        "wat is die 21% op mijn factuur?",
    ],
)
def test_tax_in_a_sum_is_asked_about_in_any_language(text: str) -> None:
    assert asks_of_tax_in_a_sum(text)


@cases("text", ["zit er een btw-nummer op de factuur?", "is it in the 45?", "what is a VAT id"])
def test_tax_is_not_in_a_sum_where_a_number_is_asked_for(text: str) -> None:
    assert not asks_of_tax_in_a_sum(text)
