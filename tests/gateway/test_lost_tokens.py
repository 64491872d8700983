"""New tokens that an issuer gave and no desk kept: asked for once more by those before, and where
these count no more, a person is asked to sign in; nothing goes on as if all were well.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from steward.db import Database
from steward.errors import ToolUnavailable
from steward.gateway.sign_ins import SignInsInRows
from steward.gateway.signed_in import SignedIn
from tests.gateway.oauth_company import Company, PeoplesIssuer
from tests.gateway.test_signing_in import COMMAND, issuer, opened, signed_in, spec
from tests.owner import ask

__all__ = ["issuer"]

# A desk that dies when it has the issuer's answer, and has not written it down.
_DIES = """
import asyncio, os, signal, sys
import httpx
from steward.db import Database
from steward.gateway import sign_ins
from steward.gateway.signed_in import SignedIn

sign_ins._closed = lambda *_: os.kill(os.getpid(), signal.SIGKILL)

async def main():
    database = Database(sys.argv[1])
    await database.open()
    kept = sign_ins.SignInsInRows(database)
    await SignedIn(httpx.AsyncHTTPTransport(), "crm", kept)._renewed("token-1")

asyncio.run(main())
"""


def killed(dsn: str) -> None:
    died = subprocess.run([sys.executable, "-c", _DIES, dsn], capture_output=True, check=False)
    assert died.returncode == -9, died.stderr.decode()[-2000:]
    [(asking,)] = ask(dsn, "SELECT asked_until > clock_timestamp() FROM desk.system_sign_in")
    assert asking, "nobody else asks before its time is over"
    ask(dsn, "UPDATE desk.system_sign_in SET asked_until = clock_timestamp()")


@pytest.mark.parametrize("forgives", [True, False])
async def test_desk_killed_before_it_keeps_new_tokens_asks_once_more(
    forgives: bool,
    company: Company,
    issuer: PeoplesIssuer,
    database: Database,
    dsn: str,
    tmp_path: Path,
) -> None:
    """At once, and not when the token of before is over: what an issuer forgives, it forgives for
    a moment only.
    """
    issuer.forgives = forgives
    given = spec(tmp_path, company)
    await signed_in(given, dsn)
    killed(dsn)
    assert issuer.renews == 1
    if forgives:
        async with opened(given, database) as session:
            assert (await session.call("get_contact", {}, {}))["value"] == 7
        assert issuer.renews == 2
        assert ask(dsn, "SELECT asked_until, ended FROM desk.system_sign_in") == [(None, "")]
        return
    for _ in range(2):
        with pytest.raises(ToolUnavailable, match=r"invalid_grant.*a desk stopped") as away:
            async with opened(given, database):
                pass
        assert COMMAND in away.value.next_step
    assert issuer.renews == 2, "one look more, and then a person"
    await signed_in(given, dsn)
    async with opened(given, database) as session:
        assert (await session.call("get_contact", {}, {}))["value"] == 7


async def test_desk_stopped_before_it_keeps_new_tokens_has_written_that_it_asks(
    company: Company,
    issuer: PeoplesIssuer,
    database: Database,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Within this process, where whatever ends it comes out here."""

    def ends(*_: object) -> bytes:
        raise asyncio.CancelledError

    await signed_in(spec(tmp_path, company), dsn)
    monkeypatch.setattr("steward.gateway.sign_ins._closed", ends)
    desk = SignedIn(httpx.AsyncHTTPTransport(), "crm", SignInsInRows(database))
    with pytest.raises(asyncio.CancelledError):
        await desk._renewed("token-1")
    assert issuer.renews == 1
    [(asking,)] = ask(dsn, "SELECT asked_until > clock_timestamp() FROM desk.system_sign_in")
    assert asking


async def test_answer_that_never_arrived_is_asked_for_again_and_is_no_end(
    company: Company, issuer: PeoplesIssuer, database: Database, dsn: str, tmp_path: Path
) -> None:
    issuer.forgives = True
    await signed_in(spec(tmp_path, company), dsn)
    issuer.mute = True
    kept = SignInsInRows(database)
    desk = SignedIn(httpx.AsyncHTTPTransport(), "crm", kept)
    with pytest.raises(httpx.ConnectError, match="does not answer"):
        await desk._renewed("token-1")
    assert (await kept.held("crm")).unanswered
    issuer.mute = False
    assert (await desk._renewed("token-1")).access == "token-3"
    assert not (await kept.held("crm")).unanswered
    issuer.down = True
    with pytest.raises(httpx.ConnectError, match="does not answer"):
        await desk._renewed("token-3")
    assert not (await kept.held("crm")).unanswered, "it said that it gave none"
    await desk.aclose()
