"""Turns texts into vectors: offline by latent semantic analysis, or by any model of LangChain.

Offline, the terms are words and runs of letters within them. They are analysed on our own pages in
five languages, page by page, so that words which translate each other lie close together.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from systems.chassis.errors import ToolError
from systems.knowledge.words import words_of

Vectors = NDArray[np.float32]
RUNS = (3, 4, 5)  # letters


class Embedder(Protocol):
    """What makes vectors. `name` tells one embedder from another: vectors of two never mix."""

    @property
    def name(self) -> str: ...

    @property
    def size(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of length one a text; a text without a known term is all zeros."""
        ...


class WrongSize(ToolError):
    """A vector that does not fit those that are stored."""

    def __init__(self, name: str, size: int, stored: str, expected: int) -> None:
        super().__init__(
            "embedding_size",
            f"{name} gives {size} numbers a text; the passages are stored with {expected}, "
            f"by {stored}.",
            "Run `python -m systems.knowledge.reindex --dsn DSN` to embed all passages anew.",
        )


def terms_of(text: str) -> list[str]:
    """Words as they are, and the runs of letters in them with their edges."""
    terms = []
    for word in words_of(text):
        terms.append(f"={word}")
        edged = f" {word} "
        terms += [edged[at : at + n] for n in RUNS for at in range(len(edged) - n + 1)]
    return terms


class Offline:
    """Latent semantic analysis, as it was fitted on the company's own pages."""

    def __init__(self, name: str, terms: Sequence[str], idf: Vectors, axes: Vectors) -> None:
        self._name, self._idf, self._axes = name, idf, axes
        self._place = {term: place for place, term in enumerate(terms)}
        self._of_word: dict[str, Vectors] = {}

    @property
    def name(self) -> str:
        return self._name

    @property
    def size(self) -> int:
        return int(self._axes.shape[1])

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self._embed(text) for text in texts]) if texts else self._none()

    def word(self, word: str) -> Vectors:
        """The vector of one word, kept."""
        if word not in self._of_word:
            if len(self._of_word) > 20_000:
                self._of_word.clear()
            self._of_word[word] = self._embed(word)
        return self._of_word[word]

    def knows(self, word: str) -> bool:
        """Whether a word stood in the pages that it was fitted on."""
        return f"={word}" in self._place

    def _embed(self, text: str) -> Vectors:
        counted = Counter(self._place[term] for term in terms_of(text) if term in self._place)
        if not counted:
            return np.zeros(self.size, np.float32)
        places = np.fromiter(counted, np.int64)
        often = np.array([1 + math.log(count) for count in counted.values()], np.float32)
        vector = (often * self._idf[places]) @ self._axes[places]
        length = float(np.linalg.norm(vector))
        return (vector / length if length else vector).astype(np.float32)

    def _none(self) -> Vectors:
        return np.zeros((0, self.size), np.float32)


class OfLangChain:
    """Any embedding model that LangChain knows, by its setting."""

    def __init__(self, setting: str, model: Any) -> None:
        self._setting, self._model = setting, model
        self._size = 0

    @property
    def name(self) -> str:
        return self._setting

    @property
    def size(self) -> int:
        if not self._size:
            self._size = len(self._model.embed_query("size"))
        return self._size

    def embed(self, texts: Sequence[str]) -> Vectors:
        made = np.array(self._model.embed_documents(list(texts)), np.float32)
        if made.ndim != 2 or made.shape != (len(texts), self.size):
            raise WrongSize(self.name, int(made.shape[-1]), self.name, self.size)
        return np.asarray(made / np.maximum(np.linalg.norm(made, axis=1, keepdims=True), 1e-9))
