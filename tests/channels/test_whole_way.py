"""A mail is answered by a mail, by a running desk that is killed before, while and after it sends.

Dear: a company with a desk of its own, started again after each kill.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from steward.domain.webhooks import headers_for
from tests.channels.conftest import MailServer
from tests.channels.letters_made import DANA, mail
from tests.durability import kills
from tests.durability.rig import Rig, begun

pytestmark = [
    pytest.mark.xdist_group("mail"),
    pytest.mark.timeout(240),
    pytest.mark.long,  # a desk of its own is killed three times
    pytest.mark.in_turn(parts=8, first=5, files=("steward/channels/",), seconds=40.0),
]
SECRET = "a secret of some length"
SHIPPING = {"article": "shipping", "title": "Where we ship", "text": "We ship to Spain in a week."}


@pytest.fixture
def rig(smtp: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rig]:
    file = tmp_path / "channels.yaml"
    file.write_text(
        "email:\n  address: help@desk.example\n  retry_seconds: 0.2\n"
        f"  smtp: {{host: 127.0.0.1, port: {smtp.port}, security: none, timeout: 2}}\n"
        '  webhook: {secret: "${MAIL_SECRET}"}\n',
        "utf-8",
    )
    monkeypatch.setenv("STEWARD_CHANNELS_FILE", str(file))
    monkeypatch.setenv("MAIL_SECRET", SECRET)
    opened = Rig(kills.postgres())
    opened.held["knowledge"].append(SHIPPING)
    with begun(opened):
        until(opened, "SELECT channel FROM desk.carrier", [("email",)])
        yield opened


def hand_in(rig: Rig, raw: bytes, secret: str = SECRET) -> httpx.Response:
    headers = headers_for(secret, f"mail-{time.monotonic_ns()}", raw)
    url = f"{rig._desk_url}/channels/email"
    return httpx.post(url, content=raw, headers=headers, trust_env=False, timeout=20)


def until(rig: Rig, query: str, wanted: object, seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while (found := rig.rows(query)) != wanted:
        rig._come_back()
        assert time.monotonic() < deadline, f"{found} instead of {wanted}: {rig.desk_log()}"
        time.sleep(0.1)


def test_mail_is_answered_once_whenever_the_desk_is_killed(rig: Rig, smtp: MailServer) -> None:
    assert hand_in(rig, mail(), "another secret of a length").status_code == 403
    refused = hand_in(rig, mail().replace(b"From: ", b"X-From: "))
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "sender")
    for number, (point, when, ends) in enumerate(
        [
            ("channels/email", "before", "sent"),
            ("channels/email/handing", "before", "unknown"),
            ("channels/email", "after", "unknown"),
            ("", "", "sent"),
        ]
    ):
        sender = f"c{number}@example.com"
        if point:
            rig.ask("/sandbox/crash", {"point": point, "when": when})
        got = hand_in(rig, mail("Do you ship to Spain?", sender=sender))
        assert got.status_code == 202, got.text
        if point:
            deadline = time.monotonic() + 30
            while len(rig.deaths) <= number and time.monotonic() < deadline:
                rig._come_back()
                time.sleep(0.1)
            # its lease is long, so that a slow server is no dead one: here it is over at once
            rig.rows("UPDATE desk.delivery SET until = now() - interval '1 s' RETURNING 1")
        query = f"SELECT DISTINCT state FROM desk.delivery WHERE address = '{sender}'"
        until(rig, query, [(ends,)])
        time.sleep(1.5)  # time enough for a second sending, if there were one
        taken = len(smtp.to(sender))
        assert taken == (0 if point.endswith("handing") else 1), f"{point} {when}"
    [answer] = smtp.to("c3@example.com")
    assert "ship" in answer.as_string()
    assert DANA not in str(smtp.accepted)
