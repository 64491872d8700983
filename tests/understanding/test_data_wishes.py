"""The data held about somebody, asked for in words of data, and nothing that only sounds so."""

from __future__ import annotations

from pathlib import Path

from steward.settings import PROJECT
from steward.understanding.reader.examples import load_yaml
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.request_words import names_data
from tests.cases import cases

_DECLARED = Path(PROJECT) / "teams/identity/requests/data_access.yaml"
_OF_NO_DATA = (
    "A ver que lo lea... 164503",
    "a ver, déjame leerlo: 164503",
    "espera que lo vea, 820636",
    "hang on, let me read it, 820636",
    "wait till I see it... 820636",
    "even kijken wat er staat: 392532",
    "wacht, ik lees het even voor, 392532",
    "Moment, ich lese vor: 392532",
    "attendez que je le lise, 697875",
    "je regarde ce qu'il y a dessus : 697875",
    "si puede ser me lo dejáis de saldo en la tienda",
    "quiero ver qué os pedí la última vez",
)
_OF_DATA = (
    "let me read all the data that you keep on me",
    "I want to see my file",
    "ik wil lezen welke gegevens jullie van mij hebben",
    "ich möchte sehen, welche Daten Sie über mich haben",
    "je veux lire les données que vous avez sur moi",
    "quiero leer los datos que tenéis de mí",
)


@cases("text", _OF_NO_DATA)
def test_data_request_is_not_heard_in_words_of_reading(
    understander: OfflineUnderstander, text: str
) -> None:
    assert understander.read(text).typed != "data_access"


@cases("text", _OF_DATA)
def test_data_request_is_heard_in_words_of_data(
    understander: OfflineUnderstander, text: str
) -> None:
    assert understander.read(text).typed == "data_access"


@cases(
    "text",
    [line.strip() for line in load_yaml(_DECLARED)["examples"].splitlines() if line.strip()],
)
def test_names_data_in_every_declared_example(text: str) -> None:
    assert names_data(text)
