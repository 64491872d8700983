"""Words that sounded like another matter, and are none: joining, codes told, days, broken goods."""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.behind_a_yes.asked_of_acts import asked_of_act
from steward.understanding.exact.addresses import address_of
from steward.understanding.orders.faults_in_use import stopped_working, with_fault_in_use
from steward.understanding.orders.goes_back_asked import with_goes_back_asked
from steward.understanding.people.joining import with_joining_told
from steward.understanding.people.missing_codes import tells_a_code
from steward.understanding.people.why_proof import asks_why_proof
from steward.understanding.plan.plan_had import with_plan_had_asked
from steward.understanding.reader.requests import requested
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.denied_wishes import denies_twice
from steward.understanding.text.questions import only_asks
from steward.understanding.text.wish_order import said_order
from steward.understanding.yes_and_no.offer_chosen import offer_chosen
from tests.cases import cases


def _heard(intent: Intent, text: str) -> Understanding:
    return Understanding(text=text, wishes=(Wish(intent=intent, quote=text),), decision="act")


def _intents(heard: Understanding) -> list[Intent]:
    return [one.intent for one in heard.wishes]


@cases(
    ("text", "left"),
    [
        ("don't remember signing up for one", []),
        ("elle doit se créer un compte pour le recevoir ?", [Intent.PRODUCT_QUESTION]),
        ("moet ik een account aanmaken?", [Intent.PRODUCT_QUESTION]),
        ("I can't register, it says my mail exists", [Intent.ACCOUNT_ACCESS]),
        ("ich komme nicht mehr in mein Konto", [Intent.ACCOUNT_ACCESS]),
        ("I signed up and now my password is wrong", [Intent.ACCOUNT_ACCESS]),
    ],
)
def test_joining_is_no_lost_access(text: str, left: list[Intent]) -> None:
    assert _intents(with_joining_told(_heard(Intent.ACCOUNT_ACCESS, text))) == left


@cases("text", ["yes please, thanks", "thanks, yes please", "please, thanks", "ja graag, bedankt"])
def test_courtesy_beside_a_yes_makes_no_request(text: str) -> None:
    assert requested(text) is None


def test_request_behind_a_yes_is_made() -> None:
    found = requested("yes please erase all my data, thanks")
    assert found is not None
    assert found.name == "data_erasure"


@cases(
    ("text", "asked"),
    [
        *((one, True) for one in ("do I even have a subscription with you?", "am I subscribed?")),
        *((one, True) for one in ("habe ich ein Abo bei Ihnen?", "heb ik nog een abonnement?")),
        *((one, True) for one in ("j'ai un abonnement chez vous ?", "¿tengo una suscripción?")),
        *((one, False) for one in ("I have a subscription", "do you have a plan for two?")),
    ],
)
def test_plan_that_is_asked_for_is_looked_up(text: str, asked: bool) -> None:
    heard = Understanding(text=text, decision="ask")
    assert (Intent.CHANGE_PLAN in _intents(with_plan_had_asked(heard))) is asked


@cases(
    ("text", "left"),
    [
        ("do I have to mail the broken pieces back to you?", Intent.PRODUCT_QUESTION),
        ("muss ich die kaputte Tasse zurückschicken?", Intent.PRODUCT_QUESTION),
        ("moet ik de scherven terugsturen?", Intent.PRODUCT_QUESTION),
        ("dois-je renvoyer les morceaux ?", Intent.PRODUCT_QUESTION),
        ("¿tengo que devolver los trozos?", Intent.PRODUCT_QUESTION),
        ("I want to send the broken one back", Intent.RETURN_ITEM),
        ("can I return it?", Intent.RETURN_ITEM),
    ],
)
def test_return_is_not_wished_by_asking_if_broken_goods_go_back(text: str, left: Intent) -> None:
    assert _intents(with_goes_back_asked(_heard(Intent.RETURN_ITEM, text), None)) == [left]
    assert not asks_why_proof(text)


@cases(
    ("text", "denied"),
    [
        *(
            (one, True)
            for one in ("Doppelt abgebucht wurde bei mir nichts", "I wasn't charged twice")
        ),
        ("es geht nicht um eine doppelte Abbuchung, sondern um die Pause", True),
        *(
            (one, True)
            for one in ("er is niets dubbel afgeschreven", "it's not about a double charge")
        ),
        *(
            (one, True)
            for one in ("je n'ai pas été débité deux fois", "no me han cobrado dos veces")
        ),
        *((one, False) for one in ("charged twice and not refunded", "nichts bekommen")),
        *((one, False) for one in ("zweimal bezahlt und nichts bekommen", "I paid twice")),
        *((one, False) for one in ("you never refunded what I paid twice", "why not refund it?")),
        ("dubbel afgeschreven en niets teruggekregen", False),
    ],
)
def test_double_charge_that_is_denied_is_none(text: str, denied: bool) -> None:
    assert denies_twice(text) is denied


@cases(
    ("text", "told"),
    [
        ("Code ist 431381. Nochmal, es geht nicht um die Abbuchung", True),
        ("the code is 021185, again: it is about the pause", True),
        ("021185 did not work, send another code", False),
        ("no code came", False),
    ],
)
def test_code_that_is_told_asks_for_no_new_one(text: str, told: bool) -> None:
    assert tells_a_code(text) is told


def test_german_day_ends_no_sentence_and_is_no_house_number() -> None:
    assert sentences_of("Der 3. Dezember, gilt der?") == ["Der 3. Dezember, gilt der?"]
    assert sentences_of("Ich zahle 3. Dann nichts.") == ["Ich zahle 3.", "Dann nichts."]
    assert address_of("und die erste Lieferung nach dem 10. Dezember kommen. Geht das?") is None
    assert address_of("send it to Mill Lane 4. May I ask something?") == "Mill Lane 4"


def test_smile_ends_a_sentence() -> None:
    said = sentences_of("it was in two pieces :( Do you need a photo?")
    assert said == ["it was in two pieces :(", "Do you need a photo?"]
    assert sentences_of("ok 👍 danke") == ["ok 👍 danke"]


def test_time_that_is_told_asks_nothing() -> None:
    assert not only_asks("when I opened the box it was broken")
    assert only_asks("when does it come")
    assert only_asks("when I get my money")


def test_day_puts_no_wish_before_another() -> None:
    quotes = ("a new one before Dec 20", "the money")
    assert said_order("a new one before Dec 20 please, and the money", quotes) is None
    assert said_order("a new one, but before that the money", ("a new one", "the money"))


@cases(
    ("text", "what"),
    [
        *(
            (one, "photo")
            for one in ("do you need a photo or anything?", "hebben jullie een foto nodig?")
        ),
        *((one, "photo") for one in ("brauchen Sie ein Foto?", "il vous faut une photo ?")),
        *(
            (one, "keep")
            for one in ("do I have to send the pieces back?", "can I bin the broken one?")
        ),
    ],
)
def test_photo_and_pieces_are_asked_of_the_act(text: str, what: str) -> None:
    assert asked_of_act(text) == what


@cases(
    ("text", "rest"),
    [
        ("I mean what you offered: make the return please. How do I get it?", "How do I get it?"),
        *(
            (one, "")
            for one in ("the offer, please", "was Sie angeboten haben", "wat je voorstelde")
        ),
        *((one, "") for one in ("ce que vous proposez", "lo que me ofreció")),
        *((one, None) for one in ("something else", "not what you offered", "what you offered?")),
        ("what you offered but as store credit", None),
    ],
)
def test_offer_is_chosen_by_its_name(text: str, rest: str | None) -> None:
    found = offer_chosen(text)
    assert (None if found is None else found.rest) == rest


@cases(
    ("text", "told"),
    [
        ("My grinder from O-1035, which I received 40 days ago, stopped working", True),
        ("it's the espresso machine, it doesn't heat any more", True),
        ("de koffiemolen (40 dagen geleden ontvangen) doet het niet meer", True),
        ("die Mühle mahlt seit gestern nicht mehr", True),
        ("mon moulin ne marche plus, le moteur bourdonne mais rien ne tourne", True),
        ("el molinillo, recibido hace 40 días, ya no funciona", True),
        ("el molinillo ya no me gusta", False),
        ("the grinder did not work when it arrived", False),
        ("the coffee does not work for me any more, stop the box", False),
        ("does the grinder stop working when it is too hot?", False),
        ("Ich brauche die Mühle nicht mehr", False),
    ],
)
def test_goods_that_stopped_working_worked_before(text: str, told: bool) -> None:
    assert stopped_working(text) is told


@cases(
    ("text", "guessed", "typed", "left"),
    [
        (
            "el molinillo (pedido O-1035, recibido hace 40 días) ya no funciona",
            Intent.MISSING_PARCEL,
            "warranty",
            [],
        ),
        ("mijn molen doet het niet meer", Intent.DAMAGED_ITEM, "warranty", []),
        (
            "my grinder stopped working, is it still under warranty?",
            Intent.PRODUCT_QUESTION,
            "",
            [Intent.PRODUCT_QUESTION],
        ),
    ],
)
def test_goods_that_stopped_working_are_no_parcel(
    text: str, guessed: Intent, typed: str, left: list[Intent]
) -> None:
    heard = with_fault_in_use(_heard(guessed, text))

    assert heard.typed == typed
    assert _intents(heard) == left
