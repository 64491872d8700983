"""Plays one scenario over the desk's own HTTP routes, then checks the expectations."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

from steward.money import parse_money
from steward.scenarios.beside import Beside
from steward.scenarios.company import OBSERVER, Company, complaint
from steward.scenarios.matching import first_difference
from steward.scenarios.observed import Observed, chosen, cited_in, told_in, unkept_in
from steward.scenarios.postgres import Postgres
from steward.scenarios.recorded import Recorded
from steward.scenarios.types import TELLER, Differs, Line, Result, Scenario, Step
from steward.scenarios.world import world_steps

_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_NO_CODE = "000000"
_NO_REASON = "no reason given in the scenario"


def play(
    scenario: Scenario,
    postgres: Postgres,
    *,
    keep: bool = False,
    recorded: Callable[[Path], Recorded] = Recorded,
) -> Result:
    """Run a scenario in a company of its own.

    `recorded` serves a file of recorded answers. Never raises for what the desk does: the result
    says it.
    """
    result, started = Result(scenario.shown, scenario.name), time.monotonic()
    company: Company | None = None
    beside: Beside | None = None
    try:
        company = Company(postgres)
        if scenario.beside:
            beside = Beside(scenario.beside, company, postgres)
        Player(scenario, company, result.transcript, recorded, beside).run()
    except Differs as differs:
        result.difference = str(differs)
    except Exception as error:  # the edge of a scenario: one that breaks must not end the others
        result.difference = f"could not be played: {type(error).__name__}: {error}"
    finally:
        if company is not None:
            if result.difference and company.desk_log() != "it wrote nothing":
                result.transcript.append(Line("(desk's log)", company.desk_log()))
            result.kept = company.close(keep=keep, sound=not result.difference)
        if beside is not None:
            beside.company.close(sound=not result.difference)
    result.seconds = time.monotonic() - started
    return result


class Player:
    """The state of a scenario that is being played: its conversations and
    what has been seen of them.
    """

    def __init__(
        self,
        scenario: Scenario,
        company: Company,
        transcript: list[Line],
        recorded: Callable[[Path], Recorded] = Recorded,
        beside: Beside | None = None,
    ) -> None:
        self._scenario, self._company, self._transcript = scenario, company, transcript
        self._beside = beside
        self._ids: dict[str, str] = {}
        self._tokens: dict[str, str] = {}
        self._read_to: dict[str, int] = {}
        self._messages: list[dict[str, Any]] = []
        self._codes: dict[str, int] = {}
        self._said = 0
        self._last = ""  # what the desk said last, or with what it refused
        self._before: dict[str, list[dict[str, Any]]] = {}
        self._current = ""
        self._steps: dict[str, Callable[[Step], None]] = {
            "customer": self._customer,
            "staff": self._staff,
            "check": self._check,
            **world_steps(company, beside, self._note, recorded),
        }

    def run(self) -> None:
        """Play every step and hold the expectations. Raises Differs at the first difference."""
        self._company.open(
            self._scenario.given, settings=self._beside.open() if self._beside else None
        )
        self._before = self._company.systems("/sandbox/books")
        for step in self._scenario.steps:
            try:
                self._play(step)
                self._catch_up()
                self._tell(step)
            except Differs as differs:
                self._look_once_more()
                raise Differs(f"line {step.line}, {step.verb}: {differs}") from differs
        for desk in self._desks():
            if desk.armed:
                point = desk.armed[0]
                raise Differs(
                    f"crash: expected the desk to die {point['when']} {point['point']}, "
                    "found that it was never reached"
                )
        seen = self._observe()
        if seen.unkept:
            raise Differs(
                f"{seen.unkept[0]}: expected what it announces next, found that it never came"
            )
        if difference := first_difference(self._scenario.then, seen):
            raise Differs(difference)
        if self._beside is not None:
            self._beside.must_hold(self._ids.values())

    def _desks(self) -> list[Company]:
        """The company's desk, and that of the company beside it."""
        return [self._company, *([self._beside.company] if self._beside else ())]

    def _play(self, step: Step) -> None:
        """One step, awaited.

        With `meanwhile`, somebody speaks or acts while the desk is held at the point that it names.
        """
        if "meanwhile" in step.keys:
            self._play_meanwhile(step, **step.keys["meanwhile"])
        else:
            self._steps[step.verb](step)
        if step.verb in ("customer", "staff", "clock"):
            for desk in self._desks():
                desk.settle()

    def _play_meanwhile(self, outer: Step, at: str, step: Step) -> None:
        self._company.hold(at)
        with ThreadPoolExecutor(max_workers=1) as pool:
            playing = pool.submit(self._steps[outer.verb], outer)
            try:
                self._company.until_held(at)
                self._steps[step.verb](step)
            finally:
                self._company.release()
            playing.result()

    def _tell(self, step: Step) -> None:
        if told := step.keys.get("told"):
            self._note(TELLER, told.replace("{answer}", self._last))

    def _refusal(self, answer: httpx.Response) -> str:
        """How the transcript says that staff were refused; empty when they were not."""
        if not answer.is_error:
            return ""
        self._last = answer.json()["error"]["message"]
        return f" → refused, {answer.status_code} {complaint(answer)}"

    def _note(self, who: str, text: str) -> None:
        self._transcript.append(Line(who, text))

    # ── customers ─────────────────────────────────────────────────────────────────────────────────
    def _customer(self, step: Step) -> None:
        name = step.keys.get("conversation", "main")
        channel = step.keys.get("channel", "chat")
        conversation = self._conversation(name, channel)
        text = step.keys["customer"].replace("{code}", self._code(conversation))
        self._note("customer" if name == "main" else f"customer ({name})", text)
        self._said += 1
        own = f"named-{step.keys['message']}" if "message" in step.keys else f"said-{self._said}"
        body: dict[str, Any] = {"id": f"{own}-{conversation}", "text": text, "channel": channel}
        if "from" in step.keys:
            body["sender"] = step.keys["from"]
        if "headers" in step.keys:
            body["headers"] = [
                {"name": name, "value": value} for name, value in step.keys["headers"].items()
            ]
        if "recording" in step.keys:
            body["recording_consent"] = step.keys["recording"]
        if step.keys.get("automatic"):
            body["automatic"] = True
        if assertion := self._assertion(step):
            body["assertion"] = assertion
        path = f"/desk/conversations/{quote(conversation)}/messages"
        for _ in range(step.keys.get("delivered", 1)):
            answer = self._company.desk("POST", path, self._tokens[conversation], body)
            if answer.is_error:
                raise Differs(
                    f"the desk refuses the message: {answer.status_code} {complaint(answer)}"
                )

    def _conversation(self, name: str, channel: str) -> str:
        if name not in self._ids:
            made = self._company.ask("/desk/conversations", {"channel": channel})
            self._ids[name] = made["conversation_id"]
            self._tokens[self._ids[name]] = made["token"]
        self._current = self._ids[name]
        return self._current

    def _assertion(self, step: Step) -> str:
        account, method = step.keys.get("as"), step.keys.get("assurance", "session")
        if account is None or method == "none":
            return ""
        return self._company.keys.sign(
            "channel", "steward", account, 300, method=method, account=account
        )

    def _code(self, conversation: str) -> str:
        """The code most recently sent in this conversation.

        Where none was, one that is surely wrong.
        """
        sent = [entry for entry in self._outbox(conversation) if entry["kind"] == "code"]
        found = _CODE.search(sent[-1]["text"]) if sent else None
        return found[0] if found else _NO_CODE

    def _outbox(self, conversation: str) -> list[dict[str, Any]]:
        listed = self._company.read(f"/sandbox/outbox?conversation_id={quote(conversation)}")[
            "messages"
        ]
        return [
            {**entry, "conversation": conversation}
            for entry in sorted(listed, key=lambda entry: entry["seq"])
        ]

    # ── staff ─────────────────────────────────────────────────────────────────────────────────────
    def _staff(self, step: Step) -> None:
        if step.keys.get("does") in ("halt", "resume"):
            self._stop_everything(step)
        elif "does" in step.keys:
            self._supervise(step)
        else:
            self._decide(step)

    def _decide(self, step: Step) -> None:
        login, verdict = step.keys["staff"], step.keys["decides"]
        approval = chosen(self._approvals(step.keys.get("conversation")), step)
        body: dict[str, Any] = {
            "verdict": verdict,
            "digest": approval["digest"],
            "reason": step.keys.get("reason", ""),
        }
        if verdict == "reject":
            body["reason"] = body["reason"] or _NO_REASON
        if verdict == "edit":
            if "amount" not in step.keys:
                raise Differs("an edit needs 'amount'")
            body["amount_minor"], body["reason"] = (
                parse_money(step.keys["amount"]).minor,
                body["reason"] or _NO_REASON,
            )
        path = f"/desk/approvals/{quote(approval['id'])}/decision"
        answer = self._company.desk("POST", path, self._company.token(login), body)
        said = f"{verdict}s {approval['action']}" + (
            f": {body['reason']}" if body["reason"] else ""
        )
        if answer.status_code not in (403, 404, 409, 422) and answer.is_error:
            raise Differs(
                f"the desk refuses the decision: {answer.status_code} {complaint(answer)}"
            )
        refused = self._refusal(answer)
        self._note(f"staff {login}", said + refused)

    def _approvals(self, conversation: str | None = None) -> list[dict[str, Any]]:
        answer = self._company.read("/desk/approvals?status=all&limit=200")
        listed: list[dict[str, Any]] = answer["approvals"] if isinstance(answer, dict) else answer
        listed = sorted(listed, key=lambda entry: str(entry.get("created_at", "")))
        return [
            entry
            for entry in listed
            if conversation is None or entry["conversation_id"] == self._ids.get(conversation)
        ]

    def _stop_everything(self, step: Step) -> None:
        login, does = step.keys["staff"], step.keys["does"]
        body = {"reason": step.keys.get("reason", "")} if does == "halt" else None
        answer = self._company.desk("POST", f"/desk/{does}", self._company.token(login), body)
        refused = self._refusal(answer)
        self._note(f"staff {login}", f"{does}s everything{refused}")

    def _supervise(self, step: Step) -> None:
        login, does = step.keys["staff"], step.keys["does"]
        conversation = self._ids.get(step.keys.get("conversation", "main"))
        if conversation is None:
            raise Differs("there is no conversation to supervise yet")
        body = {"does": does} | {name: step.keys.get(name, "") for name in ("text", "to")}
        answer = self._company.desk(
            "POST",
            f"/desk/conversations/{quote(conversation)}/supervision",
            self._company.token(login),
            body,
        )
        if answer.status_code in (404, 405, 501):
            raise Differs(f"not built yet: does: {does}")
        refused = self._refusal(answer)
        self._note(f"staff {login}", f"{does} {body['text']}".strip() + refused)

    def _check(self, step: Step) -> None:
        if difference := first_difference(step.keys["check"], self._observe()):
            raise Differs(difference)

    # ── what is seen ──────────────────────────────────────────────────────────────────────────────
    def _catch_up(self) -> None:
        """Read what the desk and staff have said since, for the transcript and for `reply`."""
        for name, conversation in self._ids.items():
            after = self._read_to.get(conversation, 0)
            path = f"/desk/conversations/{quote(conversation)}/messages?after={after}"
            for line in self._company.read(path, self._tokens[conversation])["messages"]:
                self._read_to[conversation] = max(
                    self._read_to.get(conversation, 0), int(line["seq"])
                )
                if line["role"] == "customer":
                    continue
                self._last = line["text"]
                self._messages.append({**line, "conversation": conversation})
                self._note(
                    line["role"] if name == "main" else f"{line['role']} ({name})", line["text"]
                )
            sent = [entry for entry in self._outbox(conversation) if entry["kind"] == "code"]
            for entry in sent[self._codes.get(conversation, 0) :]:
                self._note(f"(code to {entry.get('destination')})", entry["text"])
            self._codes[conversation] = len(sent)

    def _look_once_more(self) -> None:
        """After a failure: what was said meanwhile helps the reader;
        that it cannot be read is no second failure.
        """
        with suppress(Exception):
            self._catch_up()

    def _observe(self) -> Observed:
        self._catch_up()
        outboxes = [self._outbox(conversation) for conversation in self._ids.values()]
        sent = [entry for outbox in outboxes for entry in outbox]
        everywhere = self._company.read("/sandbox/outbox")["messages"]
        records = {
            conversation: self._company.read(
                f"/desk/conversations/{quote(conversation)}/record", self._company.token(OBSERVER)
            )
            for conversation in self._ids.values()
        }
        decided = {
            turn["id"]
            for record in records.values()
            for turn in record.get("turns", ())
            if turn.get("kind") == "decision"
        }
        return Observed(
            books=self._company.systems("/sandbox/books"),
            before=self._before,
            approvals=self._approvals(),
            records=records,
            messages=self._messages,
            cited=cited_in(sent),
            outbox=[
                entry
                for entry in sent
                if entry["kind"] in ("code", "notice") or entry.get("source") in decided
            ],
            current=self._current,
            told=told_in(everywhere),
            unkept=[one for outbox in outboxes for one in unkept_in(outbox)],
            said=sent,
        )
