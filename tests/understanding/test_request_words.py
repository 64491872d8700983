"""What is no declared request and no rule: paying all at once, and a paper that was lost."""

from __future__ import annotations

from steward.understanding.pages.rule_questions import rule_questions
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.request_words import pays_at_once
from teams.support.phrases import RULES
from tests.cases import cases

_AT_ONCE = (
    "Pity. And do I have to pay for that year in one go?",
    "Is the year paid all at once?",
    "So the whole year is paid upfront?",
    "must I pay it in full straight away",
    "Jammer. En moet ik dat jaar dan in één keer betalen?",
    "Betaal je dat jaar ineens?",
    "Moet het hele jaar in een keer betaald worden?",
    "dus dat is in één bedrag betalen?",
    "Schade. Und muss ich das Jahr dann auf einmal zahlen?",
    "Zahlt man das Jahr in einer Summe?",
    "Wird das ganze Jahr auf einmal bezahlt?",
    "also alles auf einen Schlag zahlen?",
    "Dommage. Et je dois payer l'année en une fois ?",
    "L'année se paie d'un coup ?",
    "Il faut tout payer en une seule fois ?",
    "donc on paie l'année en une fois ?",
    "Qué pena. ¿Y tengo que pagar el año de una vez?",
    "¿El año se paga de golpe?",
    "¿Hay que pagar todo de una sola vez?",
    "¿entonces se paga al contado?",
)
_IN_PARTS = (
    "I can't pay that in one go, can I pay in instalments?",
    "Can I spread the payment instead of paying all at once?",
    "Ik kan het niet in één keer betalen, kan het in termijnen?",
    "Kan ik de rekening gespreid betalen?",
    "Ich kann die Rechnung nicht auf einmal zahlen, geht das in Raten?",
    "Je ne peux pas payer la facture en une fois, est-ce possible en plusieurs fois ?",
    "No puedo pagar la factura de una vez, ¿puede ser a plazos?",
)
_LOST_PAPERS = (
    (
        "Hello, I lost invoice INV-61303 and have to claim it from my employer. Could you "
        "mail me a copy?"
    ),
    "Can't find INV-61303 any more, please send me the invoice again",
    "My accountant needs INV-61303, can I get a copy?",
    "I mislaid the bill INV-61303, a pdf please",
    (
        "Hallo, ik ben factuur INV-61303 kwijt en ik moet hem declareren bij mijn werkgever. "
        "Kunnen jullie me een kopie mailen?"
    ),
    "Ik kan INV-61303 niet meer vinden, stuur me de factuur nog eens",
    "Mijn boekhouder heeft INV-61303 nodig, kan ik een kopie krijgen?",
    "Rekening INV-61303 is zoek, graag een pdf",
    (
        "Hallo, ich habe die Rechnung INV-61303 verlegt und muss sie bei meinem Arbeitgeber "
        "einreichen. Könnt ihr mir eine Kopie mailen?"
    ),
    "Ich finde INV-61303 nicht mehr, schickt mir die Rechnung bitte nochmal",
    "Mein Steuerberater braucht INV-61303, kann ich eine Kopie bekommen?",
    "Rechnung INV-61303 ist weg, bitte ein pdf",
    (
        "Bonjour, j'ai perdu la facture INV-61303 et je dois la présenter à mon employeur. "
        "Pouvez-vous m'en envoyer une copie ?"
    ),
    "Je ne retrouve plus INV-61303, renvoyez-moi la facture svp",
    "Mon comptable a besoin d'INV-61303, puis-je avoir une copie ?",
    "La facture INV-61303 est égarée, un pdf svp",
    (
        "Hola, perdí la factura INV-61303 y tengo que presentarla en mi empresa. ¿Me podéis "
        "enviar una copia?"
    ),
    "No encuentro la INV-61303, mandadme la factura otra vez",
    "Mi gestor necesita la INV-61303, ¿puedo tener una copia?",
    "La factura INV-61303 se ha extraviado, un pdf por favor",
)


@cases("text", _AT_ONCE)
def test_paying_all_at_once_is_no_wish_for_instalments(
    understander: OfflineUnderstander, text: str
) -> None:
    assert understander.read(text).typed != "instalments"


@cases("text", _IN_PARTS)
def test_paying_in_parts_is_no_paying_at_once(text: str) -> None:
    assert not pays_at_once(text)


@cases("text", _LOST_PAPERS)
def test_lost_paper_is_no_question_about_lost_parcels(text: str) -> None:
    assert "lost_after_business_days" not in rule_questions(text, RULES).rules


@cases(
    "text",
    [
        "When does a parcel count as lost?",
        "Wanneer geldt een pakket als verloren?",
        "Ab wann gilt ein Paket als verloren?",
        "Quand un colis est-il considéré comme perdu ?",
        "¿Cuándo se da un paquete por perdido?",
    ],
)
def test_lost_parcel_is_still_a_question_about_lost_parcels(text: str) -> None:
    assert "lost_after_business_days" in rule_questions(text, RULES).rules
