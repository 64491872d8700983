"""Of offers of several kinds, a piece that says no to one of them and nothing else."""

from __future__ import annotations

from steward.understanding.one_not_other import only_denies
from tests.cases import cases


@cases(
    ("text", "said"),
    [
        *(
            ("die Pause nicht", "no"),
            ("die Pause lieber doch nicht", "no"),
            ("not the pause", "no"),
        ),
        *(("de pauze toch niet", "no"), ("pas la pause", "no"), ("la pausa mejor no", "no")),
        *(("die Pause noch nicht", "not_yet"), ("the refund can wait", "not_yet")),
    ],
)
def test_piece_only_denies_what_it_names(text: str, said: str) -> None:
    assert only_denies(text) == said


@cases(
    "text",
    [
        *("die Pause", "nicht", "just the money", "why not the pause", "the pause not in January"),
        *("ja die Pause bitte", "no", "the pause is not long enough"),
    ],
)
def test_piece_denies_nothing_where_more_is_said(text: str) -> None:
    assert only_denies(text) == ""
