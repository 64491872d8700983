"""`channels.yaml`: by whom mail and messages go, and where they come in.

Read strictly when the desk starts; secrets stand in the environment, never in the file.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, field_validator, model_validator

from steward import yaml_text
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.settings import Settings

_VARIABLE = re.compile(r"\$\{(\w+)\}")
_SHORTEST = 16


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _strong(secret: str) -> str:
    if len(secret) < _SHORTEST:
        raise ValueError(f"a secret has {_SHORTEST} characters or more")
    if secret.startswith("whsec_"):
        try:
            key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except ValueError as error:
            raise ValueError("what follows whsec_ is no base64") from error
        if len(key) < _SHORTEST:
            raise ValueError(f"what follows whsec_ has {_SHORTEST} bytes or more")
    return secret


def _web(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_local(host))
    if not (host and safe):
        raise ValueError("write an https address")
    return url


type Secret = Annotated[str, AfterValidator(_strong)]
type Url = Annotated[str, AfterValidator(_web)]


class Server(Frozen):
    """A mail server; without encryption on this machine only."""

    host: str = Field(min_length=1)
    port: int = Field(gt=0, lt=65536)
    security: Literal["tls", "starttls", "none"] = "tls"
    user: str = ""
    password: str = Field(default="", repr=False)
    timeout: float = Field(default=30.0, gt=0, le=300)

    @model_validator(mode="after")
    def _encrypted(self) -> Server:
        if self.security == "none" and not _is_local(self.host):
            raise ValueError("without encryption only a server on this machine is used")
        return self


class Mailbox(Server):
    """Where mail comes in."""

    folder: str = "INBOX"
    sent: str = Field(default="", description="where copies of sent mail lie, if the server keeps")
    every: float = Field(default=20.0, gt=0, description="seconds between two looks")


class Webhook(Frozen):
    """A secret that signs what comes in."""

    secret: Secret = Field(repr=False)


class Email(Frozen):
    """The desk's address, and the servers that carry its mail."""

    address: str = Field(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+$")
    name: str = ""
    smtp: Server
    imap: Mailbox | None = None
    webhook: Webhook | None = None
    copies: bool = Field(
        default=True, description="a blind copy to the own address proves a sending"
    )
    believes: str = Field(
        default="", description="the server whose Authentication-Results are noted"
    )
    letters_an_hour: int = Field(default=20, ge=1, description="taken in from one address")
    retry_seconds: float = Field(default=15.0, gt=0)
    tries: int = Field(default=12, ge=1)

    @field_validator("name")
    @classmethod
    def _one_line(cls, given: str) -> str:
        if not given.isprintable():
            raise ValueError("a name is one line")
        return given

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.partition("@")[2].lower()


class Messages(Frozen):
    """A gateway of messages to numbers, which takes and hands in signed webhooks."""

    send: Url
    secret: Secret = Field(repr=False, description="signs what goes out and what comes in")
    timeout: float = Field(default=10.0, gt=0, le=60)
    goes_on_hours: int = Field(
        default=72, ge=1, description="so long a number's next message goes on where it was"
    )
    an_hour: int = Field(default=60, ge=1, description="taken in from one number")
    retry_seconds: float = Field(default=5.0, gt=0)
    tries: int = Field(default=10, ge=1)


class People(Frozen):
    """The chat of those who approve: it is told that a request waits, and decides nothing."""

    url: Url
    secret: Secret = Field(repr=False)


class Channels(Frozen):
    """Everything that carries something; nothing of it is needed."""

    email: Email | None = None
    phone: Messages | None = None
    people: People | None = None


def load(chosen: Settings, variables: Mapping[str, str] | None = None) -> Channels:
    """The file that the settings name; without one nothing is carried. Raises BadInput."""
    file = chosen.channels_file
    if file is None:
        return Channels()
    return read(file, os.environ if variables is None else variables, chosen.voice.name)


def read(file: Path, variables: Mapping[str, str], company: str = "") -> Channels:
    """Read and check a file. Raises BadInput with the file, the place and what to do."""
    found = yaml_text.read_as(
        file,
        Channels,
        setting="STEWARD_CHANNELS_FILE",
        more="see docs/channels.md",
        filled=lambda document: _filled(file, document, variables, ()),
    )
    if found.email is not None and not found.email.name:
        return found.model_copy(
            update={"email": found.email.model_copy(update={"name": company[:80]})}
        )
    return found


def _filled(file: Path, value: Any, variables: Mapping[str, str], path: tuple[str, ...]) -> Any:
    """`${NAME}` from the environment; a secret is nothing else."""
    if isinstance(value, Mapping):
        return {
            str(key): _filled(file, one, variables, (*path, str(key))) for key, one in value.items()
        }
    if not isinstance(value, str):
        return value
    where = f"{file}: {'.'.join(path)}"
    if path[-1:] in (("password",), ("secret",)) and not _VARIABLE.fullmatch(value):
        raise BadInput(
            f"{where}: a secret does not belong in this file",
            next_step="write ${NAME} and set NAME in the environment",
        )
    for name in _VARIABLE.findall(value):
        if name not in variables:
            raise BadInput(f"{where}: ${{{name}}} is not set", next_step="set it")
    return _VARIABLE.sub(lambda match: variables[match[1]], value)
