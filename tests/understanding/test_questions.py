"""What a message only asks, and what it asks to be done in the same breath."""

from __future__ import annotations

from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.consent import keeps_as_it_is
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        "what happens if I cancel and send it back?",
        "can you tell me where my parcel is and when it comes",
        "how do I cancel and return it?",
        "when was it delivered and who signed?",
        "should I return it and refund it myself?",
        "can an order be cancelled?",
        "can my parcel still arrive today?",
        "can a subscription be paused for more than three months?",
        "was my coffee paused until February?",
        "kan een abonnement twee maanden stil?",
        "kann ein Abo bis März ruhen?",
    ],
)
def test_questions_several_in_one_sentence_are_only_questions(text: str) -> None:
    assert only_asks(text)


@cases(
    "text",
    [
        "can you tell me when my next bag comes and also change my address to Kade 4",
        "could you tell me what I pay and cancel it please",
        "where is my parcel, and please send the receipt again",
        "can order O-4311 go to Keizersgracht 12, 1015 CN Amsterdam instead?",
        "could my subscription be paused please?",
        "could my coffee rest till February?",
        "Kan mijn koffieabonnement stil tot 1 februari?",
        "zou het abonnement twee maanden stil kunnen liggen?",
        "Kann unser Abo bis Ende Januar ruhen?",
        "Mon abonnement peut-il s'arrêter jusqu'en mars ?",
        "¿Puede mi suscripción quedar parada hasta febrero?",
    ],
)
def test_question_with_something_to_be_done_is_more_than_a_question(text: str) -> None:
    assert not only_asks(text)


@cases(
    "text",
    [
        "how much cheaper is taster than regular",
        "hoeveel scheelt taster met regular per maand",
        "hoelang duurt het naar spanje",
        "wieviel kostet der Versand nach Wien",
        "was spare ich im Monat mit Taster",
        "womit kann ich zahlen",
    ],
)
def test_question_that_forgot_its_mark_is_only_a_question(text: str) -> None:
    assert only_asks(text)


@cases(
    ("text", "stays"),
    [
        ("no wait leave the address as it was", True),
        ("please keep my plan as is", True),
        ("keep everything the way it was", True),
        ("laat het adres zoals het was", True),
        ("leave the parcel with the neighbour", False),
        ("keep me posted", False),
        ("I keep getting charged as before", False),
        ("let me know how things are", False),
    ],
)
def test_keeps_as_it_is_hears_that_nothing_is_to_change(text: str, stays: bool) -> None:
    assert keeps_as_it_is(text) is stays


@cases(
    ("text", "supposes"),
    [
        ("and if I want to stay until the end of next month", True),
        ("what if I stop", True),
        ("what if I pause", False),  # which is told with an offer of it
        ("en als ik hem pauzeer?", False),
        ("und wenn ich pausiere?", False),
        ("et si je le mets en pause ?", False),
        ("¿y si la pauso?", False),
        ("what happens if I pause it?", True),
        ("and what if I paused it instead?", False),  # something else, in its place
        ("en als ik hem in plaats daarvan pauzeer?", False),
        ("und wenn ich es stattdessen pausiere?", False),
        ("et si je le mettais en pause à la place ?", False),
        ("¿y si la pauso en su lugar?", False),
        ("y si me quedo en su casa", True),
        ("wat als ik opzeg", True),
        ("und wenn ich bis Ende nächsten Monats bleiben will", True),
        ("et si je veux rester jusqu'à la fin du mois", True),
        ("y si quiero quedarme hasta finales de mes", True),
        ("wat als ik volgend jaar zou stoppen, krijg ik dan iets terug?", True),
        ("was, wenn ich im Mai kündige, bekomme ich dann Geld zurück?", True),
        ("what if I stop in May, do I get anything back?", True),
        ("et si j'arrête en mai, est-ce que je récupère quelque chose ?", True),
        ("¿y si lo dejo en mayo, me devuelven algo?", True),
        ("en als ik opzeg, krijg ik dan iets terug?", True),
        ("en als ik opzeg, kun je het dan terugbetalen?", False),
        ("et si je résilie, pouvez-vous me rembourser ?", False),
        ("and if I can have a refund that would be great", False),
        ("und wenn ich bis Mai bleibe, dann kündigen Sie bitte", False),
        ("si quiero cancelar", False),
        ("I want to cancel if I can", False),
    ],
)
def test_supposition_alone_is_a_question_and_what_follows_from_one_is_a_wish(
    text: str, supposes: bool
) -> None:
    assert only_asks(text) is supposes


@cases(
    "text",
    [
        "how would I go about cancelling, just in case?",
        "not that I want to, but how does one cancel?",
        "can I cancel any time?",
        "hoe zou ik kunnen opzeggen, voor het geval dat?",
        "stel dat ik wil opzeggen, hoe doe ik dat dan?",
        "kan ik altijd opzeggen?",
        "angenommen ich will irgendwann kündigen, wie geht das?",
        "kann ich jederzeit kündigen?",
        "si un jour je voulais résilier, comment on fait ?",
        "puis-je résilier à tout moment ?",
        "¿cómo cancelaría la suscripción, por si acaso?",
        "si algún día quiero darme de baja, ¿cómo se hace?",
    ],
)
def test_stances_of_what_may_be_wanted_some_time_ask_for_nothing(text: str) -> None:
    assert only_asks(text)
    assert read_stances(text, {"cancel_subscription": 0.95}).asks == ()


@cases(
    ("text", "act"),
    [
        ("how do I cancel my subscription?", "cancel_subscription"),
        ("cancel my subscription, just in case it renews tomorrow", "cancel_subscription"),
        ("mein Abo kündigen, für den Fall dass es sich verlängert", "cancel_subscription"),
        ("it came one day late, can I have my money back?", "money"),
        ("jullie zijn altijd te laat, ik wil mijn geld terug", "money"),
    ],
)
def test_stances_of_a_wish_beside_words_of_a_case_ask_for_it(text: str, act: str) -> None:
    assert act in read_stances(text).asks
