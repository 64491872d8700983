"""Files that came by mail, and what the mail's server said, where people decide."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Page, expect

from steward.server.processes import Stack
from tests.channels.letters_made import JPEG
from tests.ui.asking import Asked, ask
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
_MAIL = """
WITH said AS (
    SELECT id FROM desk.inbox WHERE conversation_id = %(talk)s ORDER BY seq LIMIT 1
), mail AS (
    UPDATE desk.inbox SET channel = 'email' WHERE id IN (SELECT id FROM said)
), letter AS (
    INSERT INTO desk.letter (id, conversation_id, message_id, sender, subject, evidence, left_out)
    SELECT id, %(talk)s, '<a@b>', 'dana@example.com', 'Broken', '{"spf": "pass", "dkim": "fail"}',
           '[{"name": "pay.exe", "why": "by its content it is no picture and no PDF"}]' FROM said
    RETURNING id
)
INSERT INTO desk.attachment (id, letter, conversation_id, name, kind, size, sha256, content)
SELECT 'att_' || %(talk)s, id, %(talk)s, 'br\u043eken.jpg', 'image/jpeg', %(size)s, 'x', %(content)s
  FROM letter
"""
PHOTO = JPEG + bytes(20_000)


@pytest.fixture(scope="module")
def asked(stack: Stack) -> Asked:
    """A refund that waits for two people, and a photo that its customer mailed."""
    made = ask(stack, "two_signatures")
    with psycopg.connect(stack.dsn, autocommit=True) as owner:
        values = {"talk": made.conversation, "size": len(PHOTO), "content": PHOTO}
        owner.execute(_MAIL, values)
    return made


def shown(page: Page) -> None:
    """What is said of the mail, wherever it is said."""
    part = page.locator("section", has=page.get_by_role("heading", name="Came by mail"))
    expect(part).to_contain_text("image/jpeg, 20 kB")
    expect(part).to_contain_text("the mail server says DKIM fail, SPF pass. It proves nobody.")
    expect(part).to_contain_text("Left out of it: pay.exe: by its content it is no picture")
    expect(part.locator("mark.glyph")).to_have_count(1)  # a letter that imitates another


def test_files_of_a_mail_are_listed_where_people_decide(person: OpenPage, asked: Asked) -> None:
    page = person(f"/approvals/{asked.id}")
    sign_in(page, "Lena")
    shown(page)
    page.goto(f"/conversations/{asked.conversation}")
    shown(page)
    with page.expect_download() as saved:
        page.locator("[data-attachment] a").first.click()
    assert Path(saved.value.path()).read_bytes() == PHOTO
    answer = asked.staff.get(f"/desk/channels/attachments/att_{asked.conversation}")
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-security-policy"] == "sandbox"
