"""Reads `agents.yaml`, beside `systems.yaml`: an agent is a system with skills for tools."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization

from steward.errors import BadInput
from steward.gateway import registry
from steward.gateway.agents.remote import RemoteAgent, accepting
from steward.gateway.entries import address_of, bad_entry, built, line_of, mapping_of, read_yaml
from steward.gateway.registry import Registry
from steward.gateway.specs import SystemSpec, ToolSpec
from steward.keys import algorithm_of

FILE = "agents.yaml"
_NAME = re.compile(r"[a-z][a-z]{1,30}")
_DEADLINE, _LONGEST = 20.0, 25.0
_OURS = ("internal", "deadline")


def load(file: Path, variables: Mapping[str, str]) -> Registry:
    """The systems of a file, and the agents of the `agents.yaml` beside it, where there is one.

    Raises BadInput with file, line and what to do.
    """
    systems = registry.load(file, variables)
    beside = file.with_name(FILE)
    if not beside.exists():
        return systems
    return systems.joined(_agents(beside, variables, systems.names()))


def _agents(
    file: Path, variables: Mapping[str, str], taken: tuple[str, ...]
) -> dict[str, SystemSpec]:
    body = mapping_of(file, read_yaml(file), "agents")
    found: dict[str, SystemSpec] = {}
    for name, value in body.items():
        line = line_of(body, name)
        if not isinstance(name, str) or not _NAME.fullmatch(name) or name in taken:
            raise bad_entry(
                file, line, f"{name!r} is no name for an agent", "small letters, and no system's"
            )
        if not isinstance(value, Mapping):
            raise bad_entry(file, line, f"{name} has no settings", "write them below it")
        found[name] = _agent(file, line, name, value, variables)
    return found


def _agent(
    file: Path, line: int, name: str, value: Mapping[str, Any], variables: Mapping[str, str]
) -> SystemSpec:
    pem, algorithm = _key(file, line_of(value, "key"), str(value.get("key", "")))
    given = {key: entry for key, entry in value.items() if key not in (*_OURS, "key")}
    card = address_of(file, line_of(value, "card"), str(value.get("card", "")), variables)
    given |= {"card": card, "public_pem": pem, "algorithm": algorithm}
    agent = built(file, line, name, RemoteAgent, given)
    scope = "customer" if agent.customers else "public"
    tools = [
        ToolSpec.model_validate({"name": one, "class": "READ", "scope": scope})
        for one in agent.skills
    ]
    tools += [
        ToolSpec.model_validate(
            # sent again it is the same message, and what was answered is seen before
            {"name": accepting(one), "class": "WRITE", "scope": "public", "maps_to": one}
            | {"idempotency": "key"}
        )
        for one, skill in agent.skills.items()
        if skill.accepts
    ]
    deadline = value.get("deadline", _DEADLINE)
    if not isinstance(deadline, int | float) or not 2 <= deadline <= _LONGEST:
        raise bad_entry(file, line, f"{name}.deadline: {deadline!r}", f"2 to {_LONGEST:g} seconds")
    spec = {
        "name": name,
        "url": card,
        "idempotency": "none",
        "at_once": 4,
        "deadline": deadline,
        "capability": False,
        "internal": bool(value.get("internal", False)),
        "agent": agent,
        "tools": {one.name: one for one in tools},
    }
    return built(file, line, name, SystemSpec, spec)


def _key(file: Path, line: int, named: str) -> tuple[str, str]:
    """The public key beside the file, and what it signs with."""
    try:
        pem = (file.parent / named).read_text(encoding="utf-8")
        return pem, algorithm_of(serialization.load_pem_public_key(pem.encode()))
    except (OSError, ValueError, UnsupportedAlgorithm, BadInput) as error:
        raise bad_entry(
            file,
            line,
            f"key: {named!r} is no public key: {error}",
            "write there the agent's key as PEM: Ed25519, P-256 or RSA of 2048 bits",
        ) from error
