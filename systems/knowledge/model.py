"""Which embedder is used, and the reader that says which page is asked about. The offline embedder
is fitted on the company's pages, the reader on what its customers ask; both are kept as files.

The name of a file is a digest of its inputs.
Run at build time: `python -m systems.knowledge.model`.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from systems.fernhill.company import (
    article_files,
    articles,
    next_questions,
    question_files,
    questions,
)
from systems.knowledge import embedding, synonyms, words
from systems.knowledge import finder as finding
from systems.knowledge.embedding import Embedder, Offline, OfLangChain, terms_of
from systems.knowledge.finder import AFTER, Finder, Fitted
from systems.knowledge.passages import passages_of
from systems.knowledge.words import LANGUAGES

SETTING = "SYSTEMS_EMBEDDING"  # `offline`, or a model that LangChain knows: `openai:text-…`
SIZE = 128
_OWN = 3  # times that a page's own words count, which many use, beside what few would say
_NEXT = 2  # times that what is asked next counts
_BEHIND = 5  # questions, of which one is learned behind something else too
_LISTED = 4  # commas of a list of words
_CODE = tuple(Path(str(one)) for one in (__file__, embedding.__file__, words.__file__))
_FINDER_CODE = (
    *(Path(str(one)) for one in (__file__, finding.__file__, words.__file__, synonyms.__file__)),
    Path(__file__).with_name("meanings.yaml"),
)
_LAYERS = ("inner", "inner_bias", "outer", "outer_bias")
type Arrays = Mapping[str, Any]

_UNREADABLE = (OSError, ValueError, KeyError, EOFError)


@cache
def embedder() -> Embedder:
    """The one that the setting names."""
    setting = os.environ.get(SETTING) or "offline"
    if setting == "offline":
        return offline()
    from langchain.embeddings import init_embeddings

    return OfLangChain(setting, init_embeddings(setting))


def path(name: str) -> Path:
    """`SYSTEMS_HOME/models`; by default `.steward/models` beside the project."""
    home = os.environ.get("SYSTEMS_HOME")
    folder = Path(home) if home else Path(__file__).parents[2] / ".steward"
    return folder / "models" / f"{name}.npz"


@cache
def offline() -> Offline:
    """The offline embedder: the kept one, or one that is fitted now and kept where possible.

    It also tells which words of two texts mean the same.
    """
    name = f"offline-{_digest(str(SIZE), [*_CODE, *article_files()])}"

    def read(kept: Arrays) -> Offline:
        terms = str(kept["terms"]).split("\n")
        return Offline(name, terms, kept["idf"].astype(np.float32), kept["axes"].astype(np.float32))

    return _kept(path(name), read, lambda: _fit(_training()))


@cache
def finder() -> Finder:
    """The reader that says which page is asked about: the kept one, or one that is fitted now."""
    files = [*_FINDER_CODE, *article_files(), *question_files()]
    return _kept(path(f"finder-{_digest('', files)}"), _finder_of, _learn)


def _finder_of(kept: Arrays) -> Finder:
    return Finder(
        Fitted(
            str(kept["classes"]).split("\n"),
            str(kept["features"]).split("\n"),
            kept["idf"].astype(np.float32),
            written=json.loads(str(kept["written"])),
            **{one: kept[one].astype(np.float32) for one in _LAYERS},
        )
    )


def _learn() -> dict[str, Any]:
    fitted = finding.fit(*_asked())
    return {
        "classes": np.array("\n".join(fitted.classes)),
        "features": np.array("\n".join(fitted.features)),
        "idf": fitted.idf.astype(np.float16),
        **{one: getattr(fitted, one).astype(np.float16) for one in _LAYERS},
        "written": np.array(json.dumps(fitted.written)),
    }


def _kept[Model](
    kept: Path, read: Callable[[Arrays], Model], fit: Callable[[], dict[str, Any]]
) -> Model:
    """What a file keeps, made now where there is none: by one process, while the others wait, for
    each would take all cores. Who makes it reads what is kept, as the others do.
    """
    with _alone(kept):
        with suppress(*_UNREADABLE), np.load(kept, allow_pickle=False) as file:
            return read(file)
        made = fit()
        _keep(kept, made)
    return read(made)


@contextmanager
def _alone(kept: Path) -> Iterator[None]:
    """Hold others off that would make the same file; where none may be written nobody waits."""
    with ExitStack() as held:
        with suppress(OSError):
            kept.parent.mkdir(parents=True, exist_ok=True)
            lock = held.enter_context(kept.with_suffix(".lock").open("w"))
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _digest(of: str, files: Sequence[Path]) -> str:
    digest = hashlib.sha256(of.encode())
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _asked() -> tuple[list[tuple[str, str]], dict[str, list[str]]]:
    """Every question with the page that it is about, the pages' own words and sentences too, each
    as often as it counts; and the pages' marks.
    """
    asked, written = [], defaultdict[str, list[str]](list)
    learned = {page for page, _ in questions()}
    for article in articles():
        page = str(article.get("translation_of") or article["article"])
        if page not in learned or article.get("status", "current") != "current":
            continue
        title = str(article["title"])
        written[page].append(finding.mark_of(title, str(article["text"])))
        own = [title, *(f"{title}. {one}" for one in passages_of(article["text"]))]
        asked += [(text, page) for text in (*own, *article.get("asked", ())) for _ in range(_OWN)]
    asked += [(text, page) for page, text in questions()]
    return [*asked, *_asked_next()], dict(written)


def _asked_next() -> Iterator[tuple[str, str]]:
    """What is asked behind something else, and questions of other people behind that: what changes
    the subject is to be learned as well.
    """
    for language in LANGUAGES:
        given = next_questions(language)
        for page, text in given:
            yield from [(text, page)] * _NEXT
        chance = Random(0)
        before = [text.partition(AFTER)[0] for _, text in given]
        others = questions(language) if before else []
        for page, text in chance.sample(others, len(others) // _BEHIND):
            yield f"{chance.choice(before)}{AFTER}{text}", page


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


def _fit(texts: list[str]) -> dict[str, Any]:
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    counted = TfidfVectorizer(analyzer=terms_of, sublinear_tf=True)
    matrix = counted.fit_transform(texts)
    analysed = TruncatedSVD(SIZE, random_state=0, n_iter=4).fit(matrix)
    terms = sorted(counted.vocabulary_, key=lambda term: int(counted.vocabulary_[term]))
    return {
        "terms": np.array("\n".join(terms)),
        "idf": counted.idf_.astype(np.float16),
        "axes": analysed.components_.T.astype(np.float16),
    }


def _keep(kept: Path, arrays: dict[str, Any]) -> None:
    """Write the file, whole or not at all; where none may be written it is fitted again."""
    with suppress(OSError):
        handle, part = tempfile.mkstemp(dir=kept.parent, prefix=".passages-", suffix=".npz")
        os.close(handle)
        try:
            np.savez_compressed(part, **arrays)
            os.replace(part, kept)
        finally:
            Path(part).unlink(missing_ok=True)


if __name__ == "__main__":
    offline()
    finder()
