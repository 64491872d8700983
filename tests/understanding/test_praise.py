"""Who only says that they are pleased wants nothing."""

from __future__ import annotations

from steward.understanding.talk.praise import only_praises
from tests.cases import cases


@cases(
    "text",
    [
        "just wanted to say the driver was lovely and the coffee is delicious",
        "im a bit tired but your beans saved my day, love them",
        "Wollte nur sagen: der Kaffee ist super lecker, macht weiter so!",
        "jullie koffie is heerlijk, complimenten aan de brander",
        "Le livreur a été adorable et le café est délicieux. Rien à demander !",
        "el café está buenísimo, enhorabuena",
    ],
)
def test_praise_wants_nothing(text: str) -> None:
    assert only_praises(text)


@cases(
    "text",
    [
        *("great, my grinder is broken", "I love your coffee, cancel my plan please"),
        *("the best would be my money back", "super, dann erstatten Sie es"),
        *(
            "lekker dan, kapot",
            "great coffee but the bag was torn",
            "parfait, mais il manque un sac",
        ),
        "ich trete vom Kaufvertrag über die Mühle zurück. Mit freundlichen Grüßen, Lars",
        *("qué rico, pero me cobraron dos veces", "is the coffee great?", "no great"),
    ],
)
def test_praise_beside_anything_else_is_none(text: str) -> None:
    assert not only_praises(text)
