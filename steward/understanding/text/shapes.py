"""Shapes of words and sentences by which several readers take a text apart."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")
WORDS = re.compile(r"\w+")
APOSTROPHED = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
PIECE_END = re.compile(r"[.!?;\n]+")
NAMED = re.compile(r"[^\W\d_]+\d*")  # letters, and a figure behind them
SENTENCE_AND_MARK = re.compile(r"[^.!?\n]+[.!?\n]*")
PART_END = re.compile(r"[.,;:!?\n]+")
LETTERS = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
CLAUSE_END = re.compile(r"[.!?;,\n]+")
# behind a dot that ends a sentence: no German day, "nach dem 10. Dezember"
NO_DAY = r"(?!(?<=\d\.)\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))"
