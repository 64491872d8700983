"""Who gives the desk its tokens for an MCP system, as `oauth:` of systems.yaml says it."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from pydantic import Field, model_validator

from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.keys import algorithm_of

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})


def _refuse_clear(issuer: str) -> None:
    if issuer.startswith("http://") and urlsplit(issuer).hostname not in _HERE:
        raise ValueError("issuer: a secret is not sent over http to another machine")


class Exchange(Frozen):
    """Tokens for whom a call is for, in the place of the desk's own (RFC 8693)."""

    audience: str = Field(default="", description="whom they are for; empty: the system's `url`")
    read: str = Field(
        min_length=1, description="the scope of a READ; {tool} is the system's name of it"
    )
    write: str = Field(default="", description="the scope of a WRITE")


class Company(Frozen):
    """Where a colleague signs in, so that their company vouches for them at the system's issuer."""

    issuer: str = Field(pattern=r"^https?://.+$", description="its OpenID Connect issuer")
    client: str = Field(min_length=1, description="as which the desk is registered there")
    secret: str = Field(default="", repr=False, description="from the environment: ${NAME}")

    @model_validator(mode="after")
    def _is_asked_in_secret(self) -> Company:
        _refuse_clear(self.issuer)
        return self


class OAuth(Frozen):
    """Who gives the desk its tokens for an MCP system, and as whom it asks for them.

    Which scopes it needs the system's own metadata says.
    """

    sign_in: bool = Field(
        default=False,
        description="a person signs the desk in: steward systems sign-in; else client credentials",
    )
    issuer: str = Field(
        default="",
        pattern=r"^(https?://.+)?$",
        description="with `sign_in` it may be left to the system's metadata",
    )
    client: str = Field(
        default="",
        description="as which the desk is registered there; with `sign_in`, nothing, or the https "
        "address of its metadata document, where the issuer takes them",
    )
    secret: str = Field(default="", repr=False, description="from the environment: ${NAME}")
    key: str = Field(
        default="",
        repr=False,
        description="instead of `secret`: the client's private key as PEM, from the environment",
    )

    writes_as: Literal["desk", "signer"] = Field(
        default="desk",
        description="with `sign_in`: under whose sign-in a WRITE goes out that people signed: the "
        "desk's, or that of the last of them",
    )
    company: Company | None = Field(
        default=None,
        description="with `writes_as: signer`: a colleague signs in there, and it vouches for them "
        "(SEP-990)",
    )
    exchange: Exchange | None = Field(
        default=None, description="the system sees for which customer or colleague the desk acts"
    )

    @model_validator(mode="after")
    def _secret_is_kept(self) -> OAuth:
        if self.exchange is not None and self.sign_in:
            raise ValueError("oauth: `exchange` goes with `client` and `secret` or `key`")
        if self.writes_as == "signer" and not self.sign_in:
            raise ValueError("oauth: `writes_as: signer` goes with `sign_in: true`")
        known = self.issuer and self.client and self.writes_as == "signer"
        if self.company is not None and not known:
            raise ValueError("oauth: `company` goes with `writes_as: signer`, `issuer`, `client`")
        _refuse_clear(self.issuer)
        if self.key and (self.secret or self.sign_in):
            raise ValueError("oauth: a `key` is for client credentials, instead of `secret`")
        if self.key:
            self.signs_by()
        if not self.sign_in and not (self.issuer and self.client and (self.secret or self.key)):
            raise ValueError("oauth: `issuer`, `client` and `secret`, or `sign_in: true`")
        if self.secret and not (self.client and self.issuer):
            raise ValueError("oauth: a `secret` goes with its `client` and the `issuer` it is for")
        document = self.client.startswith("https://")
        if self.sign_in and self.client and not document and not self.issuer:
            raise ValueError("oauth: name the `issuer` that knows this `client`")
        return self

    def signs_by(self) -> str:
        """The algorithm of its key. Raises ValueError for none that can be used."""
        try:
            private = serialization.load_pem_private_key(self.key.encode(), password=None)
            return algorithm_of(private.public_key(), "oauth: `key`")
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise ValueError("oauth: `key` is no private key as PEM in clear") from error
        except BadInput as error:
            raise ValueError(error.message) from error
