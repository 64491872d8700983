"""Mails as people, machines and attackers write them."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from uuid import uuid4

DANA = "dana@example.com"
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 64


def mail(
    text: str = "Where is my parcel?",
    *,
    sender: str = f"Dana Whitfield <{DANA}>",
    subject: str = "My order",
    answers: str = "",
    own: str = "",
    html: str = "",
    **headers: str,
) -> bytes:
    """A mail over the wire; keyword `Auto_Submitted` is the header Auto-Submitted."""
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = sender, "help@desk.example", subject
    made["Message-ID"] = own or f"<{uuid4().hex}@mail.example.com>"
    made["Date"] = "Sun, 22 Nov 2026 09:00:00 +0000"
    if answers:
        made["In-Reply-To"], made["References"] = answers, answers
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    if text or not html:
        made.set_content(text)
    if html and text:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made.as_bytes()


def with_parts(raw_parts: list[tuple[str, bytes]], head: str = "", kind: str = "mixed") -> bytes:
    """A mail whose parts are written byte by byte: (headers, content)."""
    edge = "edge"
    lines = [
        f"From: {DANA}\r\nTo: help@desk.example\r\nSubject: Photos\r\n"
        f"Message-ID: <{uuid4().hex}@mail.example.com>\r\n{head}MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/{kind}; boundary="{edge}"\r\n\r\n'
    ]
    raw = lines[0].encode()
    for headers, content in raw_parts:
        raw += f"--{edge}\r\n{headers}\r\n\r\n".encode() + content + b"\r\n"
    return raw + f"--{edge}--\r\n".encode()
