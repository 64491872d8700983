"""What is read once is read before the first message, and never on the event loop."""

from __future__ import annotations

import subprocess
import sys

_FIRST_MESSAGE = """
import builtins, pathlib, re
import graphs.desk, steward.process, steward.understanding
from steward.understanding.reader.readers import read_ahead
read_ahead()
sources = pathlib.Path(steward.understanding.__path__[0]).rglob("*.py")
book = 'phrasebook[(]\"([a-z_]+)\"'
named = {name for one in sources for name in re.findall(book, one.read_text())}
assert len(named) > 3, named
opened = []
kept = {"open": pathlib.Path.open, "read": pathlib.Path.read_text, "plain": builtins.open}
def noted(name):
    def call(file, *rest, **more):
        opened.append(str(file))
        return kept[name](file, *rest, **more)
    return call
pathlib.Path.open, pathlib.Path.read_text = noted("open"), noted("read")
builtins.open = noted("plain")
from steward.conversation.crisis_lines import crisis_lines
from steward.understanding.exact import contact_owners
from steward.understanding.pages import topics
from steward.understanding.talk import desk_questions
from steward.understanding.text import trade_words
from steward.understanding.text.word_lists import phrasebook
for name in named:
    phrasebook(name)
for module in (contact_owners, desk_questions, topics, trade_words):
    (getattr(module, "_lexicon", None) or module._book)()
crisis_lines()
assert not opened, opened
read_ahead()
assert not opened, opened
"""


def test_word_lists_are_in_memory_after_reading_ahead() -> None:
    played = subprocess.run(
        [sys.executable, "-c", _FIRST_MESSAGE], capture_output=True, text=True, check=False
    )
    assert played.returncode == 0, played.stderr
