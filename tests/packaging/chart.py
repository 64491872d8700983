"""What `helm template` makes of the chart's templates, as far as they need it: values, `with`,
`toYaml`, `quote`, `nindent` and `sha256sum`. Anything else is refused.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import yaml

from steward.settings import PROJECT

CHART = PROJECT / "ops" / "helm"
_WITH = re.compile(
    r"^[ ]*\{\{- with (?P<path>[\w.]+) \}\}\n(?P<body>.*?)^[ ]*\{\{- end \}\}\n", re.DOTALL | re.M
)
_WORDS = re.compile(r"(?P<cut>\s*)\{\{(?P<trims>-?) (?P<words>[^}]+) \}\}")


def rendered(**changed: Any) -> list[dict[str, Any]]:
    """The objects of the chart, as release `desk`, with these values changed."""
    values = yaml.safe_load((CHART / "values.yaml").read_text("utf-8")) | changed
    found = []
    for template in sorted((CHART / "templates").glob("*.yaml")):
        text = filled(template.read_text("utf-8"), {"Values": values, "Release": {"Name": "desk"}})
        found += list(yaml.safe_load_all(text))
    return found


def filled(text: str, top: dict[str, Any]) -> str:
    """A template's text. Raises ValueError for what is not understood here, KeyError for a value
    that there is not.
    """

    def block(found: re.Match[str]) -> str:
        value = _value(found["path"], top)
        return filled(found["body"], top | {"": value}) if value else ""

    def words(found: re.Match[str]) -> str:
        said = _said(found["words"], top)
        return said if found["trims"] else found["cut"] + said

    return _WORDS.sub(words, _WITH.sub(block, text))


def _said(words: str, top: dict[str, Any]) -> str:
    first, *pipes = words.split(" | ")
    as_yaml = first.startswith("toYaml ")
    value = _value(first.removeprefix("toYaml "), top)
    said = yaml.safe_dump(value).rstrip("\n") if as_yaml else str(value)
    for pipe in pipes:
        name, *of = pipe.split()
        if name == "quote":
            said = json.dumps(said)
        elif name == "sha256sum":
            said = hashlib.sha256(said.encode()).hexdigest()
        elif name == "nindent":
            said = "".join(f"\n{' ' * int(of[0])}{line}" for line in said.splitlines())
        else:
            raise ValueError(f"{name} is not understood here")
    return said


def _value(path: str, top: dict[str, Any]) -> Any:
    value: Any = top
    for name in path.removeprefix(".").split("."):
        value = value[name]
    return value
