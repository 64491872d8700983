"""Who says what they do next is told apart from who asks, complains or threatens."""

from __future__ import annotations

from steward.understanding.talk.next_steps import tells_next_step, turns_to_own_bank
from tests.cases import cases

TELLS = (
    *("Goed, dan geef ik hem aan ons Lies voor Kerstmis.", "ok, I'll give it to my sister then"),
    *(
        "na gut, dann verschenke ich die",
        "bon, alors je l'offre à ma fille",
        "pues se lo regalo a mi hermana",
    ),
    *("Oh I see. I shall ask next door first, thank you dear", "ok I'll wait till Friday then"),
    *("right, I'll check with my wife first", "ah ok, I'll have a look in the shed"),
    *("let me ask my neighbour", "fine, I'll try again tomorrow", "I'll sleep on it, thank you"),
    *(
        "ik kijk eerst even bij de buren",
        "oké, dan wacht ik tot vrijdag",
        "ik ga eerst even zoeken",
    ),
    *("ah, ik zal eerst in de schuur kijken, dank u", "goed, ik vraag het eerst aan mijn man"),
    *("ach so, dann frage ich erst mal nebenan", "gut, ich warte bis Freitag"),
    *("ich schaue erst im Keller nach, danke", "ich werde die Nachbarn fragen"),
    *("ok, alors j'attends vendredi", "d'accord, je vais d'abord demander aux voisins"),
    *("ah bon, je vais regarder dans le garage, merci", "je demande d'abord au gardien"),
    *("ah, entonces espero hasta el viernes", "vale, primero pregunto a los vecinos"),
    *("bueno, miraré en el trastero primero, gracias", "voy a preguntar a mi marido"),
)
ASKS = (
    *("I'll wait for your answer", "I'll ask you again", "I'll see you in court", "thank you"),
    *("I'm still waiting", "should I wait till Friday?", "I'll ask my bank for the money"),
    *("I'll wait, but I want my money", "I'll check if you refund it", "I won't wait", "I asked"),
    *(
        "ik wacht nog steeds",
        "ik vraag om mijn geld",
        "ik wacht op antwoord",
        "dan bel ik de politie",
    ),
    *("ich warte schon seit Tagen", "ich frage Sie", "ich warte nicht länger", "ich will warten?"),
    *("j'attends toujours", "j'attends votre réponse", "je demande un remboursement de l'argent"),
    *("je vais voir mon avocat", "espero que llegue", "espero su respuesta", "no voy a esperar"),
    *("pregunto por mi pedido", "espero desde hace días", "busco un café", "je cherche un café"),
)


@cases("text", TELLS)
def test_tells_next_step_own_doing_is_told(text: str) -> None:
    assert tells_next_step(text)


@cases("text", ASKS)
def test_tells_next_step_question_complaint_or_threat_is_none(text: str) -> None:
    assert not tells_next_step(text)


OWN_BANK = (
    *(
        "Right, I'll ring my bank again then",
        "ok, I'll chase my adviser",
        "I'm going to ask my bank",
    ),
    *("let me call the bank then", "Goed, dan bel ik mijn bank wel", "ik vraag het bij de bank na"),
    *("dan ga ik nog eens met mijn adviseur bellen", "Gut, dann rufe ich meinen Berater an"),
    *("dann frag ich halt nochmal bei der Bank nach", "ich werde meine Bank anrufen"),
    *(
        "Bon. Je rappelle mon conseiller, alors.",
        "ok je relance ma banque",
        "je vais voir ma banque",
    ),
    *(
        "vale, llamo otra vez a mi banco",
        "pues hablo con mi gestora",
        "voy a preguntar en el banco",
    ),
)
NOT_OWN_BANK = (
    *("my bank has it", "I'll get my money back from my bank", "can you call my bank?"),
    *("je veux parler à un conseiller", "quiero hablar con un asesor", "the bank takes ages"),
    *(
        "ik bel mijn bank en dan krijgen jullie dat geld niet",
        "ich will mit einem Berater sprechen",
    ),
    *("I'll call my lawyer", "je rappelle demain", "dann rufe ich bei Ihnen an"),
)


@cases("text", OWN_BANK)
def test_turns_to_own_bank_own_doing_is_told(text: str) -> None:
    assert turns_to_own_bank(text)


@cases("text", NOT_OWN_BANK)
def test_turns_to_own_bank_wish_for_an_adviser_or_threat_is_none(text: str) -> None:
    assert not turns_to_own_bank(text)
