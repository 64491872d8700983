"""Who says that they will ring the carrier themselves asks for no person of ours."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    ("text", "person"),
    [
        ("Vaya. ¿Y quién lo trae, para llamarles yo?", False),
        ("who's bringing it, so I can ring them myself?", False),
        ("wie bezorgt het, dan bel ik zelf", False),
        ("Wer bringt es, dann rufe ich selbst dort an", False),
        ("qui le livre, que je les appelle moi-même ?", False),
        ("let me speak to someone please, I called them myself already", True),
        ("quiero hablar con una persona para preguntar", True),
        ("can someone ring me, I can't call them myself", True),
        ("ik wil een medewerker spreken", True),
    ],
)
def test_carrier_that_is_rung_by_oneself_calls_no_person(
    text: str, person: bool, understander: OfflineUnderstander
) -> None:
    assert understander.read(text).asks_human is person
