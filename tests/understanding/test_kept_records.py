"""An order that is kept while another goes is not the one that is to go."""

from __future__ import annotations

from steward.understanding.exact.identifiers import extract
from steward.understanding.talk.kept_records import records_kept
from tests.cases import cases


def _kept(text: str) -> list[str]:
    return [one.value for one in records_kept(extract(text))]


@cases(
    "text",
    [
        "O-1055 bitte stornieren und das Geld zurück, O-1056 behalt ich. Wann kommt die an?",
        "Zweimal bestellt (O-1055 und O-1056). Ich möchte nur die ganzen Bohnen behalten, also "
        "O-1056, die andere bitte stornieren.",
        "please cancel O-1055, I keep O-1056",
        "don't cancel O-1056, cancel O-1055",
        "annuleer O-1055 maar O-1056 moet blijven",
        "annuleer O-1055 maar laat O-1056 doorgaan",
        "I'd like to keep O-1056, the other one can go",
        "je garde O-1056 et j'annule O-1055",
        "quiero quedarme con O-1056 y cancelar O-1055",
        "Nein, O-1056 nicht stornieren. Ist O-1055 jetzt storniert?",
    ],
)
def test_kept_order_is_found(text: str) -> None:
    assert _kept(text) == ["O-1056"]


@cases(
    "text",
    [
        *("can I keep O-1056 and return O-1055?", "O-1055 never arrived and O-1056 is broken"),
        *("O-1055 and O-1056 both please cancel", "you keep sending me O-1055 and O-1056"),
        *("I keep O-1055 and O-1056", "ich habe O-1055 nicht bekommen und O-1056 ist kaputt"),
        *("where is O-1056?", "cancel O-1056", "I keep O-1056"),
    ],
)
def test_order_is_not_kept_where_none_goes(text: str) -> None:
    assert _kept(text) == []
