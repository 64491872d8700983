"""Lists of words are folded at 100 columns, and say the same as before."""

from __future__ import annotations

from steward import yaml_text
from tests.folded_lists import folded, lists, wide, words


def test_lists_of_words_have_no_line_of_more_than_100_columns() -> None:
    assert len(lists()) > 60
    found = {file.name: wide(file.read_text("utf-8")) for file in lists()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_list_that_is_folded_says_the_same_and_tears_no_phrase() -> None:
    phrases = ", ".join(f"hoe lang duurt het {n}" for n in range(20))
    for written in (f"asks: {phrases}", f"asks: |\n  {phrases}", f"of:\n  it: [{phrases}]"):
        text = f"# {'What this list is for. ' * 9}\n{written}\nmore: ja, nee\n"
        made = folded(text)
        assert wide(made) == []
        assert words(yaml_text.loaded(made)) == words(yaml_text.loaded(text))
        lines = [line for line in made.splitlines() if "duurt" in line]
        assert all(line.rstrip(",]")[-1].isdigit() for line in lines)


def test_list_within_the_width_is_left_as_it_is() -> None:
    text = "# short\n\nasks: ja,\n  nee\n"
    assert folded(text) == text
