"""Money that is told to be missing is refused by nobody; who does not want it refuses it."""

from __future__ import annotations

from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases

_NOT_THERE = (
    (
        "I sent the grinder of O-4480 back ten days ago, you have it, and I still haven't "
        "been refunded."
    ),
    "O-4480 went back last week. I've not been paid back yet.",
    "No refund has come for O-4480 though you got it back.",
    "You received my return O-4480 and did not refund me.",
    "My money for O-4480 isn't back yet.",
    "I returned O-4480, not a penny refunded so far.",
    "The return of O-4480 is with you, the money never came.",
    "still not reimbursed for the O-4480 I sent back",
    "You have the grinder back (O-4480) but nobody has refunded it.",
    "O-4480 returned, refund not received",
    (
        "Ik heb de molen van O-4480 tien dagen geleden teruggestuurd en ben nog steeds niet "
        "terugbetaald."
    ),
    "O-4480 is vorige week terug. Ik heb mijn geld nog niet terug.",
    "Er is nog geen terugbetaling van O-4480 gekomen, terwijl jullie hem terug hebben.",
    "Jullie hebben mijn retour O-4480 en hebben me niet terugbetaald.",
    "Mijn geld van O-4480 is nog niet binnen.",
    "O-4480 teruggestuurd, nog geen cent terugbetaald.",
    "De retour van O-4480 ligt bij jullie, het geld kwam nooit.",
    "nog steeds niet terugbetaald voor O-4480 die ik terugstuurde",
    "Jullie hebben de molen (O-4480) terug maar niemand heeft hem terugbetaald.",
    "O-4480 geretourneerd, terugbetaling niet ontvangen",
    (
        "Ich habe die Mühle von O-4480 vor zehn Tagen zurückgeschickt und wurde immer noch "
        "nicht erstattet."
    ),
    "O-4480 ging letzte Woche zurück. Ich habe mein Geld noch nicht zurück.",
    "Für O-4480 ist noch keine Erstattung gekommen, obwohl Sie es zurückhaben.",
    "Sie haben meine Rücksendung O-4480 und haben mir nichts erstattet.",
    "Mein Geld für O-4480 ist noch nicht da.",
    "O-4480 zurückgeschickt, bisher kein Cent zurückgezahlt.",
    "Die Rücksendung O-4480 liegt bei Ihnen, das Geld kam nie.",
    "immer noch nicht erstattet für O-4480, das ich zurückgeschickt habe",
    "Sie haben die Mühle (O-4480) zurück, aber niemand hat sie erstattet.",
    "O-4480 retourniert, Rückzahlung nicht erhalten",
    (
        "J'ai renvoyé le moulin de O-4480 il y a dix jours, vous l'avez reçu. Je n'ai "
        "toujours pas été remboursée."
    ),
    "O-4480 est reparti la semaine dernière. Je ne suis pas encore remboursé.",
    "Aucun remboursement n'est venu pour O-4480 alors que vous l'avez repris.",
    "Vous avez reçu mon retour O-4480 et vous ne m'avez pas remboursée.",
    "Mon argent pour O-4480 n'est pas encore revenu.",
    "O-4480 renvoyé, pas un centime remboursé à ce jour.",
    "Le retour de O-4480 est chez vous, l'argent n'est jamais arrivé.",
    "toujours pas remboursée pour O-4480 que j'ai renvoyé",
    "Vous avez repris le moulin (O-4480) mais personne ne l'a remboursé.",
    "O-4480 retourné, remboursement non reçu",
    (
        "Devolví el molinillo del O-4480 hace diez días, ya lo tienen, y todavía no me han "
        "reembolsado."
    ),
    "El O-4480 volvió la semana pasada. Aún no me han devuelto el dinero.",
    "No ha llegado ningún reembolso del O-4480 aunque ya lo tenéis.",
    "Recibisteis mi devolución O-4480 y no me habéis reembolsado.",
    "Mi dinero del O-4480 no ha vuelto todavía.",
    "O-4480 devuelto, ni un céntimo reembolsado hasta ahora.",
    "La devolución del O-4480 está con ustedes, el dinero nunca llegó.",
    "sigo sin el reembolso del O-4480 que devolví",
    "Tienen el molinillo (O-4480) de vuelta pero nadie lo ha reembolsado.",
    "O-4480 devuelto, reembolso no recibido",
)
_NOT_WANTED = (
    "I don't want to be refunded, send a new one",
    "please do not refund it yet",
    "ik wil niet terugbetaald worden, stuur een nieuwe",
    "ich will nicht erstattet werden, schickt eine neue",
    "bitte noch nicht erstatten",
    "je ne veux pas être remboursée, envoyez-en un autre",
    "ne remboursez pas encore",
    "no quiero que me reembolsen, mandad otro",
    "no reembolsen todavía",
    "I have not asked to be refunded, I want the goods",
    "It has not been used, do not refund it, replace it",
    "I do not want a refund",
    "ik wil geen terugbetaling",
    "het hoeft niet terugbetaald te worden",
    "ik wil het niet terugbetaald krijgen",
    "ich will es nicht erstattet bekommen",
    "das muss nicht erstattet werden",
    "je n'ai pas envie d'être remboursée",
    "pas de remboursement, un autre svp",
    "no quiero reembolso",
)


@cases("text", _NOT_THERE)
def test_money_that_did_not_come_is_not_refused(text: str) -> None:
    assert "money" not in read_stances(text).refuses


@cases("text", _NOT_WANTED)
def test_money_that_is_not_wanted_is_refused(text: str) -> None:
    assert "money" in read_stances(text).refuses
