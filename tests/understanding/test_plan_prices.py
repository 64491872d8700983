"""Who asks what a plan costs, and who asks what something else costs."""

from __future__ import annotations

from steward.understanding.plan.plan_prices import asks_plan_price, of_the_year
from tests.cases import cases


@cases(
    "text",
    [
        "what does the Regular plan cost?",
        "Und wie viel spart man beim jährlichen?",
        "wat ben ik per jaar kwijt aan die grote?",
        "Et ça ferait combien par mois ?",
        "¿Y cuánto sería al año si pago de golpe?",
        "what would a month cost me?",
        "wat kost me dat per maand?",
        "was kostet mich das im Monat?",
        "ça me coûterait combien par mois ?",
        "¿cuánto me costaría al mes?",
        "what's the next one down and what does it cost?",
        "how much would it be to move up to Office?",
        "we are now 4 in the studio... what would the office thing cost me?",
        "cuánto me costaría pasarme al Regular",
        "what would I pay on Office?",
        "wat betaal ik voor Regular?",
        "was zahle ich für Office?",
        "¿cuál es el plan más barato y cuánto cuesta?",
        "¿cuánto se paga si bajo de plan?",
        "Was würde mich der Wechsel auf Office kosten?",
        "Was ist die nächste Stufe? Was kostet die?",
        "combien je paierais si je passe au Regular ?",
        "quel est le forfait en dessous et il coûte combien ?",
        "wat kost het als ik overstap naar Office?",
        "wat is het abonnement eronder en wat kost dat?",
        "btw how much is the big plan?",
        "wat kost dat kleine abonnement trouwens per maand?",
        "was kostet übrigens das große Abo?",
        "au fait, le grand abonnement c'est combien ?",
        "por cierto, ¿cuánto vale el plan grande?",
        "¿qué precio tiene al mes?",
        "how much are your monthly coffee plans?",
        "price list for subscriptions please",
        "what would a coffee subscription set me back?",
        "wat kosten jullie koffieabonnementen?",
        "Was kostet so ein Kaffee-Abo im Monat?",
        "c'est combien l'abonnement café ?",
        "cuanto sale la suscripcion de cafe",
        "Klopt het dat per jaar betalen voordeliger is dan per maand?",
        "hoeveel scheelt het als ik in een keer voor een jaar betaal",
        "how much would I save on the annual plan?",
        "is it cheaper to pay for the year in one go?",
        "Was spare ich, wenn ich fürs ganze Jahr zahle?",
        "combien on économise en payant à l'année ?",
        "¿sale más a cuenta pagar todo el año?",
        # today, if they moved
        "what would I pay today if I went from regular to the office one? there's 6 of us now",
        "thinking about moving to office, six of us. how much would that be right now",
        "office plan, what's the charge today",
        "how much would I be charged today if I switched to Office?",
        "wat betaal ik vandaag als ik van regular naar office ga?",
        "wat wordt er nu afgeschreven als ik naar office overstap?",
        "was zahle ich heute wenn ich von regular auf office wechsle?",
        "Wie viel wird heute abgebucht, wenn ich auf Office wechsle?",
        "qu'est-ce que je paierais aujourd'hui si je passais de regular à office ?",
        "combien sera prélevé aujourd'hui si je passe à Office ?",
        "¿cuánto pagaría hoy si paso de regular a office?",
        "¿cuánto me cobráis hoy si paso a Office?",
    ],
)
def test_question_of_a_plans_price_is_heard(text: str) -> None:
    assert asks_plan_price(text)


@cases(
    "text",
    [
        "I have been with you for a year, how much did I pay?",
        "put me on the yearly plan",
        "my invoice for the year, how much was it?",
        "what's the cheapest mug?",
        "how much coffee is in a Regular bag?",
        "what does a bag of coffee cost?",
        "how much is shipping on the Office plan?",
        "how much is the bigger grinder?",
        "how much is it?",
        "what is the next step?",
        "when is the next one charged?",
        "was kostet der Versand?",
        "I was charged twice for the Regular plan",
        "how much do I pay a month",
        "hoeveel kost een grote maler",
        "what is the price of a bag a month",
        "how do I pay my plan?",
        "can I pay the Regular plan by card?",
        "hoe betaal ik mijn abonnement?",
        "wie bezahle ich das Abo?",
        "comment payer mon abonnement ?",
        "¿cómo pago el plan?",
        "what happens to the plan if I pay late?",
        # what was charged already
        "I see a charge for the Office plan, what's the charge for?",
        "how much was I charged today for Regular?",
        "what is the charge of 29.00 for the Regular plan",
        "warum wurde heute das Regular abgebucht?",
        "waarom is er vandaag voor Regular afgeschreven?",
        "why will I be charged today if I switched to Office last week?",
    ],
)
def test_question_of_another_price_is_none_of_a_plan(text: str) -> None:
    assert not asks_plan_price(text)


def test_part_of_a_price_question_is_read_with_the_rest() -> None:
    whole = "what's the next tier? and what does it cost?"
    assert asks_plan_price("what's the next tier?", whole)
    assert not asks_plan_price("do you ship to Spain?", whole)


PAGE = (
    "Taster is 14.00 a month, Regular 29.00 and Office 189.00.",
    "Paying for a year saves 15 per cent.",
    "You can change plan at any time.",
)


@cases(
    "question",
    [
        "is it cheaper to pay yearly?",
        "do I save anything by paying annually",
        "Klopt het dat per jaar betalen voordeliger is dan per maand?",
        "wat bespaar ik als ik het hele jaar ineens betaal",
        "ist es günstiger, jährlich zu zahlen?",
        "est-ce moins cher à l'année ?",
        "¿sale más barato pagar por año?",
    ],
)
def test_page_on_the_year_answers_who_asks_for_it(question: str) -> None:
    assert of_the_year(question, PAGE) == ["Paying for a year saves 15 per cent."]


@cases("question", ["how much is the Regular?", "how long is the warranty, a year?"])
def test_page_on_the_year_is_not_told_to_others(question: str) -> None:
    assert of_the_year(question, PAGE) == []


@cases(
    "text",
    [
        "how much is the littlest one a month",
        "what does the tiniest plan cost per month?",
        "how much for the wee one each month",
        "hoeveel is de kleinste per maand?",
        "wat kost het goedkoopste per maand",
        "Was kostet das Kleinste im Monat?",
        "combien la plus petite par mois ?",
        "¿cuánto cuesta el más pequeño al mes?",
    ],
)
def test_price_of_the_smallest_plan_is_asked_whatever_it_is_called(text: str) -> None:
    assert asks_plan_price(text)
