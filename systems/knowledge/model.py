"""Which embedder is used. The offline one is fitted on the company's pages and kept as a file.

The name of the file is a digest of its inputs.
Run at build time: `python -m systems.knowledge.model`.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import defaultdict
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from systems.fernhill.company import article_files, articles
from systems.knowledge import embedding, words
from systems.knowledge.embedding import Embedder, Offline, OfLangChain, terms_of
from systems.knowledge.passages import passages_of

SETTING = "SYSTEMS_EMBEDDING"  # `offline`, or a model that LangChain knows: `openai:text-…`
SIZE = 128
_LISTED = 4  # commas of a list of words
_CODE = (__file__, str(embedding.__file__), str(words.__file__))


@cache
def embedder() -> Embedder:
    """The one that the setting names."""
    setting = os.environ.get(SETTING) or "offline"
    if setting == "offline":
        return offline()
    from langchain.embeddings import init_embeddings

    return OfLangChain(setting, init_embeddings(setting))


def path() -> Path:
    """`SYSTEMS_HOME/models`; by default `.steward/models` beside the project."""
    home = os.environ.get("SYSTEMS_HOME")
    folder = Path(home) if home else Path(__file__).parents[2] / ".steward"
    return folder / "models" / f"{_name()}.npz"


@cache
def offline() -> Offline:
    """The offline embedder: the kept one, or one that is fitted now and kept where possible.

    It also tells which words of two texts mean the same.
    """
    kept = path()
    try:
        with np.load(kept, allow_pickle=False) as file:
            terms = str(file["terms"]).split("\n")
            return Offline(
                _name(), terms, file["idf"].astype(np.float32), file["axes"].astype(np.float32)
            )
    except (OSError, ValueError, KeyError, EOFError):
        pass
    terms, idf, axes = _fit(_training())
    with suppress(OSError):  # a folder that may not be written: it is fitted again next time
        _keep(kept, terms, idf, axes)
    return Offline(_name(), terms, idf.astype(np.float32), axes.astype(np.float32))


def _name() -> str:
    digest = hashlib.sha256(str(SIZE).encode())
    for file in [*map(Path, _CODE), *article_files()]:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"offline-{digest.hexdigest()[:16]}"


def _training() -> list[str]:
    """A text a page in all its languages, and one for each sentence in all languages."""
    pages: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for article in articles():
        if article.get("status", "current") == "current" and "asked" in article:
            pages[article.get("translation_of") or article["article"]].append(article)
    texts = []
    for page in pages.values():
        phrases = [[words for words in one["asked"] if not _is_list(words)] for one in page]
        named = [f"{one['title']} {' '.join(own)}" for one, own in zip(page, phrases, strict=True)]
        lists = [words for one in page for words in one["asked"] if _is_list(words)]
        texts.append(" ".join((*(one["title"] for one in page), *lists)))
        texts += [" ".join(named), " ".join((*named, *(one["text"] for one in page)))]
        split = [passages_of(one["text"]) for one in page]
        if len({len(one) for one in split}) == 1 and len(page) > 1:
            for place in range(len(split[0])):
                sentences = zip(page, split, strict=True)
                texts.append(" ".join(f"{one['title']} {own[place]}" for one, own in sentences))
    return texts


def _is_list(words: str) -> bool:
    """Whether it lists what customers call things: among phrases it would drown what they say."""
    return words.count(",") >= _LISTED


def _fit(texts: list[str]) -> tuple[list[str], Any, Any]:
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    counted = TfidfVectorizer(analyzer=terms_of, sublinear_tf=True)
    matrix = counted.fit_transform(texts)
    analysed = TruncatedSVD(SIZE, random_state=0, n_iter=4).fit(matrix)
    terms = sorted(counted.vocabulary_, key=lambda term: int(counted.vocabulary_[term]))
    return terms, counted.idf_.astype(np.float16), analysed.components_.T.astype(np.float16)


def _keep(kept: Path, terms: list[str], idf: Any, axes: Any) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=kept.parent, prefix=".passages-", suffix=".npz")
    os.close(handle)
    try:
        np.savez_compressed(part, terms=np.array("\n".join(terms)), idf=idf, axes=axes)
        os.replace(part, kept)
    finally:
        Path(part).unlink(missing_ok=True)


if __name__ == "__main__":
    offline()
