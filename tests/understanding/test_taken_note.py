"""Who only says that something is taken note of complains of nothing."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    "text",
    [
        "Noted.",
        "Ok, noted.",
        "Noted, thanks",
        "Genoteerd.",
        "Das ist notiert.",
        "C'est noté.",
        "Queda anotado.",
    ],
)
def test_note_that_is_taken_is_no_complaint(text: str, understander: OfflineUnderstander) -> None:
    heard = understander.read(text)
    assert Intent.COMPLAINT not in [wish.intent for wish in heard.wishes]
