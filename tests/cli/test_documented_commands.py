"""Commands of the pages that write rows as the database's owner are run as they stand there."""

from __future__ import annotations

import asyncio
import json
import shutil
import threading
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

import steward.settings
from steward.cli.main import app
from steward.db import Database
from steward.llm import roles
from steward.policy.live import LivePolicy
from steward.ports import free_port
from steward.settings import Settings
from steward.versions import Versions, made_of
from tests.a2a.caller import PeerAgent
from tests.cli.documented import steward_words
from tests.command_line import CliRunner
from tests.gateway.oauth_company import Company, PeoplesIssuer, company_of, crm_of, on_free_ports
from tests.own_policies import POLICIES
from tests.owner import ask

ISSUER = "https://issuer.example"


@pytest.fixture(autouse=True)
def owned(dsn: str, own_home: None, configured: Callable[..., None]) -> None:
    """The commands write to the test's database."""
    configured(DATABASE_URL=dsn, STEWARD_OIDC_ISSUER=ISSUER)


def typed(words: list[str], code: int = 0) -> str:
    done = CliRunner().invoke(app, words)
    assert done.exit_code == code, f"steward {' '.join(words)}\n{done.output}{done.exception}"
    return done.output


def staff(dsn: str, *logins: str) -> None:
    for login in logins:
        ask(
            dsn,
            "INSERT INTO desk.staff (login, name, roles) VALUES (%s, %s, '{finance}')",
            login,
            login,
        )


def test_staff_commands_of_the_runbook_make_somebody_who_may_sign_in(dsn: str) -> None:
    add, link, listed = steward_words("runbook.md", "staff ")
    typed(add)
    typed(link)
    assert f"lena\tLena Vos\tlead\tanything\talways\tsub=00u1 at {ISSUER}" in typed(listed)


def test_clients_commands_of_the_runbook_go_from_a_secret_to_its_end(dsn: str) -> None:
    staff(dsn, "priya", "joost")
    add, listed, rotate, hand_over, end = steward_words("runbook.md", "clients ")
    first = typed(add).splitlines()[-1]
    assert first.startswith("stw.month-end.")
    assert "month-end\tbooks:read\tpriya\tthe month for the ledger" in typed(listed)
    assert typed(rotate).splitlines()[-1] != first
    typed(hand_over)
    assert "month-end\tbooks:read\tjoost" in typed(listed)
    typed(end)
    assert json.loads(typed([*listed, "--json"]))[0]["state"] == "ended"


def test_versions_commands_of_the_runbook_write_the_rules_of_then(
    dsn: str, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, prompts = tmp_path / "policies", tmp_path / "prompts"
    shutil.copytree(POLICIES, own)
    shutil.copytree(roles.PROMPTS, prompts)
    chosen = Settings(owner_url=dsn, policies=own)
    first = asyncio.run(_noted(dsn, chosen, prompts))
    limits = (own / "limits.yaml").read_text("utf-8")
    (own / "limits.yaml").write_text(f"# another rule\n{limits}", "utf-8")
    monkeypatch.setattr(steward.settings, "settings", lambda: chosen)
    monkeypatch.setattr(roles, "PROMPTS", prompts)
    listed, put_back = steward_words("runbook.md", "versions ")
    assert typed(listed).splitlines()[-1].startswith(f"{first}\t")
    assert len(put_back[-1]) == len(first), "an id as the page shows one"
    said = typed([*put_back[:-1], first, "--only", "policy"])
    assert f"policy of {first}: limits.yaml" in said
    assert (own / "limits.yaml").read_text("utf-8") == limits


async def _noted(dsn: str, chosen: Settings, prompts: Path) -> str:
    database = Database(dsn, size=2)
    await database.open()
    try:
        live = LivePolicy(chosen.policies, every=0)
        return await Versions(database, made_of(chosen, prompts), live).note()
    finally:
        await database.close()


def test_peers_command_of_the_page_lets_an_agent_in_within_its_limits(
    dsn: str, tmp_path: Path
) -> None:
    [add] = steward_words("a2a.md", "peers add")
    key = tmp_path / "carrier.pem"
    key.write_text(PeerAgent("", "carrier.example").pem, "utf-8")
    words = [str(key) if word == key.name else word for word in add]
    assert "carrier.example may ask for skill:refund, skill:support." in typed(words)
    rows = ask(dsn, "SELECT name, title, alone_minor, day_minor FROM desk.peer")
    assert rows == [("carrier.example", "The carrier", 2_000, 10_000)]


@pytest.fixture
def company() -> Iterator[Company]:
    with company_of(on_free_ports(PeoplesIssuer)) as made:
        yield made


def test_sign_in_commands_of_the_page_sign_the_desk_and_a_colleague_in_and_out(
    dsn: str, company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staff(dsn, "lena")
    crm_of(tmp_path, company, "sign_in: true, writes_as: signer")
    monkeypatch.setattr(webbrowser, "open", _says_yes)
    file = ("--file", str(tmp_path / "systems.yaml"))
    own, lenas = steward_words("connecting-a-system.md", "systems sign-in")
    for words, whose in ((own, "The desk"), (lenas, "lena")):
        assert f"{whose} is signed in at crm" in typed([*words, *file, "--port", str(free_port())])
    listed = typed(["systems", "sign-ins"])
    assert [line.split("\t")[:2] for line in listed.splitlines()[-2:]] == [
        ["crm", "the desk"],
        ["crm", "lena"],
    ]
    # as the page has it in its text: `steward systems sign-out crm`, and `--for lena`
    text = (steward.settings.PROJECT / "docs" / "connecting-a-system.md").read_text("utf-8")
    flat = " ".join(text.split())
    for said in ("steward systems sign-out crm", "sign-out crm --for lena"):
        assert f"`{said}`" in flat
        words = said.removeprefix("steward systems ").split()
        assert "its issuer takes the tokens no more" in typed(["systems", *words, *file])
    assert "signed in nowhere" in typed(["systems", "sign-ins"])


def _says_yes(url: str) -> bool:
    """A person in a browser, who says yes; the page comes back to the command."""

    def visit() -> None:
        httpx.get(url, follow_redirects=True, trust_env=False, timeout=30)

    threading.Thread(target=visit, daemon=True).start()
    return True
