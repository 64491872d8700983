"""What somebody writes while they wait for a person: what is taken back is heard as that."""

from __future__ import annotations

from steward.understanding.people.while_waiting import (
    asks_after_goods,
    asks_if_kept,
    goes_on_with,
    is_for_the_desk,
    named_since,
    waiting_message,
    wishes_beside,
)
from steward.understanding.reader.requests import requested
from tests.cases import cases


@cases(
    "text",
    [
        "I don't need that export of my records any more",
        "please forget about my data request, I've found what I wanted",
        "mijn aanvraag is achterhaald, die hoeft niet meer",
        "ik hoef die kopie toch niet",
        "meine Anfrage von vorhin ist überholt, bitte ignorieren",
        "ich brauche die Auskunft nicht mehr",
        "ma requête de tout à l'heure n'est plus d'actualité",
        "je n'ai plus besoin de la copie",
        "lo que solicité ayer ya no me interesa",
        "ya no necesito esa copia",
    ],
)
def test_wish_taken_back_is_heard_so_and_asks_for_nothing(text: str) -> None:
    assert waiting_message(text).does == "takes_back"
    assert requested(text) is None


@cases(
    ("text", "about"),
    [
        ("how long will it take?", "when"),
        ("how long do i have to wait", "when"),
        ("when does my parcel come?", "asks"),
        ("and the lid is cracked", "adds"),
        ("hello?", "calls"),
        ("can I still take my request back?", "undo"),
        ("kan ik het nog intrekken?", "undo"),
        ("kann ich das noch zurückziehen?", "undo"),
        ("puis-je encore retirer ma demande ?", "undo"),
        ("¿puedo retirarlo?", "undo"),
        ("what do you need from me", "needs"),
        ("should I have something ready", "needs"),
        ("wat hebben jullie van mij nodig?", "needs"),
        ("was brauchen Sie noch von mir", "needs"),
        ("de quoi avez-vous besoin de ma part ?", "needs"),
        ("¿qué necesitan de mí?", "needs"),
        ("who will answer me?", "who"),
        ("wie gaat mij antwoorden?", "who"),
        ("wer kümmert sich darum?", "who"),
        ("qui va me répondre ?", "who"),
        ("¿quién me va a contestar?", "who"),
        ("where do I see it?", "where"),
        ("waar zie ik het antwoord?", "where"),
        ("wo sehe ich die Antwort?", "where"),
        ("où est-ce que je verrai la réponse ?", "where"),
        ("¿dónde lo veo?", "where"),
        ("can I close the window?", "leave"),
        ("kan ik het venster sluiten?", "leave"),
        ("kann ich das Fenster zumachen?", "leave"),
        ("je peux fermer la fenêtre ?", "leave"),
        ("¿puedo cerrar la ventana?", "leave"),
        ("can I close my account?", "asks"),
        ("who took my money?", "asks"),
        ("where can I see my invoice?", "asks"),
        ("I want a copy of all my data", "adds"),
        ("Shall I close this, or must I keep it open?", "leave"),
        ("moet ik dit venster openhouden?", "leave"),
        ("Muss ich das Fenster offen lassen?", "leave"),
        ("dois-je laisser la fenêtre ouverte ?", "leave"),
        ("¿tengo que dejar abierta la ventana?", "leave"),
        ("May I ask when the opening hours are? It is Sunday.", "hours"),
        ("zijn jullie op zondag bereikbaar?", "hours"),
        ("Haben Sie sonntags offen?", "hours"),
        ("quels sont vos horaires ?", "hours"),
        ("¿abren los domingos?", "hours"),
        ("when is your shop open?", "asks"),
        ("do your colleagues know it's 41 and not 14?", "reads"),
        ("lezen uw collega's alles?", "reads"),
        ("Wissen Ihre Kollegen das schon?", "reads"),
        ("vos collègues lisent tout ça ?", "reads"),
        ("¿sus compañeros leen lo que he escrito?", "reads"),
        ("is somebody looking at my refund?", "line"),
        ("ligt de terugbetaling nog bij een collega?", "line"),
        ("Die Erstattung bleibt beim Kollegen, ja?", "line"),
        ("reste-t-il chez votre collègue ?", "line"),
        ("y lo del reembolso sigue con el compañero, ¿no?", "line"),
        ("is there anyone on saturdays who can grind beans?", "asks"),
        ("Et il répond par mail votre collègue ou ici ?", "where"),
        ("do they know when my parcel comes?", "asks"),
        ("how long do beans keep?", "asks"),
        ("why is nobody there?", "calls"),
        ("ist da jemand da?", "calls"),
        ("¿hay alguien?", "calls"),
        ("Thanks, bye", "bye"),
        ("Dank u wel voor uw hulp. Een prettige zondag.", "bye"),
        ("Vielen Dank, schönen Sonntag noch!", "bye"),
        ("merci, bon dimanche", "bye"),
        ("gracias, buen domingo", "bye"),
        ("ok thanks", "thanks"),
        ("I don't know, thanks for asking though", "adds"),
    ],
)
def test_words_of_who_waits_that_take_nothing_back_are_told_apart(text: str, about: str) -> None:
    assert waiting_message(text).does == about


@cases(
    ("text", "brought"),
    [
        ("mila.jansen@example.com", "contact"),
        ("ihr erreicht mich unter +31 6 12345678", "contact"),
        ("het gaat over O-9011", "record"),
        ("c'est la facture INV-9010", "record"),
        ("es urgente", None),
    ],
)
def test_waiting_message_shows_what_people_look_for_first(text: str, brought: str) -> None:
    assert waiting_message(text).brought == brought


def test_named_since_tells_each_value_once_and_no_code() -> None:
    said = [
        "mila@example.com",
        "my code is 123456",
        "O-9011, or O-9012",
        "mila@example.com, O-9011",
    ]
    assert named_since(said) == {"email": ["mila@example.com"], "order": ["O-9011"]}


_CANCEL = "Cancel my plan and tell me where O-12 is. My wife collapsed."


@cases(
    ("text", "wished"),
    [
        ("and my plan?", _CANCEL),
        ("dora@example.com", _CANCEL),
        ("it's O-9011", _CANCEL),
        ("nou, hoe zit het met dat abonnement?", "Zeg mijn abonnement op, de keuken brandt"),
        ("und was ist jetzt mit dem Abo?", "Bitte kündigen Sie mein Abo. Die Küche brennt"),
        ("et alors, mon abonnement ?", "Je veux résilier mon abonnement. Au feu !"),
        ("¿y mi suscripción qué?", "Quiero cancelar mi suscripción. ¡Fuego!"),
    ],
)
def test_wish_beside_danger_is_gone_on_with_in_few_words(text: str, wished: str) -> None:
    assert wishes_beside(wished)
    assert goes_on_with(text, wished)


@cases(
    "text",
    [
        "it is getting worse",
        "where is the ambulance?",
        "how long until somebody comes?",
        "she drank from the kettle",
        "she was opening the parcel and fell",
        "call me on +31612345678",
        "we are at Kerkstraat 5",
        "which number do I call?",
        "yes",
        "please hurry",
    ],
)
def test_wish_beside_danger_is_not_gone_on_with_by_words_about_help(text: str) -> None:
    assert not goes_on_with(text, _CANCEL)


@cases("text", ["my wife collapsed", "ich kann nicht mehr atmen", "il y a le feu", "a human, now"])
def test_wish_beside_danger_is_none_where_only_danger_is_told(text: str) -> None:
    assert not wishes_beside(text)


@cases(
    ("text", "does"),
    [
        ("Ik wacht het wel af. Bedankt en fijne dag nog!", "bye"),
        ("I'll wait then. Thanks, have a nice day", "bye"),
        ("Please ask them, yes. It matters.", "adds"),
        ("Ik wacht wel af, bedankt", "adds"),
        ("Sí, pregúnteles, es importante", "adds"),
    ],
)
def test_message_of_who_waits_or_has_them_asked_takes_nothing_back(text: str, does: str) -> None:
    assert waiting_message(text).does == does


@cases(
    "text",
    ["doch nicht nötig, danke", "I found it myself, no need any more", "c'est réglé, plus besoin"],
)
def test_wish_that_is_no_longer_needed_is_taken_back(text: str) -> None:
    assert waiting_message(text).does == "takes_back"


@cases(
    ("text", "asks"),
    [
        *(("maar de bonen komen wel gewoon he?", True), ("but the beans still come, right?", True)),
        *(("aber die Bohnen kommen noch, oder?", True), ("et le café, il arrive quand ?", True)),
        *(("pero el café sí llega, ¿no?", True), ("is the kettle still burning?", False)),
        *(("wanneer komt de ziekenwagen?", False), ("is someone coming?", False)),
        *(("the kettle fell on my foot", False), ("ik heb de koffie niet meer nodig", False)),
    ],
)
def test_goods_that_are_asked_after_are_heard_beside_an_alarm(text: str, asks: bool) -> None:
    assert asks_after_goods(text) is asks


@cases(
    ("text", "desk"),
    [
        *(("then just give me the 29 back", True), ("ok forget that, refund me please", True)),
        *(("dann schicken Sie es halt an die alte Adresse", True), ("alors remboursez-moi", True)),
        *(("doe dan toch maar het geld terug", True), ("cancelarlo lo puedes tú, hazlo ya", True)),
        *(("what does a kilo of beans cost?", True), ("hoe lang duurt een terugbetaling?", True)),
        *(("my sister has the key", False), ("it is about the blue one", False)),
        *(("I do still want it. Please make sure your colleague knows.", False),),
        *(("drop the receipt, I found the email", False), ("my number is +44 20 7946 0000", False)),
        *(("thank you", False), ("how long will it take?", False), ("a human!", False)),
        *(("my lawyer will write to you", False), ("my mail is anna@example.com", False)),
        *(("mi correo es anna@example.com, quiero cancelar la suscripción", True),),
    ],
)
def test_message_that_the_desk_goes_on_with_is_told_from_what_is_for_people(
    text: str, desk: bool
) -> None:
    assert is_for_the_desk(text, asked=False) is desk


@cases("text", ["yes", "nein", "482913", "it is order O-7711", "the blue one"])
def test_answer_to_what_the_desk_asked_meanwhile_is_for_the_desk(text: str) -> None:
    assert is_for_the_desk(text, asked=True)


@cases(
    ("text", "asks"),
    [
        ("et un sachet était rassis, vous le notez aussi ?", True),
        ("et la nouvelle adresse à Lyon, c'est transmis ?", True),
        ("is the stale bag noted as well?", True),
        ("have you passed that on?", True),
        ("heb je dat genoteerd van die zak?", True),
        ("ist das mit der Adresse weitergegeben?", True),
        ("¿ha apuntado lo de la dirección?", True),
        ("can I get a note with my parcel?", False),
        ("¿ha pasado el cartero?", False),
        ("a-t-il été livré ?", False),
        ("ist die Zahlung aufgenommen?", False),
    ],
)
def test_question_if_it_was_noted_is_of_the_wait_and_for_the_desk(text: str, asks: bool) -> None:
    assert asks_if_kept(text) is asks
    if asks:
        assert waiting_message(text).does == "reads"
        assert is_for_the_desk(text, asked=False)
