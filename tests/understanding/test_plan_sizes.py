"""Which way another plan is wanted, told without its name."""

from __future__ import annotations

import pytest

from steward.dialogue.context.plan_picks import with_picked
from steward.domain.understanding import OpenQuestion, Told, Utterance
from steward.understanding.plan.plan_priced import plan_price_wished
from steward.understanding.plan.plan_prices import asks_own_plan, asks_plan_price
from steward.understanding.plan.plan_sizes import (
    number_in,
    size_answered,
    size_instead,
    size_of_a_change,
    size_preferred,
    size_wished,
    takes_plan,
)
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from teams.billing.phrases import ChoosePlan
from tests.cases import cases


@cases(
    ("text", "toward"),
    [
        ("ik wil eigenlijk minder koffie, wat hebben jullie", "less"),
        ("ich möchte mein abo kleiner machen", "less"),
        ("j'ai trop de café, je voudrais un abonnement plus petit", "less"),
        ("zu viel Kaffee für mich allein, gibt's was Kleineres?", "less"),
        ("is there a cheaper plan?", "less"),
        ("quiero más café al mes", "more"),
        ("it's not enough coffee for us, we need more", "more"),
        ("il nous faut davantage de café", "more"),
        # why it is wished denies nothing
        ("buenas, quiero cambiarme al plan pequeño que no me da tiempo a beberlo", "less"),
        ("quiero pasar al plan más barato porque no bebo tanto", "less"),
        ("I want to go to the small plan because I can't drink it all", "less"),
        ("put me on the smaller plan please, cos we never finish it", "less"),
        ("ik wil naar het kleine abonnement omdat ik het niet opdrink", "less"),
        ("graag het kleinere abonnement, ik krijg het niet op", "less"),
        ("ich möchte in das kleine Abo wechseln weil ich nicht nachkomme", "less"),
        ("ich möchte in das kleine Abo wechseln, ich komme nicht nach", "less"),
        ("je voudrais passer à la petite formule parce que je ne bois pas tout", "less"),
        ("je veux la plus petite formule car je ne finis jamais les paquets", "least"),
    ],
)
def test_size_wished_is_heard_with_the_plan_or_the_coffee(text: str, toward: str) -> None:
    assert size_wished(text) == toward
    heard = OfflineUnderstander(load_readers()).read(text)
    assert [str(wish.intent) for wish in heard.wishes] == ["change_plan"]
    assert "change_plan" in heard.stances.asks


@cases(
    "text",
    [
        *("no more coffee please", "geen koffie meer", "je ne veux plus de café"),
        *("I don't want more coffee", "there was less coffee in the box than I paid for"),
        *("can you tell me more about my plan", "when is my next coffee"),
        *("do you have a cheaper grinder", "my plan is cheaper than before, why"),
        # why it is to end
        "I'd like to end my subscription, drinking too much coffee, doctor's orders",
        "ik drink te veel koffie, ik wil het abonnement stoppen",
        "zu viel Kaffee, sagt der Arzt, ich möchte kündigen",
        "je bois trop de café, je voudrais arrêter l'abonnement",
        "bebo demasiado café, quiero dar de baja la suscripción",
    ],
)
def test_size_wished_is_not_heard_in_anything_else(text: str) -> None:
    assert size_wished(text) is None


@cases(
    ("text", "toward"),
    [
        *(("das kleinste bitte", "least"), ("el más grande", "most"), ("the middle one", "middle")),
        *(("one up please", "higher"), ("celui en dessous", "lower"), ("not the smallest", None)),
    ],
)
def test_size_answered_where_plans_were_named(text: str, toward: str | None) -> None:
    assert size_answered(text) == toward


def test_size_preferred_stands_behind_a_no() -> None:
    assert size_preferred("nee toch niet, de grootste") == "most"
    assert size_preferred("no, the middle one") == "middle"
    assert size_preferred("the biggest is no good") is None
    assert size_preferred("no thanks") is None


def test_takes_plan_and_number_in_few_words() -> None:
    assert takes_plan("the smallest is fine for us, can you put me on that")
    assert not takes_plan("is the smallest any good")
    assert number_in("celui à 14") == "14"
    assert number_in("the one for 29,00") == "29.00"
    assert number_in("14 or 29") == number_in("INV-7001") == ""


@cases(
    "text",
    [
        *("what plans do you have?", "welke abonnementen hebben jullie", "was für abos habt ihr?"),
        *("quels abonnements proposez-vous ?", "¿qué planes tenéis?"),
    ],
)
def test_asks_plan_price_hears_who_asks_which_there_are(text: str) -> None:
    assert asks_plan_price(text)


@pytest.mark.parametrize(
    "text", ["welk abonnement heb ik?", "which plan am I on", "quel abonnement j'ai"]
)
def test_asks_own_plan_is_no_question_for_the_pages(text: str) -> None:
    assert asks_own_plan(text)
    assert not asks_plan_price(text)


@cases(
    ("text", "toward"),
    [
        ("bump me up to the big one please", "more"),
        ("ich will den kleinsten Tarif", "least"),
        ("zet me graag op de goedkoopste", "least"),
        ("quiero la tarifa más barata", "less"),
        ("je veux le plus gros forfait", "most"),
        ("I don't want the big one", None),
        ("the big box came", None),
    ],
)
def test_size_of_a_change_is_heard_where_another_plan_is_wanted(
    text: str, toward: str | None
) -> None:
    assert size_of_a_change(text) == toward


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        *(("what if I just take less?", "less"), ("the small one then", "least")),
        *(("en als ik gewoon minder neem?", "less"), ("doe dan maar de kleine", "least")),
        *(("und wenn ich einfach weniger nehme?", "less"), ("dann lieber das kleine", "least")),
        *(("et si j'en prenais juste moins ?", "less"), ("alors la petite", "least")),
        *(("¿y si tomo menos?", "less"), ("pues la más pequeña", "least")),
        *(("it costs more every year", None), ("not the small one then", None)),
        *(("is that so?", None), ("it was a small parcel", None)),
    ],
)
def test_size_instead_is_taken_or_supposed(text: str, toward: str | None) -> None:
    assert size_instead(text) == toward


@cases(
    ("text", "toward"),
    [
        *(
            ("put me on the biggest one you have", "most"),
            ("zet me op jullie grootste pakket", "most"),
        ),
        *(("kan ik naar de grootste die jullie hebben", "most"), ("je voudrais le maximum", None)),
        *(("gebt mir das größte, das ihr habt", "most"), ("ponedme el plan más grande", "most")),
        *(
            ("passez-moi à votre plus grosse formule", "most"),
            ("quiero otra taza más grande", None),
        ),
        *(("quiero la suscripción más chica que tengan", "least"), ("the grinder you have", None)),
        *(
            ("zet me op de kleinste die jullie hebben", "least"),
            ("do you have the biggest mug", None),
        ),
        ("je voudrais votre plus petit abonnement", "least"),
        ("I don't want the biggest one you have", None),
    ],
)
def test_size_wished_is_heard_of_the_range(text: str, toward: str | None) -> None:
    assert size_wished(text) == toward


@cases(
    ("text", "toward"),
    [
        *(
            ("ah non trop cher, celle du milieu alors", "middle"),
            ("nee joh, die daartussen", "middle"),
        ),
        *(("zu viel. Dann das mittlere", "middle"), ("uf, carísimo, mejor la del medio", "middle")),
        *(("no, too much. The smallest then", "least"), ("la plus grosse", "most")),
        *(("not the middle one", None), ("no thanks", None), ("una talla menos", "lower")),
        *(("une taille au-dessus", "higher"), ("den in der Mitte", "middle")),
    ],
)
def test_size_answered_after_a_no_to_what_was_named(text: str, toward: str | None) -> None:
    assert size_answered(text) == toward


@cases(
    "text",
    [
        *("my 14 plan isn't enough, can you move me to the 29 one?", "put me on the one for 29"),
        "I'd like to go from the £14 to the £29 plan please",
        "can I have the 29 a month plan instead of my 14 one?",
        *("ik wil naar het abonnement van 29 in plaats van dat van 14", "doe die van 29 maar"),
        *("mein abo für 14 reicht nicht. will auf das für 29 hoch", "wechsle mich ins 29er"),
        *("passez-moi à la formule à 29, celle à 14 ne suffit plus", "je prends celle à 29"),
        *("el plan de 14 se me queda corto, quiero el de 29", "ponedme el plan de 29 euros"),
    ],
)
def test_plan_price_wished_is_the_price_of_the_plan_that_is_wanted(text: str) -> None:
    assert plan_price_wished(text) == "29"


@cases(
    "text",
    [
        *("why do I pay 29 for my plan?", "I was charged 29 for the 14 plan"),
        *("I want the 29 back for my plan", "ik wil 29 euro terug voor mijn abonnement"),
        *("mein Abo kostet jetzt 29 statt 14, warum?", "can I get the grinder for 29?"),
        *("I don't want the one for 29", "devuélvanme los 29 de la suscripción"),
        *("I have the one for 29", "the one for 14 or the one for 29, which would you take?"),
    ],
)
def test_plan_price_wished_of_anything_else_is_none(text: str) -> None:
    assert plan_price_wished(text) == ""


@cases(
    ("text", "toward"),
    [
        *(("just the small one for now", "least"), ("doe de kleine maar", "least")),
        *(("erstmal nur das kleine", "least"), ("la petite pour l'instant", "least")),
        *(("la pequeña por ahora", "least"), ("the big one please", "most")),
        *(("das große bitte", "most"), ("la grande alors", "most"), ("a small one", "less")),
        *(("a smaller one", "lower"), ("something smaller", "less")),
        *(("not the small one", None), ("the same", None)),
    ],
)
def test_size_answered_with_its_article_is_the_end_of_the_range(
    text: str, toward: str | None
) -> None:
    assert size_answered(text) == toward


@cases("text", ["yup", "that'll do", "ja graag", "oui", "sí", "gern"])
def test_yes_to_the_only_plan_that_is_left_picks_it(text: str) -> None:
    assert _picked(text, 1) == {"price_named": "14.00", "change": True}


@cases("text", ["no", "what is in it?", "later", "yes if it's free"])
def test_plan_sizes_other_words_pick_no_plan(text: str) -> None:
    assert _picked(text, 1) == {}


def test_yes_picks_none_of_two_plans() -> None:
    assert _picked("yup", 2) == {}


@cases(
    ("text", "meant"),
    [
        ("het abonnement stoppen, en die 14 euro van dinsdag terug", {}),
        ("Abo beenden und die 14 Euro vom Dienstag zurück", {}),
        ("end it, and the 14 from Tuesday back please", {}),
        ("no, don't end it, just less", {"toward": "less", "change": True, "asked": True}),
    ],
)
def test_sum_beside_an_end_that_is_asked_about_picks_no_plan(
    text: str, meant: dict[str, object]
) -> None:
    asked = OpenQuestion(kind="clarify", act="cancel_subscription")
    assert _meant(text, asked, []) == meant


def _picked(text: str, left: int) -> dict[str, object]:
    """What is picked by these words after so many plans were listed."""
    price = {"amount": {"minor": 1400, "currency": "EUR"}, "period": "month"}
    listed = Told(kind=ChoosePlan.kind, data={"plans": [{"plan": "p", "price": price}] * left})
    desk = Utterance(role="desk", text="", told=(listed,))
    return _meant(text, OpenQuestion(kind="detail", task="t"), [desk])


def _meant(text: str, question: OpenQuestion, recent: list[Utterance]) -> dict[str, object]:
    heard = OfflineUnderstander(load_readers(lambda _: None)).read(text)
    picked = with_picked(heard, question, recent)
    return {} if picked is heard else dict(picked.wishes[0].meant)


@cases(
    ("text", "toward"),
    [
        *(
            (text, "higher")
            for text in ("the next one up please", "de volgende graag", "le suivant")
        ),
        *((text, "higher") for text in ("la siguiente", "next size up", "la talla siguiente")),
        # a month, a payment or a delivery is no plan
        *((text, None) for text in ("and what do I pay next month?", "what do I pay next?")),
        *((text, None) for text in ("wat betaal ik volgende maand dan?", "el mes siguiente")),
        *((text, None) for text in ("when does the next one come?", "wann kommt das nächste?")),
    ],
)
def test_next_plan_is_answered_and_no_next_month(text: str, toward: str | None) -> None:
    assert size_answered(text) == toward
