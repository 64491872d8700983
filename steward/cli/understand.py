"""`steward understand`: prints what texts mean, one JSON object a line.

It needs no key and no service.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import typer


class _BadLine(ValueError):
    """A line of standard input that is not a JSON object with a `text`."""


def understand(
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            help="Texts to read; without any, JSON lines with `text` from standard input."
        ),
    ] = None,
) -> None:
    """Print intents, commands, identifiers, amounts, decision, danger and language of each text,
    as JSON lines in the order given.

    `commands` are in the words in which a model that reads the dialogue answers: about `q`, what
    the desk asked, and `f`, what it said, should it have said something.
    """
    from steward.understanding.reader.offline import OfflineUnderstander
    from steward.understanding.reader.readers import load_readers

    understander = OfflineUnderstander(
        load_readers(lambda sentence: print(sentence, file=sys.stderr, flush=True))
    )
    failed = False
    for number, item in _inputs(texts):
        if isinstance(item, _BadLine):
            failed = True
            print(f"line {number}: {item}", file=sys.stderr, flush=True)
            continue
        print(json.dumps(as_json(item, understander)), flush=True)
    if failed:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the command to an app."""
    app.command("understand")(understand)


def as_json(text: str, understander: Any) -> dict[str, Any]:
    """The printed object of one text; `text` is what was given, so that lines can be matched."""
    from steward.llm.commands_heard import commands_of
    from steward.understanding.people.teams import teams_of
    from steward.understanding.talk.follow_ups import read_follow_up

    understood = understander.read(text)
    midway = understood.model_copy(update={"follows": read_follow_up(understood.text)})
    return {
        "text": text,
        "intents": [
            {"name": str(score.name), "probability": score.probability}
            for score in understood.intents
        ],
        "commands": [
            one.model_dump(mode="json", exclude_defaults=True) for one in commands_of(midway)
        ],
        "teams": list(teams_of(understood)),
        "identifiers": understood.identifiers.model_dump(),
        "amounts": [
            {"minor": amount.minor, "currency": amount.currency} for amount in understood.amounts
        ],
        "asks_human": understood.asks_human,
        "decision": understood.decision,
        "emergency": understood.emergency,
        "language": understood.language,
    }


def _inputs(texts: list[str] | None) -> Iterator[tuple[int, str | _BadLine]]:
    if texts:
        yield from enumerate(texts, start=1)
        return
    lines: Iterable[bytes] = sys.stdin.buffer
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _text_of(line)


def _text_of(line: bytes) -> str | _BadLine:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return _BadLine(f"not JSON ({error})")
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return _BadLine(
            'expected a JSON object with a "text" that is a string, such as {"text": '
            '"where is my parcel"}'
        )
    return str(value["text"])
