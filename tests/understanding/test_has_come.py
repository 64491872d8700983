"""Who tells that goods came, late or unopened, misses no parcel."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.orders.has_come import says_they_have_it
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import goals_of

_CAME = (
    (
        "I received the grinder O-4480 three weeks ago and have not unpacked it yet, my wife "
        "gave me the same one."
    ),
    "O-4480 came almost a week late and I had no coffee for the dinner.",
    "I got O-4480 on Monday and haven't opened it so far.",
    "O-4480 arrived late, we were left without coffee.",
    "The parcel O-4480 came but I did not get round to opening it.",
    "O-4480 was delivered last week, still unopened, and I no longer need it.",
    "We received O-4480 days after it was promised.",
    "O-4480 did come in the end, six days late.",
    "I have had O-4480 for two weeks and not used it.",
    "My order O-4480 reached me a week late, nothing to drink at Christmas.",
    (
        "Ik heb de molen O-4480 drie weken geleden gekregen en nog niet uitgepakt, mijn "
        "vrouw gaf me dezelfde."
    ),
    "O-4480 kwam bijna een week te laat en ik had geen koffie voor het etentje.",
    "Ik heb O-4480 maandag ontvangen en nog niet opengemaakt.",
    "O-4480 kwam te laat, we zaten zonder koffie.",
    "Het pakket O-4480 is er, maar ik heb het nog niet opengedaan.",
    "O-4480 is vorige week bezorgd, nog ongeopend, en ik heb het niet meer nodig.",
    "We kregen O-4480 dagen na de beloofde dag.",
    "O-4480 kwam uiteindelijk wel, zes dagen te laat.",
    "Ik heb O-4480 nu twee weken en niet gebruikt.",
    "Mijn bestelling O-4480 bereikte me een week te laat, niets te drinken met kerst.",
    (
        "Ich habe vor drei Wochen die Mühle O-4480 erhalten und noch nicht ausgepackt, meine "
        "Frau hat mir dieselbe geschenkt."
    ),
    "O-4480 kam fast eine Woche zu spät und ich hatte keinen Kaffee fürs Abendessen.",
    "Ich habe O-4480 am Montag bekommen und noch nicht geöffnet.",
    "O-4480 kam zu spät, wir saßen ohne Kaffee da.",
    "Das Paket O-4480 ist da, aber ich habe es noch nicht aufgemacht.",
    "O-4480 wurde letzte Woche geliefert, noch ungeöffnet, und ich brauche es nicht mehr.",
    "Wir bekamen O-4480 Tage nach dem zugesagten Tag.",
    "O-4480 kam am Ende doch, sechs Tage zu spät.",
    "Ich habe O-4480 seit zwei Wochen und nicht benutzt.",
    "Meine Bestellung O-4480 erreichte mich eine Woche zu spät, nichts zu trinken an Weihnachten.",
    (
        "J'ai reçu le moulin O-4480 il y a trois semaines et je ne l'ai pas encore déballé, "
        "ma femme m'a offert le même."
    ),
    "O-4480 est arrivée presque une semaine en retard et je n'avais pas de café pour le dîner.",
    "J'ai reçu O-4480 lundi et je ne l'ai pas encore ouvert.",
    "O-4480 est arrivée en retard, on est restés sans café.",
    "Le colis O-4480 est là mais je ne l'ai pas encore ouvert.",
    "O-4480 a été livrée la semaine dernière, pas encore ouverte, et je n'en ai plus besoin.",
    "Nous avons reçu O-4480 des jours après la date promise.",
    "O-4480 est finalement venue, six jours en retard.",
    "J'ai O-4480 depuis deux semaines et je ne l'ai pas utilisé.",
    "Ma commande O-4480 m'est parvenue une semaine en retard, rien à boire à Noël.",
    (
        "Recibí el molinillo O-4480 hace tres semanas y aún no lo he desembalado, mi mujer "
        "me regaló el mismo."
    ),
    (
        "El pedido O-4480 me llegó casi una semana tarde y me quedé sin café para la cena "
        "con mis suegros."
    ),
    "Recibí el O-4480 el lunes y todavía no lo he abierto.",
    "El O-4480 llegó tarde, nos quedamos sin café.",
    "El paquete O-4480 está aquí pero no lo he abierto todavía.",
    "El O-4480 fue entregado la semana pasada, sin abrir aún, y ya no lo necesito.",
    "Recibimos el O-4480 días después de lo prometido.",
    "El O-4480 vino al final, seis días tarde.",
    "Tengo el O-4480 desde hace dos semanas y no lo he usado.",
    "Mi pedido O-4480 me llegó con una semana de retraso, nada que beber en Navidad.",
)
_DID_NOT_COME = (
    "PostNL zegt dat O-4480 woensdag is bezorgd maar hier ligt niks.",
    "UPS claims O-4480 was delivered on Friday but there is nothing here.",
    "DHL sagt, O-4480 wurde am Mittwoch zugestellt, aber hier liegt nichts.",
    "La Poste dit que O-4480 a été livrée mercredi mais il n'y a rien ici.",
    "Correos dice que el O-4480 fue entregado el miércoles pero aquí no hay nada.",
    "O-4480 is a week late and has not come yet.",
    "Tracking says delivered but I have not received O-4480.",
    "I got the mail that O-4480 was delivered and have not got the parcel.",
    "The neighbour got his, mine O-4480 has not come.",
    "O-4480 is een week te laat en nog niet gekomen.",
    "Volgens de tracking bezorgd, maar ik heb O-4480 niet ontvangen.",
    "Ik kreeg een mail dat O-4480 bezorgd is en heb niets gekregen.",
    "O-4480 ist eine Woche zu spät und noch nicht gekommen.",
    "Laut Sendungsverfolgung zugestellt, ich habe O-4480 aber nicht erhalten.",
    "Ich habe die Mail bekommen, dass O-4480 da ist, und nichts erhalten.",
    "O-4480 a une semaine de retard et n'est pas encore arrivée.",
    "C'est marqué livré mais je n'ai pas reçu O-4480.",
    "El O-4480 lleva una semana de retraso y no ha llegado.",
    "Pone entregado pero no he recibido el O-4480.",
    "The box of O-4480 came but it was empty.",
    "O-4480 came up as delivered on the site and I have nothing.",
    "I received the tracking number of O-4480 ten days ago and no parcel since.",
    "O-4480 arrived at the sorting centre a week ago.",
    "One box of O-4480 came, the other did not.",
    "O-4480 was delivered to my neighbour and I haven't got it.",
    "O-4480 kwam een week geleden aan in het magazijn en sindsdien niets.",
    "De doos van O-4480 kwam leeg aan.",
    "O-4480 kam vor einer Woche in Deutschland an, seitdem nichts.",
    "Ich habe die Versandbestätigung für O-4480 erhalten.",
    "J'ai reçu le numéro de suivi de O-4480 il y a dix jours.",
    "O-4480 est arrivée au dépôt il y a une semaine.",
    "Recibí el número de seguimiento del O-4480.",
    "La caja del O-4480 llegó vacía.",
)


@cases("text", _CAME)
def test_goods_that_came_are_no_missing_parcel(
    understander: OfflineUnderstander, text: str
) -> None:
    assert "missing_parcel" not in goals_of(understander, text)


@cases("text", _DID_NOT_COME)
def test_goods_that_did_not_come_to_them_are_not_told_to_be_there(text: str) -> None:
    assert not says_they_have_it(text)


TOO_LATE = (
    "Got the grinder twenty days ago and it's not for me. Am I too late to send it back?",
    "too late for return? grinder delivered 20 days ago to Cardiff, O-46201",
    "molen 20 dagen geleden bezorgd, te laat om terug te sturen?",
    "Mühle vor 20 Tagen geliefert, zu spät für die Rückgabe?",
    "moulin livré il y a 20 jours, trop tard pour le renvoyer ?",
    "molinillo entregado hace 20 días, ¿tarde para devolverlo?",
)
NOT_HERE = (
    "tracking says delivered 3 days ago, nothing here. can I return it?",
    "grinder delivered 20 days ago but it never came, send it back?",
    "marked as delivered a week ago, where is it? too late for a refund?",
)


@cases("text", TOO_LATE)
def test_return_that_may_be_too_late_is_of_goods_that_came(
    understander: OfflineUnderstander, text: str
) -> None:
    assert [wish.intent for wish in understander.read(text).wishes] == [Intent.RETURN_ITEM]


@cases("text", NOT_HERE)
def test_parcel_that_is_told_of_and_not_here_is_still_missing(
    understander: OfflineUnderstander, text: str
) -> None:
    assert Intent.MISSING_PARCEL in {wish.intent for wish in understander.read(text).wishes}
