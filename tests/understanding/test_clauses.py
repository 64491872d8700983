"""Where a message is split: what one thing does begins a clause of its own."""

from __future__ import annotations

from steward.understanding.text.clauses import objects, split_clauses
from tests.cases import cases


@cases(
    ("text", "second"),
    [
        ("my grinder never came, and the cup is broken", "the cup is broken"),
        ("it never came and the cup has a crack", "the cup has a crack"),
        (
            "de molen kwam nooit, en de beker van vorige week is stuk",
            "de beker van vorige week is stuk",
        ),
        ("die Mühle kam nie und die Tasse ist kaputt", "die Tasse ist kaputt"),
        ("le moulin manque, et la tasse est cassée", "la tasse est cassée"),
        ("el molinillo no llegó y la taza está rota", "la taza está rota"),
    ],
)
def test_split_clauses_what_another_thing_does_begins_a_clause(text: str, second: str) -> None:
    assert [clause.text for clause in split_clauses(text)][1:] == [second]


@cases(
    "text",
    [
        "the cup and the mug are broken",
        "return the grinder, and the cup",
        "la tasse et le bol sont cassés",
        "de beker en de kan zijn stuk",
    ],
)
def test_split_clauses_two_things_that_do_one_thing_are_one_clause(text: str) -> None:
    assert len(split_clauses(text)) == 1


@cases(
    ("text", "against"),
    [
        *(("but I paid", True), ("Maar ik heb betaald", True), ("aber nein", True)),
        *(("mais non", True), ("pero si pagué", True), ("I paid, but late", False), ("", False)),
    ],
)
def test_objects_only_where_the_words_begin_with_a_but(text: str, against: bool) -> None:
    assert objects(text) is against


@cases(
    ("text", "points"),
    [
        ("three things: the mug isn't here, the kettle leaks and you charged me twice", 3),
        ("two questions: how much is delivery to Ireland, and do you grind it?", 2),
        ("ik heb drie dingen: de mok is er niet, de ketel wil ik terugsturen en ik heb pech", 3),
        ("Ich habe zwei Fragen: wo bleibt die Mühle und was kostet der Versand nach Wien?", 2),
        ("deux choses : la tasse est cassée et je n'ai pas ma facture", 2),
        ("tengo dos preguntas: dónde está mi pedido y cuánto cuesta el envío a Francia", 2),
        ("I ordered three things: beans, filters and a mug", 1),
        ("my order has two problems with the lid: it leaks", 1),
    ],
)
def test_split_clauses_points_that_are_announced_are_one_each(text: str, points: int) -> None:
    assert len(split_clauses(text)) == points


@cases(
    "text",
    [
        "please skip the january box, I mean december",
        "sla januari over, ik bedoel december",
        "den Januar auslassen, äh, ich meine Dezember",
        "passez la boîte de janvier, je veux dire décembre",
        "quiero saltarme la entrega de enero, digo de diciembre",
        "it came broken, I mean the lid",
    ],
)
def test_split_clauses_words_that_put_something_right_stay_with_it(text: str) -> None:
    assert [clause.text for clause in split_clauses(text)] == [text]


def test_split_clauses_i_mean_before_another_wish_begins_a_clause() -> None:
    assert len(split_clauses("cancel it, I mean, can I get my money back?")) > 1
