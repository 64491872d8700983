"""The knowledge base's rules: find the pages that answer a question, and read any version."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from psycopg.rows import DictRow

from systems.chassis.errors import not_found
from systems.chassis.tools import Call
from systems.knowledge import index, ranking, repository, schemas
from systems.knowledge.durations import asks_how_long, tells_a_time
from systems.knowledge.embedding import Vectors
from systems.knowledge.finder import AFTER, Guess
from systems.knowledge.model import embedder, finder, offline
from systems.knowledge.words import LANGUAGES, language_of, nearest, telling_words

ENOUGH = "SYSTEMS_KNOWLEDGE_ENOUGH"  # another threshold, for another embedding model
_PASSAGES = 60  # that each of the two ways of looking gives back
_FUSED = 60  # of reciprocal rank fusion: how little the first ranks count more than later ones
_JUDGED = 12  # pages
_LIKELY, _PERHAPS = 3, 0.1  # pages that may be meant; how likely one is to be looked at
_RELATED = 0.4  # likeness below which a page that shares no word is none of those that were found


def warm_up() -> None:
    """Read what a first search needs: the embedder, and the lists of words."""
    embedder()
    offline()
    finder()
    telling_words("warm")
    nearest("warm", ["up"])


async def search_articles(call: Call, ask: schemas.SearchArticles) -> schemas.Hits:
    """Passages by full text and by meaning, fused by rank, and the pages that customers mean by
    such words; then how surely each page answers.
    """
    model = embedder()
    size = index.stored(model, await repository.embedder(call.connection))
    vector = index.literal(model.embed([ask.query])[0])
    near = await repository.nearest(call.connection, vector, size, _PASSAGES)
    written = await repository.by_words(call.connection, ask.query, _PASSAGES)
    guess = finder().guess(ask.query)
    ranks = _fused(near, written) | _meant(guess)
    rows = await repository.pages(call.connection, list(ranks), ask.country)
    passages = await repository.likeness(
        call.connection, vector, [(row["article_id"], row["version"]) for row in rows]
    )
    asked = telling_words(_question(ask))
    hits = _judged(asked, ask, rows, passages, ranks, guess)[: ask.limit]
    return schemas.Hits.model_validate(
        {"articles": hits, "words": asked, "as_of": call.now},
    )


def _question(ask: schemas.SearchArticles) -> str:
    """What is asked, without what was written before it."""
    return ask.query.rpartition(AFTER)[2]


async def get_article(call: Call, ask: schemas.GetArticle) -> schemas.Article:
    row = await repository.article(call.connection, ask.article_id, ask.version)
    if row is None:
        raise not_found("article")
    status = row["stands"] if ask.version is None else row["status"]
    return schemas.Article.model_validate({**row, "status": status, "as_of": call.now})


def _fused(*listed: Sequence[tuple[str, int]]) -> dict[str, float]:
    """Articles with their score by reciprocal ranks, the best first."""
    scores: dict[str, float] = defaultdict(float)
    for ranking_ in listed:
        for rank, article_id in enumerate(dict.fromkeys(name for name, _ in ranking_)):
            scores[article_id] += 1 / (_FUSED + rank)
    return dict(sorted(scores.items(), key=lambda pair: -pair[1]))


def _meant(guess: Guess) -> dict[str, float]:
    """The articles of the pages that are most likely meant, before all that words find."""
    likely = sorted(guess.pages, key=lambda page: -guess.pages[page])[:_LIKELY]
    return {
        name: 1 + guess.pages[page]
        for page in likely
        for name in (page, *(f"{page}.{language}" for language in LANGUAGES))
    }


def _judged(
    asked: Sequence[str],
    ask: schemas.SearchArticles,
    rows: Sequence[DictRow],
    passages: Sequence[DictRow],
    ranks: Mapping[str, float],
    guess: Guess,
) -> list[dict[str, Any]]:
    """The pages that were found, the one that fits best first; what no longer holds comes last."""
    of_article = defaultdict(list)
    for passage in passages:
        of_article[passage["article_id"]].append(passage)
    found: dict[str, list[DictRow]] = defaultdict(list)
    for row in rows:
        found[row["page"]].append(row)
    best = sorted(found, key=lambda page: -max(ranks.get(r["article_id"], 0) for r in found[page]))
    pages = [found[page] for page in best[:_JUDGED]]
    own = ask.language or language_of(_question(ask))
    covers = ranking.weighed(
        [
            ranking.cover(
                asked,
                _words_of(page),
                _likeness,
                abroad=own is not None and own not in {row["language"] for row in page},
            )
            for page in pages
        ]
    )
    unheard = sum(
        1 + 2 * offline().knows(word)
        for place, word in enumerate(asked)
        if not any(one.of[place] for one in covers)
    )
    hits, wants_time = [], asks_how_long(_question(ask))
    all_learned = [_is_learned(page) for page in pages]
    for page, covered, learned in zip(pages, covers, all_learned, strict=True):
        of_page = [passage for row in page for passage in of_article[row["article_id"]]]
        near = max((float(passage["near"]) for passage in of_page), default=0.0)
        likely = guess.pages.get(page[0]["page"], 0.0) if learned else 0.0
        if near < _RELATED and not any(covered.of) and likely < _PERHAPS:
            continue
        row = min(page, key=lambda one: _order(one, own, of_article))
        said = f"{row['title']}\n{row['text']}"
        lacks = wants_time and not (tells_a_time(said) or any(map(asks_how_long, row["asked"])))
        stands = row["current"] and not lacks
        by_words = ranking.confidence(near, covered, unheard) if stands else 0.0
        hit = _hit(asked, row, of_article[row["article_id"]], covered)
        meant = ranking.meant(likely, guess.none) if stands and learned else 0.0
        sure, enough = meant, ranking.MEANT_ENOUGH
        if not (stands and learned):
            sure, enough = by_words, _enough(aside=not (hit["titled"] or all(covered.of)))
        judged = {
            **{"confidence": round(sure, 3), "by_words": round(by_words, 3)},
            **{"meant": round(meant, 3), "answers": sure >= enough},
        }
        hits.append(hit | judged | {"score": ranking.fit(near, covered)})
    by = "confidence" if any(all_learned) else "score"
    return sorted(hits, key=lambda hit: (hit["status"] != "current", -hit[by]))


def _is_learned(page: Sequence[DictRow]) -> bool:
    """Whether it was learned what is asked of a page, and it is still the same."""
    return any(finder().knows(row["page"], row["title"], row["text"]) for row in page)


def _hit(
    asked: Sequence[str], row: DictRow, passages: Sequence[DictRow], covered: ranking.Cover
) -> dict[str, Any]:
    """What a page says of what was asked."""
    return {
        **row,
        "status": "current" if row["current"] else "superseded",
        "snippet": _snippet(passages),
        "covers": _covered(asked, covered),
        "titled": _speaks_of(asked, str(row["title"])),
        "passages": [
            {
                "text": passage["text"],
                "near": round(float(passage["near"]), 3),
                "covers": _speaks_of(asked, str(passage["text"])),
            }
            for passage in passages
            if passage["kind"] == "text"
        ],
    }


def _order(
    row: DictRow, language: str | None, passages: Mapping[str, Sequence[DictRow]]
) -> tuple[bool, int, float]:
    """The one in the language that is asked for, then English; without one, the nearest."""
    of_article = passages.get(row["article_id"], ())
    near = max((float(passage["near"]) for passage in of_article), default=0.0)
    if language is None:
        return (not row["current"], 0, -near)
    wanted = (language, "en")
    place = wanted.index(row["language"]) if row["language"] in wanted else len(wanted)
    return (not row["current"], place, -near)


def _words_of(page: Sequence[DictRow]) -> list[str]:
    return telling_words(
        " ".join(" ".join((row["title"], row["text"], *row["asked"])) for row in page)
    )


def _covered(asked: Sequence[str], covered: ranking.Cover) -> list[str]:
    return [word for word, sure in zip(asked, covered.of, strict=True) if sure]


def _speaks_of(asked: Sequence[str], text: str) -> list[str]:
    """The words that are asked about of which a text speaks."""
    return _covered(asked, ranking.cover(asked, telling_words(text), _likeness))


def _snippet(passages: Sequence[DictRow]) -> str:
    texts = [passage for passage in passages if passage["kind"] == "text"]
    return str(max(texts, key=lambda one: one["near"])["text"])[:240] if texts else ""


def _enough(*, aside: bool) -> float:
    """`aside`: the page's title names nothing that is asked, and the page lacks a word of it."""
    enough = float(os.environ.get(ENOUGH) or ranking.ENOUGH)
    return max(enough, ranking.ASIDE) if aside else enough


def _likeness(word: str, others: Sequence[str]) -> float:
    """Likeness by meaning to the nearest of these words; of an unknown word nothing is known."""
    model = offline()
    if not others or not model.knows(word):
        return 0.0
    return float((_matrix(tuple(others)) @ model.word(word)).max())


@lru_cache(maxsize=500)
def _matrix(words: tuple[str, ...]) -> Vectors:
    return np.stack([offline().word(word) for word in words])
