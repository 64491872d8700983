"""A month joined with what is of it, and one paper or several."""

from __future__ import annotations

from steward.understanding.payments.documents import names_several
from steward.understanding.text.dialects import in_standard_words
from steward.understanding.text.months import months_named
from tests.cases import cases


@cases(
    ("text", "month"),
    [
        *(("die Novemberrechnung bitte", 11), ("meine Oktoberabbuchung", 10)),
        *(("de novemberfactuur", 11), ("mijn maartlevering", 3), ("die Märzlieferung", 3)),
    ],
)
def test_in_standard_words_month_joined_with_a_thing_is_apart(text: str, month: int) -> None:
    assert months_named(in_standard_words(text)) == {month}


@cases("text", ["Septemberwetter", "der Maikäfer", "marchons", "mayor", "die Rechnung"])
def test_in_standard_words_month_in_another_word_is_left(text: str) -> None:
    assert in_standard_words(text) == text


@cases("text", ["the November invoices", "alle facturen", "beide Rechnungen", "todas"])
def test_names_several_plural_is_heard(text: str) -> None:
    assert names_several(text)


@cases("text", ["the November invoice", "de factuur", "die Rechnung", "la facture", "la factura"])
def test_names_several_one_is_none(text: str) -> None:
    assert not names_several(text)
