"""Made-up requests for every route of the desk, as a kind of caller: what schemathesis thinks of,
with real ids in half of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import hypothesis.strategies as st
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.internal.conjecture import utils as conjecture
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from steward.server.openapi import description
from tests.server.ground import Ground

CALLERS = ("visitor", "customer_a", "lead", "admin")
# What kills the process, or lets the next payment go wrong, on purpose: tests of their own do that.
LEFT_OUT = frozenset({("post", "/sandbox/crash"), ("post", "/sandbox/mishaps")})
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_LONGEST_WAIT = 0.2
_HEADERS = (
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cache-control",
    "content-security-policy",
)


def _more(self: Any) -> bool:
    """What hypothesis-jsonschema 0.23 still asks of Hypothesis,
    which has only the loop over it any more.
    """
    if not hasattr(self, "elements"):
        self.elements = iter(self.__enter__())
    return next(self.elements, self) is not self


if not hasattr(conjecture.many, "more"):
    setattr(conjecture.many, "more", _more)  # noqa: B010


def operations() -> list[Any]:
    """Every route of ours but those."""
    found = [
        result.ok() for result in schemathesis.openapi.from_dict(description()).get_all_operations()
    ]
    return [one for one in found if (one.method, one.path) not in LEFT_OUT]


@dataclass
class Fuzz:
    """Requests as one caller.

    What was not as described is kept, with the command that repeats it.
    """

    ground: Ground
    caller: str
    wrong: list[str] = field(default_factory=list)
    sent: int = 0
    statuses: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._http = requests.Session()
        self._http.trust_env = False
        token = self.ground.callers[self.caller].headers.get("Authorization")
        self._token = {"Authorization": token} if token else {}

    def at(self, operation: Any, cases: int, number: int) -> None:
        """So many requests to one route; the same for the same number."""

        @seed(number)
        @settings(
            max_examples=cases,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=_of(operation), real=st.booleans())
        def send(case: Any, real: bool) -> None:
            self._send(case, real)

        send()

    def _send(self, case: Any, real: bool) -> None:
        if real:
            _use(self.ground.ids, case)
        _hurry(case)
        self.sent += 1
        asked = case.as_transport_kwargs(base_url=self.ground.url, headers=self._token)
        answer = self._http.request(**asked, timeout=30, allow_redirects=False, stream=True)
        _read(answer)
        self.statuses[answer.status_code] = self.statuses.get(answer.status_code, 0) + 1
        try:
            case.validate_response(answer, checks=CHECKS)
            missing = [name for name in _HEADERS if name not in answer.headers]
            assert not missing, f"{case.method} {case.path}: {answer.status_code} without {missing}"
        except (Failure, FailureGroup, AssertionError) as error:
            self.wrong.append(
                f"{error}\n{getattr(error, 'exceptions', '')}\n"
                f"{case.as_curl_command(self._token)[:1000]}\n{answer.text[:300]}"
            )


def _of(operation: Any) -> st.SearchStrategy[Any]:
    """Requests that fit the description, and where something can be wrong, those that do not."""
    fits = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    if not (list(operation.query) or list(operation.headers) or list(operation.body)):
        return fits  # type: ignore[no-any-return]
    return fits | operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)  # type: ignore[no-any-return]


def takes(operation: Any) -> bool:
    """Whether there is more than one way to ask."""
    return "{" in operation.path or bool(
        list(operation.query) or list(operation.headers) or list(operation.body)
    )


def _use(ids: dict[str, str], case: Any) -> None:
    """Ids of things that are there."""
    for place in (case.path_parameters, case.query, case.body):
        if isinstance(place, dict):
            place.update({name: ids[name] for name in place if name in ids})


def _hurry(case: Any) -> None:
    """A request may ask to wait for a minute, and would."""
    for place, name in ((case.query, "wait"), (case.body, "timeout")):
        if (
            isinstance(place, dict)
            and isinstance(place.get(name), int | float)
            and place[name] > _LONGEST_WAIT
        ):
            place[name] = min(place[name], _LONGEST_WAIT) if place[name] <= 120 else place[name]
    if isinstance(case.body, dict) and (case.method, case.path) == ("POST", "/sandbox/idle"):
        case.body.setdefault("timeout", 0)


def _read(answer: requests.Response) -> None:
    """All of it; of a stream the first piece."""
    if answer.headers.get("content-type", "").startswith("text/event-stream"):
        answer._content = next(answer.iter_content(64), b"")
        answer.close()
    else:
        _ = answer.content
