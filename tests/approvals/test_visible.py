"""What a customer wrote is shown as it is, and what hides,
turns round or imitates in it is seen.
"""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from steward.domain.visible import says_something, visible
from tests.cases import cases

MARK = re.compile(r"⟨U\+([0-9A-F]{4,6})(?:≈\w)?⟩")


@cases(
    ("text", "shown"),
    [
        (
            "I paid twice, please refund it.\nThanks! 90 €",
            "I paid twice, please refund it.\nThanks! 90 €",
        ),
        ("Ik heb één keer te véél betaald", "Ik heb één keer te véél betaald"),
        ("я заплатил дважды", "я заплатил дважды"),
        ("pay \u202e00.09\u202c", "pay ⟨U+202E⟩00.09⟨U+202C⟩"),
        ("re\u200bfund", "re⟨U+200B⟩fund"),
        ("p\u0430y me", "p⟨U+0430≈a⟩y me"),
        (
            "ask \u0440\u0430\u0440\u0430 for it",
            "ask ⟨U+0440≈p⟩⟨U+0430≈a⟩⟨U+0440≈p⟩⟨U+0430≈a⟩ for it",
        ),
        ("\uff11\uff12.00 EUR", "⟨U+FF11≈1⟩⟨U+FF12≈2⟩.00 EUR"),
        ("⟨U+0041⟩", "⟨U+27E8⟩U+0041⟨U+27E9⟩"),
    ],
)
def test_visible_text_replaces_each_hidden_character(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_visible_text_shows_hidden_characters_and_keeps_the_rest(text: str) -> None:
    shown = visible(text)
    assert MARK.sub(lambda mark: chr(int(mark[1], 16)), shown) == text
    assert not any(
        unicodedata.category(c) in ("Cc", "Cf", "Co", "Zl", "Zp") and c != "\n" for c in shown
    )


@cases(
    "text",
    [
        "",
        "  ",
        "no",
        "\u200b\u200b\u200b\u200b",
        " \u3164\u3164\u3164 ",
        "\u0301\u0301\u0301a",
        "\u2800" * 9,
        "a b",
        "\t\n\r\x00",
    ],
)
def test_says_something_is_false_for_blanks(text: str) -> None:
    assert not says_something(text)


@cases("text", ["not ours", "no!", "nee", "いいえ", " n o n "])
def test_says_something_is_true_for_words(text: str) -> None:
    assert says_something(text)
