"""Legal steps that a customer announces, in five languages, and law that is only spoken of."""

from __future__ import annotations

from steward.understanding.people.sensitive import read_sensitive
from tests.cases import cases

THREATS = (
    "I will sue you if the money is not back by Friday",
    "this goes to the ombudsman tomorrow",
    "als de doos er maandag niet is, hoort u van mijn advocaat",
    "ik stap hiermee naar de geschillencommissie",
    "bij dezen stel ik u in gebreke",
    "ik leg dit voor aan de rechter, dus via de rechter dan maar",
    "ik meld jullie bij de ACM",
    "ich schalte meinen Anwalt ein",
    "dann werde ich Sie verklagen",
    "Ich melde das der Verbraucherzentrale.",
    "die Sache geht vor Gericht",
    "sonst leite ich rechtliche Schritte ein",
    "ich gehe damit zu einem Anwalt",
    "je vais prendre un avocat",
    "je saisis la DGCCRF dès demain",
    "considérez ceci comme une mise en demeure",
    "je porte plainte contre vous",
    "on se verra au tribunal",
    "voy a hablar con un abogado",
    "les voy a demandar",
    "mañana pongo una reclamación en Consumo",
    "tomaré acciones legales",
    "o me devuelven el dinero o mañana pongo la demanda",
    "he hablado con un abogado y dice que están obligados",
    "nos vemos en el juzgado",
    "demandarles es lo que haré",
    "mijn vrouw heeft met een advocaat gesproken, jullie moeten hem terugnemen",
    "wir sehen uns beim Amtsgericht",
    "j'ai parlé à un avocat et vous êtes obligés",
    "os denuncio si no me devolvéis el dinero",
)
SPOKEN_OF = (
    "de rechter knop van de molen doet het niet",
    "er kwam een deurwaarder voor de vorige bewoner",
    "ik heb aangifte gedaan van het gestolen pakket",
    "ich möchte ein leckeres Gericht kochen",
    "die Anzeige der Waage ist eingefroren",
    "wir sind eine Anwaltskanzlei und möchten drei Maschinen",
    "muss ich mit der Reklamation zur Verbraucherzentrale?",
    "on m'a volé mon colis, faut-il porter plainte ou c'est vous ?",
    "notre cabinet d'avocats veut du café pour la salle d'attente",
    "il n'y a pas de justice, le café est fini",
    "quiero bajar mi consumo de café",
    "nos vemos en la tienda",
    "quiero café para el bufete",
    "hay mucha demanda de este molinillo",
    "denuncié el robo del paquete, aquí va el número",
    "canceló el Office por burofax",
)


@cases("text", THREATS)
def test_legal_steps_announced_are_heard(text: str) -> None:
    assert "legal" in read_sensitive(text)


@cases("text", SPOKEN_OF)
def test_law_that_is_only_spoken_of_is_no_threat(text: str) -> None:
    assert "legal" not in read_sensitive(text)
