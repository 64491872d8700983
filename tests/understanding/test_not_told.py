"""Who says that they were not told something asks it."""

from __future__ import annotations

from steward.understanding.talk.not_told import as_asked_anew
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("Perfecto. Pero no me ha dicho cuánto cuesta", "Perfecto. cuánto cuesta?"),
        ("U heeft nog niet gezegd wanneer het komt.", "wanneer het komt?"),
        ("vous ne m'avez toujours pas dit combien ça coûte", "combien ça coûte?"),
        ("Sie haben mir aber nicht gesagt, wie lange das dauert", "wie lange das dauert?"),
        ("thanks but you haven't told me when it arrives", "when it arrives?"),
        (
            "417222. You didn't say whether you ship to Alaska.",
            "417222. whether you ship to Alaska?",
        ),
    ],
)
def test_asked_anew_is_what_was_not_told(text: str, asked: str) -> None:
    assert as_asked_anew(text) == asked


@cases(
    "text",
    [
        "you didn't say that it was final",
        "jullie hebben niet gezegd dat het kapot was",
        "no me ha dicho nada",
        "haben Sie mir nicht gesagt, wann es kommt?",
    ],
)
def test_asked_anew_leaves_other_words_as_they_are(text: str) -> None:
    assert as_asked_anew(text) == text
