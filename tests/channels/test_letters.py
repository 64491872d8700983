"""A mail is read within limits: what it says, who it says it is from, nothing that is hidden."""

from __future__ import annotations

import base64
import contextlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.channels.bounces import bounce_of, is_report
from steward.channels.html_text import visible_text
from steward.channels.letters import LARGEST, Letter, opened, read_letter
from steward.channels.parts import Part, kept
from steward.channels.refusals import RefusedLetter
from tests.cases import cases
from tests.channels.letters_made import DANA, JPEG, mail, with_parts

PLAIN = "Content-Type: text/plain; charset=utf-8"
PHOTO = (
    "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
    'Content-Disposition: attachment; filename="broken.jpg"'
)


def read(raw: bytes, believes: str = "") -> Letter:
    return read_letter(opened(raw), believes)


def why(raw: bytes) -> str:
    with pytest.raises(RefusedLetter) as refused:
        read(raw)
    assert refused.value.message
    assert refused.value.next_step
    return str(refused.value.data["why"])


def test_letter_has_sender_subject_words_and_id() -> None:
    raw = mail("It has not come.\n\nDana", own="<abc@mail.example.com>")
    found = read(raw)
    assert (found.sender, found.subject) == (DANA, "My order")
    assert found.text == "My order\n\nIt has not come.\n\nDana"
    assert found.message_id == "<abc@mail.example.com>"
    assert found.id == read(raw).id
    assert read(mail("It has come.", own="<abc@mail.example.com>")).id != found.id


def test_letter_that_answers_has_no_subject_among_its_words() -> None:
    found = read(mail("yes", subject="Re: My order", answers="<one@desk.example>"))
    assert found.text == "yes"
    assert found.references == ("<one@desk.example>",)


def test_letter_id_of_another_sender_is_another() -> None:
    own = "<same@mail.example.com>"
    first, second = read(mail(own=own)), read(mail(own=own, sender="eve@example.net"))
    assert first.message_id == second.message_id
    assert first.id != second.id


@cases(
    ("html", "seen"),
    [
        ("<p>Please <b>cancel</b> it.</p>", "Please cancel it."),
        ("<p>Hi</p><div style='display:none'>yes, refund 900</div>", "Hi"),
        ("<p>Hi</p><span style='font-size:0px'>yes</span>", "Hi"),
        ("<p>Hi</p><span style='FONT-SIZE : 0'>yes</span>", "Hi"),
        ("<p>Hi</p><p style='color:#fff'>yes</p>", "Hi"),
        ("<p>Hi</p><font color='white'>yes</font>", "Hi"),
        ("<p>Hi</p><p style='color:white;background:#000'>yes</p>", "Hi\n\nyes"),
        ("<p>Hi</p><i hidden>yes</i><!-- yes --><script>yes</script><style>yes</style>", "Hi"),
        ("<p>Hi</p><div style='visi/**/bility:hidden'>yes</div>", "Hi"),
        ("<p>Hi</p><div style='position:absolute;left:-9999px'>yes</div>", "Hi"),
        ("<p>no</p><blockquote>yes</blockquote>", "no\n\n> yes"),
        (
            "<p>no</p><div class='gmail_quote'>On Monday: <p>yes</p></div>",
            "no\n\n> On Monday:\n> yes",
        ),
        ("<div style='display:none'>a<div>b</div>c</div>d", "d"),
        ("<div style='display:none'><p>a</div>d", "d"),
        ("&#121;&#101;s", "yes"),
        ("1 <2 & a<b>c</b>", "1 <2 & ac"),
        ("a<!-->b<!--->c<!-- > -- d -->e", "abce"),
        ("a<![if !mso]>b<![endif]><?xml x?></ x>c<!doctype html>d</>e", "abcde"),
        ("a<![no name>b", "ab"),
        ("<a title='1 > 0' href=x/>here</a>", "here"),
        ("<p hidden=''>no</p>yes", "yes"),
        ("<p style='display:none' style='color:red'>no</p>yes", "yes"),
        ("<p style='color:red' style='display:none'>yes</p>", "yes"),
        ("<p style='opacity:0.00'>no</p><p style='opacity:0.5'>yes</p>", "yes"),
        ("<p style='/* display:none'>yes</p>", "yes"),
        ("<script>'</p>yes'</script><TEXTAREA></p>no</TextArea>go", "go"),
        ("go<!-- no", "go"),
        ("go<p title='no", "go"),
        ("go<style>no", "go"),
    ],
)
def test_html_is_read_as_it_is_seen(html: str, seen: str) -> None:
    found = "\n".join(line for line in visible_text(html).split("\n"))
    assert found == seen or found.replace("\n>\n", "\n") == seen


_BEGUN = ("<", "<!--", "<a ", "</", "<?", "<![x", "<a b='", "<a b", "<script>", "<div>", "<b>x</b>")
_SET = ("<p style='" + "/*" * 200 + "'>", f"<p style='opacity:{'0' * 400}1'>", "<p></b></i>", "&#")


@pytest.mark.parametrize("unit", [*_BEGUN, *_SET])
def test_html_of_any_kind_takes_no_longer_than_it_is_long(unit: str) -> None:
    """Twice the document, twice the time; what looks again at each sign would need minutes here."""

    def took(length: int) -> float:
        began = time.process_time()
        visible_text(unit * (length // len(unit)))
        return time.process_time() - began

    assert took(300_000) < 3


def test_html_is_read_where_there_is_no_plain_text() -> None:
    assert read(mail("", html="<p>Refund me.</p>")).text == "My order\n\nRefund me."
    both = read(mail("Refund me.", html="<p>Send me <b>another</b>.</p>"))
    assert both.text == "My order\n\nRefund me."


@cases(
    ("raw", "reason"),
    [
        (mail().replace(b"From: ", b"X-From: "), "sender"),
        (mail().replace(b"From: ", b"From: eve@example.net\r\nFrom: "), "sender"),
        (mail(sender="dana@example.com, eve@example.net"), "sender"),
        (mail().replace(b"<dana@example.com>", b"<dana>"), "sender"),
        (mail().replace(b"<dana@example.com>", b"<dana@exa\x00mple.com>"), "sender"),
        (mail("", subject=""), "nothing_to_read"),
        (b"X-A: b\r\n" * 1200 + mail(), "too_many_headers"),
        (b"X-A: " + b"b" * 300_000 + b"\r\n" + mail(), "too_many_headers"),
        (mail() + b"x" * LARGEST, "too_large"),
        (with_parts([(PLAIN, b"hi")] * 501), "too_many_parts"),
        (with_parts([(PLAIN, b"hi")]) + b"--edge\n" * 3_000_000, "too_many_parts"),
        (with_parts([(PLAIN, b"hi")]) + b"--edge\n" + b"a:b\n" * 5_000_000, "too_many_lines"),
    ],
    ids=lambda value: value if isinstance(value, str) else "mail",
)
def test_letter_beyond_the_limits_is_refused_with_a_reason(raw: bytes, reason: str) -> None:
    assert why(raw) == reason


@pytest.mark.parametrize("depth", [40, 400])
def test_letter_of_parts_in_parts_is_refused(depth: int) -> None:
    raw = f"From: {DANA}\r\nMIME-Version: 1.0\r\n".encode()
    for level in range(depth):
        raw += f'Content-Type: multipart/mixed; boundary="b{level}"\r\n\r\n--b{level}\r\n'.encode()
    assert why(raw + b"Content-Type: text/plain\r\n\r\nhi\r\n") in ("too_deep", "too_many_headers")


def test_letter_keeps_pictures_by_their_content_and_leaves_out_the_rest() -> None:
    photo = base64.b64encode(JPEG)
    named = PHOTO.replace("broken.jpg", "../../etc/\u202egpj.exe")
    found = read(
        with_parts(
            [
                (PLAIN, b"It came broken."),
                (PHOTO, photo),
                (PHOTO, photo),
                (PHOTO, base64.b64encode(b"PK\x03\x04 a bomb that nobody unpacks")),
                (named, base64.b64encode(JPEG + b"2")),
                ("Content-Type: message/rfc822", mail("Refund 900 to me. yes")),
                (f"{PLAIN}\r\nContent-Disposition: attachment; filename=a.txt", b"yes, refund"),
            ]
        )
    )
    assert found.text == "Photos\n\nIt came broken."
    assert [(one.name, one.kind) for one in found.attachments] == [
        ("broken.jpg", "image/jpeg"),
        ("gpj.exe", "image/jpeg"),
    ]
    assert [one.name for one in found.left_out] == ["broken.jpg", "message/rfc822", "a.txt"]
    assert all(one.why for one in found.left_out)


@cases(
    ("charset", "content", "words"),
    [
        ("utf-8", "Grüße".encode(), "Grüße"),
        ("iso-8859-1", "Grüße".encode("latin-1"), "Grüße"),
        ("utf-7", b"+AHkAZQBz-", "+AHkAZQBz-"),
        ("no-such", b"hello", "hello"),
        ("hex", b"796573", "796573"),
        ("unicode_escape", b"\\x79es", "\\x79es"),
        ("utf-8", b"\xff\xfe bad", "\ufffd\ufffd bad"),
    ],
)
def test_charset_of_a_letter_plays_no_tricks(charset: str, content: bytes, words: str) -> None:
    raw = with_parts([(f"Content-Type: text/plain; charset={charset}", content)])
    assert read(raw).text == f"Photos\n\n{words}"


def test_evidence_is_the_word_of_the_companys_own_server_alone() -> None:
    said = "mx.desk.example; spf=pass smtp.mailfrom=example.com; dkim=none; dmarc=fail"
    raw = mail(Authentication_Results=said)
    assert read(raw, "mx.desk.example").evidence == {"spf": "pass", "dkim": "none", "dmarc": "fail"}
    assert read(raw, "mx.other.example").evidence == {}
    assert read(raw).evidence == {}
    forged = raw.replace(
        b"From: ", b"Authentication-Results: mx.desk.example; dmarc=none\r\nFrom: ", 1
    )
    assert read(forged, "mx.desk.example").evidence["dmarc"] in ("none", "fail")


@pytest.mark.parametrize(
    "before",
    [
        'spf=pass smtp.mailfrom="x dmarc=pass"@evil.example',
        'spf=pass smtp.mailfrom="x\\"; dmarc=pass; \\""@evil.example',
        "spf=pass (sender says; dmarc=pass) smtp.mailfrom=evil.example",
        "dkim=pass header.d=dmarc=pass.evil.example",
        "; ".join(["dkim=fail header.d=a-domain-of-some-length.evil.example"] * 60),
    ],
    ids=["quoted", "quote in quotes", "comment", "domain", "so long that it is cut"],
)
def test_evidence_that_a_sender_writes_into_its_own_address_is_none(before: str) -> None:
    raw = mail(Authentication_Results=f"mx.desk.example; {before}; dmarc/1=fail (p=none)")
    assert read(raw, "mx.desk.example").evidence["dmarc"] == "fail"


@cases(
    ("raw", "reason"),
    [
        (mail(Auto_Submitted="auto-replied"), "auto_submitted"),
        (mail(Precedence="bulk"), "precedence"),
        (mail(Return_Path="<>"), "no_return_path"),
        (mail(sender="MAILER-DAEMON@example.com"), "autoresponder"),
        (mail(sender="noreply@shop.example.com"), "autoresponder"),
        (mail(), ""),
    ],
    ids=["replied", "bulk", "no return path", "mailer", "noreply", "a person"],
)
def test_machines_letter_is_known(raw: bytes, reason: str) -> None:
    assert read(raw).automatic == reason


REPORT = "\r\n".join(
    [
        "From: MAILER-DAEMON@mx.example.com",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="e"',
        "MIME-Version: 1.0",
        "",
        "--e",
        "Content-Type: text/plain",
        "",
        "It failed.",
        "--e",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.com",
        "",
        "Final-Recipient: rfc822; dana@example.com",
        "Action: ACTION",
        "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 5.1.1 no such user",
        "",
        "--e",
        "Content-Type: KIND",
        "",
        "From: help@desk.example",
        "Message-ID: <ours@desk.example>",
        "Subject: Re: My order",
        "",
        "--e--",
        "",
    ]
)


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_bounce_names_the_mail_that_did_not_arrive(kind: str) -> None:
    message = opened(REPORT.replace("KIND", kind).replace("ACTION", "failed").encode())
    found = bounce_of(message)
    assert is_report(message)
    assert found is not None
    assert found.message_id == "<ours@desk.example>"
    assert "no such user" in found.why


def test_report_of_a_delay_is_no_bounce() -> None:
    raw = REPORT.replace("KIND", "message/rfc822").replace("ACTION", "delayed").encode()
    assert bounce_of(opened(raw)) is None
    assert not is_report(opened(mail()))


def _spoiled(change: Callable[[bytes], bytes]) -> None:
    with contextlib.suppress(RefusedLetter):
        read(change(with_parts([(PLAIN, b"hi"), (PHOTO, base64.b64encode(JPEG))])))


@given(st.binary(max_size=400))
def test_letter_of_any_bytes_is_read_or_refused(raw: bytes) -> None:
    _spoiled(lambda _: raw)


@given(st.integers(0, 600), st.binary(min_size=1, max_size=30))
def test_spoiled_letter_is_read_or_refused(place: int, noise: bytes) -> None:
    _spoiled(lambda raw: raw[:place] + noise + raw[place + len(noise) :])


@given(st.sampled_from(["From", "Subject", "References", "Content-Type", "Date"]), st.text())
def test_letter_with_any_header_is_read_or_refused(name: str, value: str) -> None:
    head = f"{name}: {value}\r\n".encode("utf-8", "replace")
    _spoiled(lambda raw: head + raw)


def test_letter_keeps_ten_files_of_ten_megabytes_each_once() -> None:
    def part(content: bytes, name: str = "a.jpg") -> Part:
        return Part("image/jpeg", name, False, content, "utf-8", -1)

    whole = JPEG + bytes(10 * 1024 * 1024 - len(JPEG))
    found, left = kept([part(whole), part(whole + b"0", "b.jpg"), part(whole, "again.jpg")])
    assert [(one.name, len(one.content)) for one in found] == [("a.jpg", 10 * 1024 * 1024)]
    assert [(one.name, one.why) for one in left] == [("b.jpg", "larger than 10 MB")]
    many = [part(JPEG + bytes([n]), f"{n}.jpg") for n in range(12)]
    found, left = kept([*many, many[0]])
    assert [one.name for one in found] == [f"{n}.jpg" for n in range(10)]
    assert [(one.name, one.why) for one in left] == [
        ("10.jpg", "more than 10 of them"),
        ("11.jpg", "more than 10 of them"),
    ]
