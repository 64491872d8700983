"""What the help pages of a shop are asked most is read in whatever story it stands."""

from __future__ import annotations

from steward.understanding.pages.page_subjects import gone_on_to, in_plain_words, only_pages_know
from tests.cases import cases

_ASKED = {
    "storing coffee beans": (
        "we only drink it at weekends, so do I put the open bag in the fridge?",
        "how should I keep the beans, my kitchen is rather warm",
        "waar bewaar ik een geopende zak het best?",
        "mag mijn koffie in de diepvries, ik drink niet zo veel",
        "Wie hebe ich die Bohnen auf, ohne dass sie muffig werden? Lagern im Keller?",
        "Mon mari range le paquet au frigo, il a raison ?",
        "¿dónde guardo el café para que aguante?",
        "una bolsa ya abierta, ¿la meto en la nevera?",
    ),
    "how do I descale the machine": (
        "the machine gurgles like mad, I think it is full of lime. What do I pour in?",
        "big amber light on my espresso machine this morning, what's it after?",
        "er zit een hoop kalk in mijn apparaat, wat gebruik ik daarvoor?",
        "Seit heute früh blinkt es orange, was will die Kiste von mir?",
        "Il y a du calcaire dans ma machine, je mets quoi ?",
        "la máquina tiene cal, ¿qué le echo?",
        "can I run citric acid through the coffee maker?",
        "le voyant est orange, c'est grave ?",
    ),
    "how is decaf made": (
        "your decaf, what do they use to get the caffeine out? acetone?",
        "hoe halen jullie bij decaf de cafeïne eruit?",
        "Der entkoffeinierte: wie kommt das Koffein da raus?",
        "le déca, on enlève la caféine comment ?",
        "el descafeinado, ¿cómo le quitan la cafeína?",
        "does the decaf process involve any solvents",
        "wie macht ihr euren Decaf eigentlich?",
        "hoe maken jullie die cafeïnevrije?",
    ),
    "whole beans or ground coffee, can you grind it for me": (
        "I have no mill, can I get it ground for my cafetiere?",
        "do you grind it for filter or is it only beans",
        "kunnen jullie het gemalen leveren voor mijn percolator?",
        "Gibt es den auch gemahlen für die French Press?",
        "je peux l'avoir moulu pour une cafetière à piston ?",
        "¿lo mandáis molido para la italiana?",
        "is it whole beans only?",
        "malen jullie de koffie ook zelf?",
    ),
    "return postage": (
        "how much is it to return something?",
        "was kostet mich das Zurückschicken?",
        "wat kost het om iets terug te sturen?",
        "combien me coûte le renvoi ?",
        "¿cuánto me cuesta devolverlo?",
        "if it is not for me, whose expense is sending it back?",
        "who pays if I return it from Canada",
        "wie betaalt het terugsturen?",
        "muss ich zahlen, wenn ich es zurückschicke?",
        "Wer trägt die Rücksendung?",
        "qui paie le retour ?",
        "si je le renvoie, c'est à mes frais ?",
        "la devolución, ¿quién la paga? ¿quién paga el porte?",
    ),
    "which payment methods do you accept": (
        "do you take paypal at all?",
        "kan ik met Klarna achteraf betalen?",
        "Nehmt ihr auch PayPal?",
        "Kann ich per Überweisung zahlen?",
        "vous acceptez l'American Express ?",
        "¿se puede pagar con bizum?",
        "can I pay by bank transfer as a firm?",
        "peut-on payer par virement",
    ),
    "fake mail, phishing, is this mail really from you": (
        'A mail in your name: "You are due a refund, click here". Is it really from you?',
        "an sms says my card is blocked, did you send that?",
        "ik kreeg een mail over een terugbetaling, is die van jullie?",
        "Da kam eine Nachricht, ich soll meine Karte eingeben. Ist die wirklich von Ihnen?",
        "un mail me demande ma carte, est-ce bien vous ?",
        "me llegó un correo que pide mi tarjeta, ¿es vuestro?",
    ),
    "pick up an order in the shop": (
        "can we collect our coffee in your shop, we are in town?",
        "kan ik mijn koffie in de winkel afhalen?",
        "Wir sind am Wochenende da! Kann ich bei euch im Laden abholen?",
        "peut-on venir chercher la commande en boutique ?",
        "¿puedo recoger el café en la tienda?",
        "Geht Abholung? Wir kommen mit dem Zug",
    ),
    "opening hours of the shop, when is the shop open": (
        "are you open on Sundays?",
        "hoe laat sluit de winkel?",
        "Und am Sonntag, habt ihr da offen?",
        "quels sont les horaires de la boutique ?",
        "¿a qué hora cerráis los sábados?",
        "what are your opening hours?",
        "quels sont vos horaires ?",
        "wann habt ihr eigentlich auf?",
        "when r u open",
        "and on saturdays till when are you open again?",
        "tot hoe laat zijn jullie zaterdag open?",
        "vous êtes ouverts quand ?",
        "¿y cuándo abrís?",
        "kann mir wer wegen der Öffnungszeiten Bescheid geben",
    ),
    "which countries do you ship to, where do you ship": (
        "do u ship to switzerland",
        "can I order from Norway?",
        "leveren jullie ook in Zwitserland?",
        "kan ik iets naar België laten sturen?",
        "liefert ihr auch in die schweiz",
        "geht Schweiz jetzt, ja oder nein?",
        "vous livrez en Suisse ?",
        "¿enviáis a Suiza?",
    ),
    "are there discounts or promo codes": (
        "anything off for people who have been with you for years? a loyalty thing?",
        "Hebben jullie geen kortingscode voor vaste klanten?",
        "Gibt's einen Rabatt für Rentner?",
        "un petit code promo pour une fidèle cliente ?",
        "¿tenéis algún descuento para jubilados?",
        "got a promo code for me?",
        "is er korting voor gepensioneerden",
        "une remise pour les enseignants, ça existe ?",
    ),
}


@cases(("asked", "text"), [(one, text) for one, texts in _ASKED.items() for text in texts])
def test_subject_named_in_a_story_is_asked_in_plain_words(asked: str, text: str) -> None:
    assert in_plain_words(text, "en") == asked


@cases(
    ("asked", "text"),
    [
        ("allergens in the coffee hazelnuts", "my lad swells up from hazelnuts, is it safe?"),
        ("allergens in the coffee gluten", "is there gluten in any of your coffees"),
        ("allergens in the coffee noten", "mijn dochter kan niet tegen noten, zit dat erin?"),
        ("allergens in the coffee lactosa", "¿el café lleva lactosa?"),
        ("allergens in the coffee nusse", "Sind da Nüsse drin?"),
        ("grind size moka pot", "how fine do I grind it for my moka pot?"),
        ("grind size percolator", "ik kreeg een percolator, hoe fijn moet ik malen?"),
        ("grind size cafetiere", "which grind for a cafetiere, if I mill it myself"),
        ("grind size french press", "should it be ground coarse for a French press?"),
        ("grind size aeropress", "quelle mouture pour mon aeropress ?"),
        ("how long is a gift card valid, does it expire", "I have a voucher, is it still good?"),
        ("gift card paid out in cash", "can you just mail me the cash for my gift card?"),
    ],
)
def test_thing_that_an_answer_hangs_on_stays_in_the_plain_words(asked: str, text: str) -> None:
    assert in_plain_words(text, "en") == asked


@cases(
    "text",
    [
        "where is my order?",
        "my grinder arrived broken",
        "keep my plan as it is, please",
        "how much is the Regular plan?",
        "the coffee was cold when I tasted it",
        "it is still in the post, I think",
        "I paid with Visa and was charged twice",
        "das Licht im Flur ging nicht, da stand das Paket",
        "je voudrais garder mon abonnement",
        "el paquete está en la calle naranja",
        "mijn machine lekt",
        "the milk jug has a crack",
        "your driver did not pick up the machine",
        "my parcel waits in a shop, can I collect it tomorrow?",
        "I emailed you twice and got no answer, is this a scam?",
        "I got a mail about an order that I never made, is it really from you?",
        "can I open the bag and still return it?",
        "what are the opening hours of your support people?",
        "quels sont les horaires de vos conseillers ?",
        "wann macht ihr mein Konto zu?",
        "when is my parcel open for collection?",
        "can you send my parcel to Switzerland?",
        "kannst du das nach Österreich schicken?",
        "ich habe euch eine Mail geschickt",
    ],
)
def test_words_about_something_else_name_no_subject(text: str) -> None:
    assert in_plain_words(text, "en") == ""


@cases(
    "text",
    [
        "Hebben jullie niet eens een kortingscode voor trouwe zielen?",
        "got a promo code for regulars?",
        "is er ook studentenkorting?",
        "Gibt es einen Treuerabatt?",
        "auriez-vous un code promo ?",
        "¿hay algún código de descuento para jubilados?",
        "any nuts in there, is it safe?",
        "mag de koffie in de vriezer?",
    ],
)
def test_subject_that_only_pages_know_is_no_record_of_theirs(text: str) -> None:
    assert only_pages_know(text)


@cases("text", ["can I get a discount because it was late?", "where is my order?", "mijn factuur"])
def test_wish_that_names_such_a_word_is_left_to_its_team(text: str) -> None:
    assert not only_pages_know(text)


@cases(
    "before, text",
    [
        ("how long can I send something back?", "and if the box has been opened?"),
        ("hoe lang mag ik iets terugsturen", "ook als de doos open is?"),
        ("wie lange kann ich etwas zurückschicken", "auch wenn ichs schon benutzt hab?"),
        ("combien de temps pour renvoyer un article ?", "et si je l'ai déjà ouvert ?"),
        ("cuánto tiempo tengo para devolver algo", "y si ya lo he abierto?"),
    ],
)
def test_part_of_a_subject_goes_on_from_the_rest_of_it(before: str, text: str) -> None:
    assert gone_on_to(before, text, "en") == "return unused goods"
    assert in_plain_words(text, "en") == ""
