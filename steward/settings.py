"""Every setting with its default.

Each can be set in the environment as STEWARD_<NAME>, and nothing must be.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from ipaddress import ip_network
from pathlib import Path
from typing import get_args

from pydantic import AliasChoices, Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from steward.bad_settings import read
from steward.voice import Voice, read_voice

PROJECT = Path(__file__).resolve().parent.parent
_WHEEL = Path(__file__).resolve().with_name("shipped")


def shipped(name: str) -> Path:
    """A file or folder that comes with Steward: of the checkout, or of the installed wheel.

    `ops/wheel.py` says what a wheel has.
    """
    return (_WHEEL if _WHEEL.is_dir() else PROJECT) / name


class Settings(BaseSettings):
    """Where things are and how long they may take."""

    # `STEWARD_HOME=` is no folder: what is empty is not set
    model_config = SettingsConfigDict(env_prefix="STEWARD_", env_ignore_empty=True, extra="ignore")

    home: Path = Field(
        default=Path(".steward"),
        description="data of this installation: database, keys, logs, models",
    )
    database_url: str = Field(
        default="",
        validation_alias=AliasChoices("STEWARD_DATABASE_URL", "DATABASE_URL"),
        description="any Postgres 15 or later; empty: the embedded one under home",
    )
    owner_url: str = Field(
        default="",
        description="the database's owner, for migrations only; empty: database_url is the owner",
    )
    redis_url: str = Field(
        default="",
        repr=False,
        description="Redis of `serve --engine aegra`: its queue of runs and their streams, such as "
        "redis://redis:6379/0",
    )
    company_file: Path = Field(
        default=shipped("company.yaml"),
        description="in whose name the desk speaks, and how: tone, letters, contacts",
    )
    company: str = Field(
        default="", description="another name than that of company_file; empty: that one"
    )
    help_url: str = Field(
        default="",
        description=(
            "where the help pages stand, each under its article's name, such as "
            "https://help.example; empty: a sandbox shows them itself, others give no link"
        ),
    )
    key_secret: str = Field(
        default="",
        repr=False,
        description="what encrypts the desk's private keys; the same for all servers of a desk",
    )
    key_secret_file: Path | None = Field(
        default=None, description="a file with it; empty as well: one of this user on this machine"
    )
    erased_file: Path | None = Field(
        default=None,
        description="who was erased, as digests; kept apart from backups. Empty: in home",
    )
    systems_file: Path = Field(
        default=shipped("systems.yaml"), description="which systems the desk asks, and how"
    )
    channels_file: Path | None = Field(
        default=None, description="who carries e-mail and messages; none: nobody does"
    )
    systems_url: str = Field(
        default="http://127.0.0.1:8401",
        description="base of the sandbox systems; fills ${SYSTEMS_URL}",
    )
    policies: Path = Field(
        default=shipped("policies"), description="folder of the rules: limits.yaml, rules and more"
    )
    host: str = "127.0.0.1"
    port: int = Field(default=8400, ge=0, le=65_535, description="where the desk listens")
    own_url: str = Field(
        default="", description="what browsers call this desk; empty: http://host:port"
    )
    internal_url: str = Field(
        default="",
        description="where the server's own process reaches it; empty: http://127.0.0.1:port",
    )
    hosts: tuple[str, ...] = Field(
        default=(),
        description=(
            "further names by which clients call this desk (Host), such as desk.internal, as JSON"
        ),
    )
    sandbox: bool = Field(
        default=False, description="opens the sandbox doors: fake outbox, faults, crash points"
    )
    debug: bool = Field(
        default=False,
        description="Studio may edit state and fork; sandbox, this machine and a copy only:"
        " `make run DEBUG=1` sets it",
    )
    pool_size: int = Field(
        default=10, ge=1, description="connections to the database of one server"
    )
    pool_wait: float = Field(
        default=5.0,
        gt=0,
        description=(
            "seconds a request waits for a database connection, before it is told to come back"
        ),
    )
    disk_least: int = Field(
        default=200,
        ge=0,
        description="MB on the home folder's disk below which /health says that it is full",
    )
    header_wait: float = Field(
        default=10.0, gt=0, description="seconds in which the head of a request has to arrive"
    )
    body_wait: float = Field(
        default=20.0, gt=0, description="seconds in which its body has to arrive"
    )
    client_header: str = Field(
        default="",
        description=(
            "the header in which the proxy in front names the client, such as X-Forwarded-For"
        ),
    )
    proxies: tuple[str, ...] = Field(
        default=(),
        description=(
            "networks of the proxies whose client_header counts, such as 10.0.0.0/8, as JSON"
        ),
    )
    embed_origins: tuple[str, ...] = Field(
        default=(),
        description="pages that may frame the chat, such as https://shop.example, as JSON",
    )
    metrics_token: str = Field(
        default="",
        repr=False,
        description="with which Prometheus reads /metrics; empty: staff only",
    )
    trace_statements: bool = Field(
        default=False, description="a span for each statement of SQL, too, where traces are on"
    )
    trace_viewer: str = Field(
        default="", description="address of a trace in your viewer, with {trace} for its id"
    )
    tool_deadline: float = Field(default=10.0, gt=0, description="seconds a tool call may take")
    answer_bytes: int = Field(
        default=5_000_000,
        ge=10_000,
        description="bytes that one answer of a system may have; more is the system's fault",
    )
    tool_rest: float = Field(
        default=10.0,
        gt=0,
        description="seconds a system that did not answer several times is left alone",
    )
    turn_deadline: float = Field(default=60.0, gt=0, description="seconds a turn may take")
    read_retries: int = Field(
        default=2,
        ge=0,
        description="further tries of a read; a write is never tried again blindly",
    )
    send_tries: int = Field(
        default=5,
        ge=1,
        description="sends of one write under its key without an answer, before it is voided",
    )
    hours: str = Field(
        default="always",
        description="when people decide, such as mon-fri 09:00-17:00 Europe/Amsterdam",
    )
    floor_webhook: str = Field(
        default="", description="address that is told (POST) when a customer waits for a person"
    )
    lease: float = Field(
        default=30.0, gt=0, description="seconds after which a silent turn counts as died"
    )
    stalled_after: float = Field(
        default=30.0,
        gt=0,
        description="seconds of silence after which a run may be cut off by the next one",
    )
    clockwork_every: float = Field(
        default=1.0, gt=0, description="seconds between two looks for unfinished work"
    )
    step_limit: int = Field(default=60, ge=1, description="LangGraph supersteps of one run")
    oidc_issuer: str = Field(
        default="",
        description="who signs staff in, to the letter as its discovery document says it",
    )
    oidc_client_id: str = ""
    oidc_client_secret: str = Field(
        default="", description="empty: a public client, which PKCE protects"
    )
    oidc_audience: str = Field(
        default="",
        description="whom the issuer's access tokens for this desk name as their audience; "
        "empty: staff sign in by browser, and none of the issuer's tokens count as a bearer",
    )
    oidc_scopes: str = "openid email profile"
    session_idle: float = Field(
        default=3600.0,
        gt=0,
        description="seconds without a request after which a browser's session ends",
    )
    session_life: float = Field(
        default=12 * 3600.0, gt=0, description="seconds after which it ends in any case"
    )
    push_networks: tuple[str, ...] = Field(
        default=(),
        description=(
            "networks that are not public and to which peers may have themselves told all the same,"
            " such as 10.2.0.0/16, as JSON"
        ),
    )
    peer_wait: float = Field(
        default=25.0,
        gt=0,
        description="seconds that a peer's message waits for its task to end or to ask something",
    )
    peer_stream: float = Field(
        default=900.0, gt=0, description="seconds after which a peer's stream ends"
    )
    embed_key: Path | None = Field(
        default=None,
        description="public key (PEM) of the backend that vouches for signed-in customers",
    )
    voice_key: Path | None = Field(
        default=None,
        description="public key (PEM) of the platform that knows callers by their voices",
    )
    model: str = Field(
        default="", description='"provider:model" for every role that `models` does not name'
    )
    models: dict[str, str | tuple[str, ...]] = Field(
        default_factory=dict,
        description="role to provider:model, or to several of which the next one is asked when one"
        " fails or is unclear; as JSON",
    )
    model_url: str = Field(
        default="", description="where the models answer, if not at their provider's own address"
    )
    model_effort: str = Field(
        default="",
        description="how hard models think, in their providers' own word; empty: low, where a"
        " model is known to take it",
    )
    model_deadline: float = Field(
        default=15.0, gt=0, description="seconds a model may take; never more than half a lease"
    )
    scripted_model: Path | None = Field(
        default=None, description="sandbox only: answers of a scripted model"
    )

    @field_validator("metrics_token")
    @classmethod
    def _long_enough(cls, given: str) -> str:
        if given and len(given) < 16:
            raise ValueError("it has fewer than 16 characters")
        return given

    @field_validator("help_url", "own_url", "internal_url", "model_url", "floor_webhook")
    @classmethod
    def _web_address(cls, given: str) -> str:
        if given and not given.startswith(("https://", "http://")):
            raise ValueError("it does not begin with https:// or http://")
        return given

    @field_validator("proxies", "push_networks")
    @classmethod
    def _networks(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(str(ip_network(one, strict=False)) for one in given)

    @property
    def model_seconds(self) -> float:
        """Seconds that one call of a model may take.

        A turn that waits for it must not look dead.
        """
        return min(self.model_deadline, self.lease / 2)

    @property
    def effect_patience(self) -> float:
        """Seconds for which what was sent without an answer is left alone, at first."""
        return max(1.0, self.clockwork_every * 5)

    @property
    def url(self) -> str:
        """What browsers call the desk: in links, cookies and the sign-in."""
        return self.own_url or f"http://{self.host}:{self.port}"

    @property
    def help_pages(self) -> str:
        """Where the help pages stand; empty where customers are given no link."""
        own = f"{self.url}/sandbox/help" if self.sandbox else ""
        return (self.help_url or own).rstrip("/")

    @property
    def inner_url(self) -> str:
        """Where this process asks its own server for a run, past any proxy."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host
        return self.internal_url or f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    @property
    def voice(self) -> Voice:
        """The company that the desk speaks for. Raises BadInput for a file that is none."""
        read = _voice(self.company_file)
        return read.model_copy(update={"name": self.company}) if self.company else read


_voice = cache(read_voice)


def from_here(given: Mapping[str, str]) -> dict[str, str]:
    """An environment for a process that works in another folder: files are named in full."""
    files = {
        f"STEWARD_{name.upper()}"
        for name, field in Settings.model_fields.items()
        if Path in (field.annotation, *get_args(field.annotation))
    }
    return {
        name: str(Path(value).absolute()) if value and name in files else value
        for name, value in given.items()
    }


@cache
def settings() -> Settings:
    """The settings of this process, read once. Raises BadSetting."""
    return read(Settings)
