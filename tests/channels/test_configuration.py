"""channels.yaml is read strictly, and has no secret in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from steward.channels.configuration import Messages, load, read
from steward.errors import BadInput
from steward.settings import PROJECT, Settings
from tests.cases import cases

WORDS = {"MAIL_PASSWORD": "p", "MAIL_SECRET": "a secret of some length"}
RIGHT = (PROJECT / "examples" / "channels.yaml").read_text("utf-8")


def test_channels_are_none_without_a_file() -> None:
    assert load(Settings()).email is None


def test_channels_example_is_read_and_its_secrets_are_filled_in() -> None:
    email = read(PROJECT / "examples" / "channels.yaml", WORDS).email
    assert email is not None
    assert email.imap is not None
    assert (email.smtp.password, email.imap.sent) == ("p", "Sent")
    assert "'p'" not in repr(email)


def test_channels_page_shows_the_example() -> None:
    page = (PROJECT / "docs" / "channels.md").read_text("utf-8")
    shown = page.split("```yaml\n")[1].split("```")[0]
    plain = "".join(line.removeprefix("   ") for line in shown.splitlines(keepends=True))
    assert plain in RIGHT


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"${MAIL_PASSWORD}", sent', "hunter2, sent"), "a secret does not belong in this file"),
        (("${MAIL_PASSWORD}", "${NOBODY_SET_THIS}"), "NOBODY_SET_THIS"),
        (("security: tls", "security: none"), "on this machine"),
        (("port: 465", "port: 0"), "email.smtp.port"),
        (("address: help@shop.example", "address: help"), "email.address"),
        (("name: Fernhill", "nmae: Fernhill"), "email.nmae"),
        (("email:", "email: ["), "is not YAML"),
    ],
)
def test_channels_file_that_is_wrong_is_refused_with_the_place(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    file = tmp_path / "channels.yaml"
    file.write_text(RIGHT.replace(*change), "utf-8")
    with pytest.raises(BadInput) as refused:
        read(file, WORDS)
    assert said in refused.value.message
    assert refused.value.next_step
    assert "hunter2" not in refused.value.message


@cases(
    ("url", "secret", "said"),
    [
        ("http://localhost/send", WORDS["MAIL_SECRET"], ""),
        ("http://[::1]:8080/send", WORDS["MAIL_SECRET"], ""),
        ("http://localhost:1@messages.example/send", WORDS["MAIL_SECRET"], "https"),
        ("https:///send", WORDS["MAIL_SECRET"], "https"),
        ("https://messages.example/send", "whsec_QUFBQUFBQUE=", "16 bytes"),
    ],
)
def test_messages_go_to_a_place_and_under_a_key_that_nobody_guesses(
    url: str, secret: str, said: str
) -> None:
    if not said:
        assert Messages(send=url, secret=secret).send == url
        return
    with pytest.raises(ValidationError, match=said):
        Messages(send=url, secret=secret)
