"""Policy by Cedar: parsed once, decided without I/O.

A set is a folder with rules (`rule_files`), `limits.yaml`, `exchange.yaml` and `fields.yaml`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from cedarpy import (
    AuthzResult,
    Decision,
    Entities,
    PolicySet,
    Schema,
    is_authorized,
    policies_to_json_str,
    validate_policies,
)

from actions.facts import judged_as
from actions.registry import KINDS
from steward.errors import BadInput
from steward.policy.exchange import FILE as RATES
from steward.policy.exchange import exchange_of
from steward.policy.fields import FieldFilter, filter_of
from steward.policy.limits import FILE as LIMITS
from steward.policy.limits import NOTHING, Bounds, Limits, Needs, limits_of
from steward.policy.requests import facts_of
from steward.policy.rule_files import ORDER, content, rules_of, text
from steward.policy.schema import groups as known_groups
from steward.policy.schema import schema
from steward.policy.types import HumanMode, Request, Verdict

FIELDS = "fields.yaml"
FILES = (LIMITS, FIELDS, RATES)  # beside the rules
_NO_ENTITIES = Entities.from_json_str("[]")
_LADDER: tuple[HumanMode, ...] = ("none", "one", "two")
_UNANSWERED = "Nothing in the policy set allows this."
_UNKNOWN_FACTS = "A fact that this decision needs is missing or has no sense."


class Rule(NamedTuple):
    """A rule as it is annotated in its file.

    `denial` is empty for one that permits or only asks for people.
    """

    order: int
    id: str
    sentence: str
    denial: str
    effect: str = "forbid"
    two: bool = False  # where it holds, one person is never enough: that is not asked
    nothing_before: str = ""  # its sentence where the customer got nothing that counts with this
    counted: str = "window"  # what that is, of `_COUNTED`


# What a customer got before, by facts in the currency of what is asked for; and the sum with it.
_COUNTED = {
    "window": (("window_minor", "elsewhere_minor"), "base_minor"),
    "quarter": (("quarter_minor",), "base_quarter_minor"),
}
_IN_THE_LOOP = Rule(-1, "mode.in", "This kind of action always asks a person first.", "")


class CedarPolicy:
    """A policy set.

    Loading raises BadInput with the file and the reason when anything in it is wrong.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # read once: the version is of what was parsed
        own_rules = rules_of(folder)
        files = own_rules | {name: content(folder / name) for name in FILES}
        rules = tuple(
            (name, text(folder / name, held)) for name, held in own_rules.items() if name != ORDER
        )
        facts = schema()
        exchange = exchange_of(folder / RATES, text(folder / RATES, files[RATES]))
        self.limits: Limits = limits_of(
            folder / LIMITS, text(folder / LIMITS, files[LIMITS]), exchange
        )
        self.fields: FieldFilter = filter_of(folder / FIELDS, text(folder / FIELDS, files[FIELDS]))
        base = self.limits.base
        self._unlisted = _context(None, base)
        self._limits = {
            currency: _context(self.limits.of(currency), base)
            for currency in self.limits.refund.currencies
        }
        self.files = {name: text(folder / name, held) for name, held in files.items()}
        whole = files | {"schema": facts.encode()}
        self._version = _version(whole)
        self.digests = {name: hashlib.sha256(own).hexdigest() for name, own in whole.items()}
        try:
            compiled = _compiled(rules, facts)
        except _WrongRules as error:
            file = folder / error.file
            raise BadInput(f"{file}: {error}", file=str(file)) from error
        self._schema, self._policies = compiled.schema, compiled.policies
        self._of_action, self._groups_of = compiled.of_action, compiled.groups_of
        self._rules = _annotated(folder, compiled)
        self.may_read = lru_cache(maxsize=1024)(self._may_read)

    @property
    def version(self) -> str:
        """Hash over the files of the set."""
        return self._version

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in the order of the files."""
        return tuple(sorted(self._rules.values()))

    def decide(self, request: Request) -> Verdict:
        """The least human mode that the set permits.

        A denial when none does or a fact is missing.
        """
        facts = facts_of(request.action, request.facts)
        if facts is None:
            return self._deny("facts_missing", _UNKNOWN_FACTS)
        asks: Rule | None = None
        loop = self.limits.modes.get(request.action, "out")
        measured = self._measured(facts)
        for mode in _LADDER:
            if mode == "one" and asks is not None and asks.two:
                continue
            answer = self._ask(request, mode, measured, checked=mode != _LADDER[0])
            if answer.diagnostics.errors or answer.decision is Decision.NoDecision:
                # Cedar skips a rule that fails to evaluate, so an error is never anything but a
                # denial.
                known = request.action in KINDS
                return (
                    self._deny("facts_missing", _UNKNOWN_FACTS)
                    if known
                    else self._deny("no_rule", _UNANSWERED)
                )
            rules = sorted(self._rules[reason] for reason in answer.diagnostics.reasons)
            if answer.decision is Decision.Allow:
                if mode == "none" and loop == "in":
                    asks = _IN_THE_LOOP
                    continue
                rule = asks or rules[0]
                if self._nothing_before(rule, facts):
                    rule = rule._replace(sentence=rule.nothing_before)
                return self._granted(
                    mode, rule, self.limits.on_the_loop_seconds if loop == "on" else 0
                )
            denied = next((rule for rule in rules if rule.denial), None)
            if denied is not None:
                return self._deny(denied.denial, denied.sentence, denied.id)
            if not rules:
                break
            asks = next((rule for rule in rules if rule.two), rules[0])
        return self._deny("no_rule", _UNANSWERED)

    def _nothing_before(self, rule: Rule, facts: Mapping[str, Any]) -> bool:
        """Whether the customer got nothing that this rule counts with what is asked for, in any
        currency; False for a rule that says the same either way.
        """
        if not rule.nothing_before:
            return False
        own, in_base = _COUNTED[rule.counted]
        if any(facts.get(name) for name in own):
            return False
        asked = {str(facts.get("currency")): int(facts.get("amount_minor") or 0)}
        alone = self.limits.in_base(asked)
        return alone is None or int(facts.get(in_base) or 0) <= alone

    def _may_read(self, agent: str, tool: str, scope: str, own: bool = False) -> Verdict:
        """`may_read`: whether an agent may call the READ tool `system.tool` of this
        scope at all: allow or deny.
        """
        context = {"system": tool.partition(".")[0], "scope": scope, "own": own}
        return self._yes_or_no(("Agent", agent), "read", ("Tool", tool), context)

    def may_ask(self, peer: str, skill: str, context: Mapping[str, Any]) -> Verdict:
        """Whether another company's agent may have a message for this skill taken in."""
        return self._yes_or_no(("Peer", peer), "ask", ("Skill", skill), context)

    def _yes_or_no(
        self,
        principal: tuple[str, str],
        action: str,
        resource: tuple[str, str],
        context: Mapping[str, Any],
    ) -> Verdict:
        """What nobody signs for: allow or deny."""
        answer = is_authorized(
            {
                "principal": {"type": principal[0], "id": principal[1]},
                "action": {"type": "Action", "id": action},
                "resource": {"type": resource[0], "id": resource[1]},
                "context": json.dumps(dict(context)),
            },
            self._policies,
            _NO_ENTITIES,
            schema=self._schema,
        )
        rules = sorted(self._rules[reason] for reason in answer.diagnostics.reasons)
        if answer.diagnostics.errors or not rules:
            return self._deny("no_rule", _UNANSWERED)
        if answer.decision is Decision.Allow:
            return self._granted("none", rules[0], 0)
        return self._deny(rules[0].denial or "no_rule", rules[0].sentence, rules[0].id)

    def _measured(self, facts: dict[str, Any]) -> str:
        """The facts and the limits of their currency, as JSON.

        They are the same for every mode that is asked about.
        """
        currency = facts.get("currency")
        limit = self._limits.get(currency) if isinstance(currency, str) else None
        return json.dumps({"limit": limit or self._unlisted, "facts": facts}, default=str)

    def _ask(
        self, request: Request, mode: HumanMode, measured: str, *, checked: bool = False
    ) -> AuthzResult:
        """One question.

        The first is held to the schema; those after it differ in `human` only, and that costs a
        third less.
        """
        cedar = {
            "principal": {"type": "Agent", "id": request.agent},
            "action": {"type": "Action", "id": request.action},
            "resource": {"type": "Resource", "id": request.resource},
            "context": f'{{"human": "{mode}", {measured[1:]}',
        }
        policies = self._of_action.get(request.action, self._policies)
        groups = self._groups_of.get(request.action, _NO_ENTITIES)
        return is_authorized(cedar, policies, groups, schema=None if checked else self._schema)

    def _granted(self, mode: HumanMode, rule: Rule, delay: int) -> Verdict:
        signatures: dict[HumanMode, Needs] = {
            "one": self.limits.signatures.one,
            "two": self.limits.signatures.two,
        }
        return Verdict(
            outcome="allow" if mode == "none" else "ask",
            needs=signatures.get(mode, ()),
            rule=rule.id,
            sentence=rule.sentence,
            delay_seconds=delay if mode == "none" else 0,
            version=self._version,
        )

    def _deny(self, denial: str, sentence: str, rule: str = "") -> Verdict:
        return Verdict(
            outcome="deny",
            rule=rule or denial,
            sentence=sentence,
            denial=denial,
            version=self._version,
        )


def _context(bounds: Bounds | None, base: Bounds) -> dict[str, Any]:
    """The limits of a currency, and those that all currencies together are held to, as `base_…`."""
    own = {"listed": bounds is not None, **(bounds or NOTHING)._asdict()}
    return own | {f"base_{name}": value for name, value in base._asdict().items()}


def _version(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name, held in files.items():
        whole.update(f"{name}:{len(held)}\n".encode() + held)
    return whole.hexdigest()


class _Compiled(NamedTuple):
    """What Cedar makes of the text of rules; nothing in it is ever changed."""

    schema: Schema
    policies: PolicySet
    parsed: dict[str, Any]
    files: tuple[str, ...]  # of each rule, in their order
    of_action: dict[str, PolicySet]
    groups_of: dict[str, Entities]


class _WrongRules(ValueError):
    """What Cedar says of a file of rules."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(why)
        self.file = file


@lru_cache(maxsize=8)
def _compiled(rules: tuple[tuple[str, str], ...], facts: str) -> _Compiled:
    """Rules, by the name of their file, that fit the schema of these facts.

    Kept: a set that is opened anew has mostly changed in its limits. Raises _WrongRules.
    """
    fits = Schema.from_str(facts)
    files = tuple(name for name, own in rules for _ in range(_checked(name, own, fits)))
    whole = "\n".join(own for _, own in rules)
    policies = PolicySet.from_str(whole)
    parsed = json.loads(policies_to_json_str(whole))
    of_action = {action: _about(parsed, action) for action in KINDS}
    groups_of = {action: _in_its_groups(action) for action in KINDS}
    return _Compiled(fits, policies, parsed, files, of_action, groups_of)


def _checked(file: str, own: str, fits: Schema) -> int:
    """How many rules a file holds that fit the schema. Raises _WrongRules."""
    try:
        PolicySet.from_str(own)
        checked = validate_policies(own, fits)
    except ValueError as error:
        raise _WrongRules(file, str(error)) from error
    if not checked.validation_passed:
        why = "; ".join(str(error) for error in checked.errors)
        raise _WrongRules(file, why or "the rules do not fit the schema")
    parsed = json.loads(policies_to_json_str(own))
    if parsed["templates"]:
        raise _WrongRules(file, "templates are not supported")
    return len(parsed["staticPolicies"])


def _in_its_groups(action: str) -> Entities:
    """The action with its groups: those of the schema Cedar does not know when it is asked."""
    parents = [_uid(group) for group in judged_as(KINDS[action].facts)]
    return Entities.from_json_str(
        json.dumps([{"uid": _uid(action), "attrs": {}, "parents": parents}])
    )


def _uid(action: str) -> dict[str, str]:
    return {"type": "Action", "id": action}


def _about(parsed: dict[str, Any], action: str) -> PolicySet:
    """The rules that can apply to an action, under their ids in the whole set.

    Rules whose scope names only other actions are left out.
    """
    others = {*KINDS, *known_groups()} - {action, *judged_as(KINDS[action].facts)}
    own = {
        name: policy
        for name, policy in parsed["staticPolicies"].items()
        if _may_apply(policy["action"], others)
    }
    return PolicySet.from_json_str(json.dumps(parsed | {"staticPolicies": own}))


def _may_apply(scope: dict[str, Any], others: set[str]) -> bool:
    """Whether a rule's action scope may hold for an action: `others` are all other actions, and
    groups without it.

    What is not known to be one of those may.
    """
    named = scope.get("entities") or [scope.get("entity") or {}]
    return not all(one.get("type") == "Action" and one.get("id") in others for one in named)


def _annotated(folder: Path, compiled: _Compiled) -> dict[str, Rule]:
    """Cedar's own policy ids, numbered in the order of the files, to the rules as annotated."""
    rules: dict[str, Rule] = {}
    for name, policy in compiled.parsed["staticPolicies"].items():
        order = int(name.removeprefix("policy"))
        file = folder / compiled.files[order]
        notes = {key: value or "" for key, value in policy.get("annotations", {}).items()}
        own, sentence = notes.get("id", ""), notes.get("sentence", "")
        if not own or not sentence:
            raise BadInput(f"{file}: rule {own or name} needs @id and @sentence", file=str(file))
        if any(rule.id == own for rule in rules.values()):
            raise BadInput(f"{file}: two rules have the id {own!r}", file=str(file))
        if "denial" in notes and (policy["effect"] != "forbid" or not notes["denial"]):
            raise BadInput(f"{file}: rule {own}: @denial names a code, on a forbid", file=str(file))
        if notes.get("people", "two") != "two" or (
            "people" in notes and (policy["effect"] != "forbid" or "denial" in notes)
        ):
            raise BadInput(
                f'{file}: rule {own}: @people is "two", on a forbid without @denial', file=str(file)
            )
        if notes.get("counted", "window") not in _COUNTED:
            known = " or ".join(_COUNTED)
            raise BadInput(f"{file}: rule {own}: @counted is {known}", file=str(file))
        rules[name] = Rule(
            order,
            own,
            sentence,
            notes.get("denial", ""),
            policy["effect"],
            "people" in notes,
            notes.get("nothing_before", ""),
            notes.get("counted", "window"),
        )
    return rules
