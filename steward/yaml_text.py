"""YAML of plain values, parsed once for each text: files that are opened anew mostly say the same.

What comes back is shared by all who ask: it is read, and never changed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from steward.errors import BadInput


@lru_cache(maxsize=64)
def plain(text: str) -> Any:
    """The values of a text. Raises YAMLError."""
    return loaded(text)


def loaded(text: str) -> Any:
    """The values of a text, nobody else's. Raises YAMLError.

    libyaml's parser is five times as quick; what it does not know of YAML 1.2, and what is wrong
    in a text, ruamel's own says.
    """
    try:
        return YAML(typ="safe").load(text)
    except YAMLError:
        return YAML(typ="safe", pure=True).load(text)


@lru_cache(maxsize=16)
def with_lines(text: str) -> Any:
    """The values of a text, which know their lines. Raises YAMLError."""
    return YAML(typ="rt").load(text)


def read_as[Form: BaseModel](
    file: Path,
    form: type[Form],
    *,
    setting: str,
    more: str,
    filled: Callable[[Any], Any] = lambda document: document,
) -> Form:
    """A file as a form, once its document is `filled` in. Raises BadInput with the file, the place
    and what to do: the `setting` that names it, or where `more` is said of it.
    """
    try:
        return form.model_validate(filled(plain(file.read_text(encoding="utf-8")) or {}))
    except OSError as error:
        raise BadInput(
            f"{file}: cannot be read ({error.strerror})", next_step=f"set {setting}"
        ) from error
    except YAMLError as error:
        raise BadInput(f"{file}: is not YAML", next_step="correct the file") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(f"{file}: {where}: {first['msg']}", next_step=more) from error
