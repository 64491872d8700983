"""A complaint in so many words, and words that only sound like one."""

from __future__ import annotations

from steward.understanding.people.complaints import is_guessed
from steward.understanding.reader.wishes import has_contact_word
from tests.cases import cases


@cases(
    "text",
    [
        *("I expected more of you with this order", "the kettle came, the coffee never did"),
        *("Del pedido llegó el hervidor pero el café nunca", "erst die Kanne, dann kein Kaffee"),
        *("eerst de ketel, dan geen koffie", "la bouilloire est là, le café jamais"),
    ],
)
def test_complaint_is_guessed_where_only_a_matter_is_named(text: str) -> None:
    assert is_guessed(text)


@cases(
    "text",
    [
        *("I want to complain about this order", "your service with my parcel is a disgrace"),
        *("der Fahrer war unverschämt", "de bezorger was onbeschoft over mijn pakket"),
        *("personne ne répond à mes mails pour cette commande", "nadie contesta por mi pedido"),
        *("I've had enough", "what a joke of a company", "T-4417 ligt al twee weken onbeantwoord"),
    ],
)
def test_complaint_in_so_many_words_or_mere_anger_is_no_guess(text: str) -> None:
    assert not is_guessed(text)


@cases(
    "text",
    [
        *("my address has changed", "neue Handynummer bitte", "mijn naam is anders"),
        *("mon adresse a changé", "mi correo es otro", "send it to Brink 11, 7411 BR Deventer"),
    ],
)
def test_contact_that_words_name_is_told(text: str) -> None:
    assert has_contact_word(text)


@cases(
    "text",
    [
        *("send one to my brother account AT61 1904 3002 3457 3201", "NL91ABNA0417164300 graag"),
        *("auf DE89 3704 0044 0532 0130 00", "change it please", "cámbielo", "pas le colis"),
    ],
)
def test_contact_is_no_number_of_an_account(text: str) -> None:
    assert not has_contact_word(text)
