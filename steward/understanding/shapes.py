"""Shapes of words and sentences by which several readers take a text apart."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")
LETTERS = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
CLAUSE_END = re.compile(r"[.!?;,\n]+")
