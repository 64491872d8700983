"""What rests is wanted again, in everyday words."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.plan.coming_back import runs_again
from steward.understanding.plan.plans import step_told
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import plan_of

_AGAIN = (
    "ya estoy en tierra, podéis soltar otra vez lo del café, que lo dejé parado en agosto",
    "la pequeña que tenía en pausa, que siga",
    "lo que tengo en pausa, que vuelva a salir",
    "I'm back home, the one on pause can carry on",
    "let the paused one run again please",
    "fire it up again, it was on pause",
    "mijn abonnement staat op pauze, laat maar weer lopen",
    "dat wat op pauze stond mag weer verder",
    "das pausierte Abo könnt ihr wieder laufen lassen",
    "was in Pause war, soll weitergehen",
    "celui en pause, qu'il reprenne",
    "la pause a assez duré, ça peut repartir",
    "estoy de vuelta, que me llegue el café como antes de la pausa",
    "lo del café lo teníamos en pausa por la marea. Ya volví, que vuelva él también",
    "haal de pauze van mijn koffie af",
    "nehmt die Pause von meinem Kaffee",
    "send it like before the break again",
    "je suis rentré, livrez-moi comme avant la pause",
    "mein Abo ist pausiert und ich würd jetzt gern wieder Kaffee bekommen",
    "my plan is paused and I'd like to get coffee again",
    "mijn abonnement staat op pauze en ik wil weer koffie krijgen",
    "mon abonnement est en pause et j'aimerais recevoir du café à nouveau",
    "my plan is on hold, can I have my boxes back please",
)
_NOT_AGAIN = (
    ("pause it please", "pause"),
    ("mijn abo is gepauzeerd, kunt u het nog langer op pauze laten", "pause"),
    ("mein Abo ist pausiert und es kam wieder ein Paket", "pause"),
    ("I was paused and want to pause again in January", "pause"),
    ("que siga en pausa", "pause"),
    ("laat de pauze maar doorlopen, blijf op pauze", "pause"),
    ("ponedme en pausa en agosto", "pause"),
    ("bitte die Lieferung pausieren, bis ich schreibe", "pause"),
    ("mettez mon abonnement en pause", "pause"),
    ("que siga bien", None),
    ("the conversation can carry on", None),
)


@cases("text", _AGAIN)
def test_step_told_of_what_rested_and_goes_on_is_resume(text: str) -> None:
    assert step_told(text) == "resume"


@cases(("text", "step"), _NOT_AGAIN)
def test_step_told_of_what_is_to_rest_is_no_resume(text: str, step: str | None) -> None:
    told = step_told(text)
    assert told != "resume"
    assert told in (step, None)


@cases(
    "text",
    [
        "boas! ya estoy en tierra, así que podéis soltar otra vez lo del café, que lo dejé parado"
        " en agosto",
        "I'm back, the one I stopped in August on pause can carry on",
        "das Abo, das ich im August pausiert habe, könnt ihr wieder laufen lassen",
        "mon abonnement en pause depuis août, qu'il reprenne, je l'avais arrêté pour l'été",
        "mijn abonnement staat op pauze, ik had het in augustus stopgezet, laat maar weer lopen",
    ],
)
def test_resume_of_what_was_stopped_once_disputes_no_charge(
    text: str, understander: OfflineUnderstander
) -> None:
    wished = {wish.intent for wish in understander.read(text).wishes}
    assert Intent.CHANGE_PLAN in wished
    assert wished.isdisjoint({Intent.CHARGED_AFTER_CANCEL, Intent.CANCEL_SUBSCRIPTION})


_WANTED_AGAIN = (
    (
        "I'm back from hospital, so I'd like the coffee to come again, it was on pause while "
        "I was away."
    ),
    "Could you get my subscription going again?",
    "My plan's on pause, can you switch it back on?",
    "please restart my coffee subscription, kitchen's finished",
    "My coffee has been paused since September and I'd love it to start up again.",
    "you can set my subscription running again, we're home",
    "Time to wake my subscription up again, please.",
    "I paused my plan while we were renovating. That's over, so put it back on.",
    "The usual coffee subscription that was on hold can start again.",
    "take my plan off pause please",
    (
        "ik ben weer thuis van de revalidatie en nou wil ik graag dat de koffie weer komt, "
        "die stond op pauze want ik was er niet"
    ),
    "mijn gewone koffieabonnement dat op pauze stond dat mag weer gaan lopen",
    "Kunnen jullie mijn abonnement weer aanzetten?",
    "Mijn abonnement staat op pauze, zet hem maar weer aan.",
    "Het abonnement mag weer beginnen, de verbouwing is klaar.",
    "haal mijn abonnement maar van pauze af",
    "Wilt u mijn abonnement weer laten doorlopen? Ik had het in september stopgezet voor even.",
    "abonnement hervatten graag",
    "Mijn koffie stond stil, maar ik wil hem weer gewoon elke maand hebben.",
    "Graag mijn gepauzeerde abonnement weer opstarten.",
    "Ich bin aus der Reha zurück und möchte, dass der Kaffee wieder kommt, der war pausiert.",
    "Können Sie mein Abo wieder in Gang setzen?",
    "Mein Abo ruht, bitte wieder anwerfen.",
    "Das pausierte Abo darf wieder laufen.",
    "mach mein abo bitte wieder an, wir sind zurück",
    "Die Pause ist vorbei, mein Abo kann weitergehen.",
    "Bitte das Abonnement wieder aufnehmen, die Küche ist fertig.",
    "Mein Kaffeeabo steht auf Pause, bitte holt es da wieder raus.",
    "Ich hätte gern, dass mein pausiertes Abo wieder losgeht.",
    "abo reaktivieren bitte, war in pause",
    "Vous pouvez remettre mon abonnement en route ?",
    "Vous pourriez faire repartir mon abonnement ? Les travaux sont finis.",
    "Remettez mon abonnement en marche s'il vous plaît.",
    "mon abonnement est en pause depuis septembre, je voudrais que ça recommence",
    "Je suis rentrée de rééducation, j'aimerais que le café revienne, il était en pause.",
    "Auriez-vous la gentillesse de relancer l'abonnement ?",
    "La pause est finie, mon abonnement peut reprendre.",
    "Je voudrais sortir mon abonnement de pause.",
    "réactivez mon abonnement svp",
    "On peut réenclencher mon abonnement, je suis de retour chez moi.",
    "¿Pueden volver a poner en marcha mi suscripción?",
    "He vuelto de la rehabilitación y quiero que me vuelva a llegar el café, estaba en pausa.",
    "Mi suscripción está en pausa, ponedla otra vez en marcha.",
    "Quiero reanudar mi suscripción, ya acabaron las obras.",
    "reactivad mi suscripción por favor",
    "La pausa ya terminó, que siga mi suscripción.",
    "Me gustaría que mi café, que estaba parado, volviera a venir cada mes.",
    "¿Podríais volver a activar el plan que tenía pausado?",
    "Ya puede arrancar otra vez mi suscripción.",
)
_TO_REST = (
    "Put my plan on pause again please.",
    "Can you keep it paused? I don't want it to start again yet.",
    "You started my paused plan again and charged me 29, I want my money back.",
    "Zet mijn abonnement weer op pauze.",
    "Laat het maar op pauze, ik wil niet dat het weer gaat lopen.",
    "Pauzeer tot februari, daarna mag het weer lopen.",
    "Bitte mein Abo wieder pausieren.",
    "Lasst es auf Pause, es soll nicht wieder kommen.",
    "Pausiert den Kaffee bis Februar, dann darf er wieder kommen.",
    "Remettez mon abonnement en pause.",
    "Je ne veux pas que mon abonnement en pause reprenne.",
    "Mettez mon café en pause jusqu'en février, ensuite il peut repartir.",
    "Vuelvan a poner mi suscripción en pausa.",
    "No quiero que mi suscripción en pausa vuelva a llegar.",
    "Pausadla hasta febrero y que luego vuelva a llegar.",
    "My parcel is on hold at customs, can you get it going again?",
    "Mein Paket ist auf Pause beim Zoll, wann kann es wieder los?",
    "Le colis est en pause à la douane, faites-le repartir.",
)


@cases("text", _WANTED_AGAIN)
def test_plan_wanted_again_is_one_wish_to_resume(
    understander: OfflineUnderstander, text: str
) -> None:
    (task,) = plan_of(understander, text).values()
    assert (task["goal"], task["slots"].get("step")) == ("change_plan", "resume")


@cases("text", _TO_REST)
def test_plan_that_is_to_rest_or_a_parcel_runs_not_again(text: str) -> None:
    assert not runs_again(text)
