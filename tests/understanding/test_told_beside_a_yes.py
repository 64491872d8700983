"""What is told of one's own life beside a yes: it stays one where nothing of that touches the
offer. By itself it is none.
"""

from __future__ import annotations

from steward.understanding.behind_a_yes.beside_a_yes import agreed_beside
from steward.understanding.yes_and_no.agreement import agrees
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer
from tests.understanding.test_yes_to_what import OFFERS


def _counts(name: str, text: str) -> bool:
    kind, params = OFFERS[name]
    asked = [offer(kind, params)]
    return agreed_beside(text, asked) is not None or agrees(text, asked)


@cases(
    ("name", "text"),
    [
        ("refund", "yes, my wife will be pleased"),
        ("refund", "Yes! I could do with it before Christmas"),
        ("refund", "ja, dan kan ik weer een pak koffie kopen"),
        ("refund", "ja, komt mij goed van pas"),
        ("refund", "Ja bitte, das kann ich gerade gut gebrauchen"),
        ("refund", "oui, ça tombe bien"),
        ("refund", "sí, me viene muy bien"),
        ("refund", "yes please, took you long enough"),
        ("refund", "ja graag, fijn dat u zo snel reageert"),
        ("refund", "Ja gern, das nenne ich Service"),
        ("refund", "venga sí, que ya era hora"),
        ("cancel_subscription", "yes, I'm sure"),
        ("cancel_subscription", "yes, can't afford it any more I'm afraid"),
        ("cancel_subscription", "ja ik weet het zeker"),
        ("cancel_subscription", "ja, want ik drink tegenwoordig meer thee"),
        ("cancel_subscription", "Ja, leider, wir trinken kaum noch Kaffee"),
        ("cancel_subscription", "oui, je déménage"),
        ("cancel_subscription", "oui, le médecin m'a interdit le café"),
        ("cancel_subscription", "sí, que me mudo a casa de mi hermana"),
        ("cancel_subscription", "sí, ya casi no bebo café"),
        ("cancel_subscription", "please do, the kids have moved out"),
        ("cancel_subscription", "yes, it's just the two of us now"),
        ("cancel_subscription", "ja doe maar, de kinderen zijn het huis uit"),
        ("cancel_subscription", "ja bitte, die Kinder sind ausgezogen"),
        ("cancel_subscription", "oui, les enfants sont partis"),
        ("cancel_subscription", "sí, los hijos se han ido de casa"),
        ("skip", "yes, we're off to Portugal"),
        ("skip", "ja, wir sind im Urlaub"),
        ("skip", "ja want dan zitten we in Oostenrijk"),
        ("skip", "oui, on sera au ski"),
        ("skip", "sí, que no estamos en casa"),
        ("cancel_order", "yes, I ordered it by mistake"),
        ("cancel_order", "sí, la pedí sin querer"),
        ("cancel_order", "ja, ik heb hem per ongeluk besteld"),
        ("replacement", "yes please, that's still where we live"),
        ("replacement", "sí, ahí mismo"),
        ("resume", "Ja starten bitte"),
        ("cancel_subscription", "ya dije que sí, cancélala"),
        ("replacement", "si porfa, y cuanto tarda en llegar? es para un regalo"),
        ("replacement", "yes please, and how long does it take? it's for a gift"),
        ("replacement", "Ja bitte, und wie lange dauert das?"),
        ("refund", "yes. give it back. and don't you dare do it again"),
        ("refund", "ja, en dat mag niet meer gebeuren"),
        ("refund", "Ja, aber das darf nicht wieder vorkommen"),
        ("refund", "oui, et que ça ne se reproduise plus"),
        ("refund", "sí, y que no vuelva a pasar"),
        ("resume", "Ja, bitte. Das hatte ich schon gesagt."),
        ("refund", "yes please, I already said so"),
        ("refund", "ja graag, dat had ik al gezegd"),
        ("refund", "oui, je l'ai déjà dit"),
        ("refund", "sí, ya lo he dicho"),
        ("cancel_subscription", "yes, cancel it, and never charge me again"),
        ("cancel_subscription", "ja, zeg maar op, en schrijf niks meer af"),
        ("cancel_subscription", "Ja, kündigen, damit nichts mehr abgebucht wird"),
        ("cancel_subscription", "oui, résiliez, et ne me prélevez plus rien"),
        ("cancel_subscription", "sí, cancélela, que no me la cobren nunca más"),
    ],
)
def test_yes_counts_beside_what_is_told_of_ones_own_life(name: str, text: str) -> None:
    assert _counts(name, text)


@cases(
    "text",
    [
        "yes we're away, so pause it instead",
        "yes, the kids have moved out, send half of it",
        "the kids have moved out",
        "ja, de kinderen zijn het huis uit, maar ik drink nog koffie",
        "yes if the kids have moved out",
        "yes, we're moving in January, can you wait until then",
        "yes I can't afford it, is there a smaller one?",
        "yes, I can't afford it but keep it for now",
        "yeah I hardly drink coffee, I'd rather skip",
        "yes, my wife will be pleased when you send it to her",
        "yes, my wife will be pleased if it is more",
        "yes I'm sure I paid",
        "I'm sure, my wife will be pleased",
        "we're off to Portugal",
        "yes, we're off to Portugal, send it there",
        "yes, I could do with it on my other card",
        "yes I could do with the money on paypal",
        "yes, that comes in handy but it is too little",
        "yes, it was about time, now call me",
        "ok, my husband will be happy",
        "yes I ordered them by mistake, I wanted three",
        "yes, I still have two bags at home, send one less",
        "no, we're off to Portugal",
        "yes we are not here, deliver to the neighbours",
        "yes, we'll be away when it comes",
        "yes, I'm going to think about it",
        "yes, I'm going to my bank first",
        "yes I'm going to call you",
        "yes, we're moving so send it to the new house",
        "ja, wir sind im Urlaub, schicken Sie es später",
        "ja wir ziehen um, neue Adresse folgt",
        "ja, ich trinke keinen Kaffee mehr, nur die Filter will ich behalten",
        "ja, das kommt mir gerade recht, aber auf Paypal",
        "ja, das kann ich gut gebrauchen wenn es mehr ist",
        "ja want we gaan verhuizen naar een ander adres",
        "ja, we zijn er niet, bewaar het even",
        "ja dan kan ik weer koffie van jullie kopen met korting",
        "ja, fijn dat u zo snel reageert maar nee",
        "ja, ik weet het zeker niet",
        "oui, on part en vacances, reportez plutôt",
        "oui ça m'arrange mais en janvier",
        "oui, je pars vivre à l'étranger donc envoyez-le là-bas",
        "oui, je vais en parler à mon mari",
        "oui, je vais au magasin demander",
        "sí, que nos vamos, mejor pausarla",
        "sí, me viene bien en otra tarjeta",
        "sí, me voy a quejar",
        "sí, que en enero no estamos",
        "sí, la pedí sin querer y quiero otra",
        "yes, in march we're away",
        "yes as we're off to the solicitor",
        "yes, we're going to court",
        "yes, I'm going to complain about it",
        "yes we're going to need it",
        "yes I'm moving to another plan",
        "yes I only drink tea from you",
        "yes, I drink only decaf",
        "sí, me voy con otra tarifa",
        "oui, c'est trop cher pour moi, faites un geste",
        "yes, and never charge my other card again",
        "yes, if you never charge me again",
        "yes, don't do it",
        "I already said no",
        "das hatte ich schon gesagt",
        "yes, as I said, only half of it",
        "yes, and don't do that",
        "sí, pero que no me cobren esta vez",
        "ja, aber bucht vorher nichts ab",
    ],
)
def test_told_beside_a_yes_that_touches_the_offer_is_none(text: str) -> None:
    assert [name for name in OFFERS if _counts(name, text)] == []
