"""A service that was away, and money that is wanted for it."""

from __future__ import annotations

from steward.domain.understanding import Identifiers, Intent, Wish
from steward.understanding.plan.outages import tells_of_outage
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from steward.understanding.reader.wishes import slots_of
from tests.cases import cases
from tests.understanding.first_words import plan_of


@cases(
    "text",
    [
        "The app was down for two days. Your page says the fee comes back, can I have that?",
        *("it's about App Pro being down last week", "the app was unusable for days, money back"),
        "hoi, de app lag vorige week twee dagen plat en ik betaal voor Pro. Krijg ik dat terug?",
        "Die App ging letzte Woche zwei Tage nicht und ich zahle für Pro. Bekomme ich was zurück?",
        "L'appli était en panne deux jours, votre page dit que le mois est remboursé",
        "La app estuvo caída dos días y pago Pro, ¿me devolvéis la cuota?",
    ],
)
def test_outage_that_money_is_wanted_for_is_a_refund_request(text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert [str(wish.intent) for wish in heard.wishes] == ["refund_request"]
    assert tells_of_outage(text)


@cases(
    "text",
    [
        *("is the app down?", "does the app work offline? do I pay for it?", "what is the app"),
        *("the app is not working, what can I do?", "the app keeps crashing, can you help?"),
        *("cancel App Pro, it was down again"),
    ],
)
def test_outage_that_is_asked_about_or_of_goods_is_no_refund_request(text: str) -> None:
    heard = OfflineUnderstander(load_readers()).read(text)
    assert "refund_request" not in [str(wish.intent) for wish in heard.wishes]


@cases(
    ("text", "reason"),
    [
        ("Your app crashed all weekend. I pay in full, I should be compensated.", "outage"),
        ("De app crashte het hele weekend. Een compensatie lijkt me normaal.", "outage"),
        ("Eure App ist das Wochenende über abgestürzt. Ich will eine Entschädigung.", "outage"),
        ("Eure App war drei Tage weg. Ich zahle voll, da wäre Entschädigung normal.", "outage"),
        ("Votre appli a planté tout le week-end. Il me semble normal d'être dédommagée.", "outage"),
        ("La app se colgó todo el fin de semana. Quiero una compensación.", "outage"),
        ("My parcel came ten days late. I want compensation.", "goodwill"),
        ("Mon colis a dix jours de retard. Je voudrais être dédommagée.", "goodwill"),
        ("I ordered in the app. The beans came late, I want compensation.", "goodwill"),
        ("The app was down, and my beans came ten days late. I want compensation.", "goodwill"),
    ],
)
def test_compensation_for_an_outage_told_before_is_its_share(text: str, reason: str) -> None:
    quote = text.rsplit(". ", 1)[-1]
    wish = Wish(intent=Intent.REFUND_REQUEST, identifiers=Identifiers(), quote=quote)
    assert slots_of(wish, quote, text).get("reason") == reason


@cases(
    "text",
    [
        "Your app was down for most of the weekend, can I get something back for that?",
        "pro app kept logging me out all last week, do i still pay the full month?",
        "I couldn't get into the app for three days. Will you take that off?",
        "The brewing app has been dead since Sunday and I pay for it. Refund?",
        "app didn't open once last week, want that month's fee back",
        "De app lag het hele weekend eruit. Krijg ik daar iets van terug?",
        "app pro deed het vorige week drie dagen niet, wil m'n geld daarvoor terug",
        "Ik kon dagenlang niet in de app, krijg ik een deel van mijn maandbedrag terug?",
        "jullie app was plat van vrijdag tot zondag. ik betaal daar wel voor",
        "Die App ging letzte Woche zwei Tage gar nicht. Bekomme ich dafür was zurück?",
        (
            "App Pro war von Freitag bis Montag nicht zu gebrauchen, ich möchte den Monat "
            "erstattet haben"
        ),
        "Eure App stürzt seit Tagen ab, dafür zahle ich doch nicht 4,99",
        "konnte mich eine woche nicht in der app anmelden. gibts da geld zurück?",
        "L'appli était en rade tout le week-end, on me rembourse quelque chose ?",
        "yo l'appli pro marchait plus du tout la semaine derniere, on peut me rendre le mois ?",
        (
            "Impossible d'ouvrir l'application pendant trois jours, je voudrais récupérer une "
            "partie de mon mois."
        ),
        "L'appli a planté toute la semaine. Vous me faites un remboursement ?",
        "votre app buguait à mort la semaine passée, je paie pour rien là",
        "La app estuvo caída todo el finde, ¿me devolvéis algo?",
        "La aplicación no tiraba la semana pasada, quiero que me devolváis el mes",
        "no pude entrar en la app en tres días, ¿me descontáis algo?",
        "app pro sin funcionar desde el viernes. me devolvéis los 4,99?",
    ],
)
def test_service_that_was_away_are_looked_into_as_such(
    understander: OfflineUnderstander, text: str
) -> None:
    assert "outage" in [one["slots"].get("reason") for one in plan_of(understander, text).values()]


@cases(
    "text",
    [
        "The app is nice, how do I cancel it?",
        "app doesn't open, what do I do?",
        "My grinder doesn't work any more, can I have the money back?",
        "Hoe werkt de app?",
        "De app laat mijn bestelling niet zien, waar is die?",
        "Die App zeigt, dass mein Paket da ist, es ist aber nicht da",
        "Kann ich die App auch offline nutzen?",
        "L'appli dit que mon colis est livré mais je n'ai rien",
        "Je ne veux plus de l'appli, remboursez-moi le mois",
        "La app dice que llegó el paquete y no lo tengo",
        "quiero dar de baja la app pro",
        "Your app says refund sent, but there is nothing on my card",
    ],
)
def test_service_that_is_only_named_tells_of_no_outage(
    understander: OfflineUnderstander, text: str
) -> None:
    tasks = plan_of(understander, text).values()
    assert "outage" not in [one["slots"].get("reason") for one in tasks]
