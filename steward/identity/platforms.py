"""The word of a voice platform on who calls: a token of its own key, for one call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from steward.errors import NotAuthorised
from steward.keys import claims_by

_LONGEST = 600  # seconds that a token may live: a call's beginning, not a day


def platform_claims(key_file: Path, audience: str, token: str) -> dict[str, Any]:
    """The claims of a token that the platform signed. Raises NotAuthorised for anything else.

    It speaks of voices alone, and of the conversation that it names.
    """
    claims = claims_by(key_file, "STEWARD_VOICE_KEY", audience, token, "conversation")
    if claims["exp"] - claims["iat"] > _LONGEST:
        raise NotAuthorised("the platform's token lives too long")
    if claims.get("method") != "voice_biometrics":
        raise NotAuthorised("the platform speaks of voices alone")
    return {**claims, "jti": f"voice:{claims['jti']}"}
