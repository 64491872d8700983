"""Who asks whether one may leave a plan, or change it, some time."""

from __future__ import annotations

from steward.understanding.plan.free_to_leave import asks_if_back, asks_if_free
from tests.cases import cases


@cases(
    ("text", "free"),
    [
        ("Und wenn ich auf jährlich gehe, kann ich dann zwischendurch wieder raus?", "leave"),
        ("Kann ich auch mitten im Jahr wieder zurück zum Monat?", "change"),
        ("en kan ik er dan tussentijds af?", "leave"),
        ("¿y puedo cambiarla luego por una más barata?", "change"),
        ("et je peux arrêter en cours d'année ?", "leave"),
        ("can I switch back later?", "change"),
        ("can I get out at any time?", "leave"),
        ("can we cancel any month?", "leave"),
        ("kann man da jeden Monat raus?", "leave"),
        ("zit ik dan ergens aan vast?", "leave"),
        ("y a-t-il un engagement ?", "leave"),
        ("¿tiene permanencia?", "leave"),
    ],
)
def test_asks_if_free_in_any_language(text: str, free: str) -> None:
    assert asks_if_free(text) == free


@cases(
    "text",
    [
        "can I cancel my order later?",
        "kann ich das Abo wieder starten?",
        "kan ik weer per maand betalen?",
        "¿puedo cancelar?",
        "can I pause it later?",
        "can you send it every month?",
        "I want to cancel at any time that suits",
    ],
)
def test_asks_if_free_is_no_wish(text: str) -> None:
    assert asks_if_free(text) is None


@cases(
    "text",
    [
        *("can i go back later", "is it possible to switch back", "kan ik later weer terug"),
        *("kann ich später wieder zurück", "je pourrai revenir plus tard ?", "puedo volver luego"),
    ],
)
def test_asks_if_back_in_any_language(text: str) -> None:
    assert asks_if_back(text)


@cases("text", ["can I get my money back", "I want to go back", "the small one", "can I pay later"])
def test_asks_if_back_not_where_something_else_is_asked(text: str) -> None:
    assert not asks_if_back(text)
