/** Approve, lower or reject: what each of it does is said before, and why somebody may not. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import { DeskError } from "../api/client";
import { useKeys } from "../parts/keys";
import { amountOf, money } from "../parts/money";
import type { Me } from "../session/useMe";
import { type Draft, draftOf } from "./draft";
import { Hears } from "./People";
import { type Because, type Decision, type View, useDecide, useWouldHear } from "./queries";
import { Said } from "../parts/Said";
import { useSaid } from "../words/said";
import { example, minorUnits } from "./typedAmount";
import { useWords } from "../words/useWords";

interface Props {
  view: View;
  me: Me;
  keys: boolean;
  onTakeOver?: () => Promise<void>;
  /** After Ctrl+Enter: on to the next one. */
  onNext?: () => void;
}

type Open = "" | "reject" | "edit";
// A key that was meant for the request before does not decide this one.
const SETTLED_MS = 500;

export function Decide({ view, me, keys, onTakeOver, onNext }: Props) {
  const { decide: words } = useWords();
  const draft = draftOf(me.login, view);
  const [open, setOpen] = useState<Open>(() => (view.may.sign && draft.read() ? "reject" : ""));
  const goOn = useRef(false);
  const decide = useDecide(view, () => {
    draft.forget();
    if (goOn.current) onNext?.();
    goOn.current = false;
  });
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  const may = view.may.sign && !decide.isPending;
  const send = (decision: Decision) =>
    decide.mutate(decision, {
      onError: () => {
        goOn.current = false;
      },
    });
  const approve = () => {
    if (may && !decide.isSuccess) send({ verdict: "approve" });
  };
  useKeys({
    a: keys && ready && may && !open ? approve : undefined,
    r: keys && may ? () => setOpen("reject") : undefined,
    e: keys && may && view.editable ? () => setOpen("edit") : undefined,
  });
  useDecidesAtOnce(keys && ready && may, () => {
    goOn.current = true;
    const form = document.querySelector<HTMLFormElement>(".ap-decide form");
    if (form) form.requestSubmit();
    else approve();
  });
  const signed = view.signatures.some((one) => one.login === me.login);
  return (
    <section
      className={`ap-decide ${open ? "writing" : ""}`}
      aria-label={words.label}
      data-ready={ready}
    >
      {signed ? (
        <p className="notice small" role="status">
          {words.youSigned(view.needs_in_words)}
        </p>
      ) : open === "reject" ? (
        <Reject
          view={view}
          draft={draft}
          busy={decide.isPending}
          onSend={send}
          onClose={() => setOpen("")}
        />
      ) : open === "edit" ? (
        <Edit view={view} busy={decide.isPending} onSend={send} onClose={() => setOpen("")} />
      ) : (
        <>
          <div className="ap-buttons">
            <Button
              className="button primary"
              isDisabled={!may}
              onPress={approve}
              aria-describedby={`then-${view.id}`}
            >
              {decide.isPending ? words.approving : `${words.approve} ${amountOf(view)}`.trim()}
              {keys ? <kbd>a</kbd> : null}
            </Button>
            <Button className="button" isDisabled={!may} onPress={() => setOpen("reject")}>
              {words.reject} …{keys ? <kbd>r</kbd> : null}
            </Button>
            {view.editable ? (
              <Button className="button" isDisabled={!may} onPress={() => setOpen("edit")}>
                {words.lower} <span className="visually-hidden">{words.theAmount}</span> …
                {keys ? <kbd>e</kbd> : null}
              </Button>
            ) : null}
          </div>
          <div id={`then-${view.id}`} className="ap-then">
            {view.may.sign ? (
              <WhatFollows view={view} />
            ) : (
              <WhyNot view={view} me={me} {...(onTakeOver ? { onTakeOver } : {})} />
            )}
          </div>
        </>
      )}
      {decide.error ? <Trouble error={decide.error} /> : null}
    </section>
  );
}

/** Ctrl+Enter, also while somebody writes a reason. */
function useDecidesAtOnce(on: boolean, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!on) return;
    const heard = (event: KeyboardEvent) => {
      if (
        event.key !== "Enter" ||
        !(event.ctrlKey || event.metaKey) ||
        event.repeat ||
        event.isComposing ||
        document.querySelector("[role=dialog]")
      )
        return;
      event.preventDefault();
      latest.current();
    };
    // before the form, which then leaves it
    window.addEventListener("keydown", heard, { capture: true });
    return () => window.removeEventListener("keydown", heard, { capture: true });
  }, [on]);
}

function WhatFollows({ view }: { view: View }) {
  const { decide: words } = useWords();
  return (
    <p className="small">
      <Said text={view.may.then} />
      {view.may.stands_for.length ? words.alsoSign(view.may.stands_for.join(", ")) : ""}
    </p>
  );
}

function WhyNot({
  view,
  me,
  onTakeOver,
}: {
  view: View;
  me: Me;
  onTakeOver?: () => Promise<void>;
}) {
  const { decide: words } = useWords();
  const say = useSaid();
  const claim = view.claims.find((one) => one.login !== me.login);
  if (view.may.wait) {
    return (
      <p className="notice small">
        {words.hasOpen(claim?.name ?? words.somebody)}{" "}
        {onTakeOver && me.roles.includes("lead") ? (
          <Button className="button slim" onPress={() => void onTakeOver()}>
            {words.takeItOver}
          </Button>
        ) : null}
      </p>
    );
  }
  return <p className="notice small">{words.cannot(say(view.may.why))}</p>;
}

/** A sentence with its capital and one full stop. */
function ended(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
}

/**
 * Somebody was first, or it changed: calm, because nothing was lost. Everything else is an error
 * with its next step.
 */
function Trouble({ error }: { error: Error }) {
  const known = error instanceof DeskError ? error : null;
  const sentence = ended(error.message);
  return (
    <p className={`notice small ${known?.code === "stale" ? "" : "bad"}`} role="status">
      {sentence} {known?.nextStep ? ended(known.nextStep) : ""}
    </p>
  );
}

interface FormProps {
  view: View;
  busy: boolean;
  onSend: (decision: Decision) => void;
  onClose: () => void;
}

function Form({
  name,
  onSubmit,
  onClose,
  children,
}: {
  name: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    // Escape closes it, as the button does
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="stack"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          onClose();
        } else if (
          event.key === "Enter" &&
          (event.metaKey || event.ctrlKey) &&
          !event.defaultPrevented
        ) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

function Reject({ view, draft, busy, onSend, onClose }: FormProps & { draft: Draft }) {
  const { decide: words } = useWords();
  const first = useFocused<HTMLTextAreaElement>();
  const [reason, setReason] = useState(draft.read);
  const write = (words: string) => {
    setReason(words);
    draft.keep(words);
  };
  const [because, setBecause] = useState<Because>("");
  const [told, setTold] = useState("");
  const hears = useWouldHear(
    view.id,
    because,
    useSettled(told),
    view.context?.told?.on_rejection ?? "",
  );
  const ready = enough(reason) && (because !== "own" || enough(told));
  return (
    <Form
      name={words.reject}
      onClose={onClose}
      onSubmit={() =>
        ready && onSend({ verdict: "reject", reason, because, told: because === "own" ? told : "" })
      }
    >
      <TextField className="field" value={reason} onChange={write} isRequired maxLength={2000}>
        <Label>{words.whyRejected}</Label>
        <TextArea rows={2} ref={first} />
      </TextField>
      <label className="field">
        {words.customerHears}
        <select value={because} onChange={(event) => setBecause(event.target.value as Because)}>
          {(Object.entries(words.because) as [Because, string][]).map(([name, said]) => (
            <option key={name} value={name}>
              {said}
            </option>
          ))}
        </select>
      </label>
      {because === "own" ? (
        <TextField className="field" value={told} onChange={setTold} isRequired maxLength={500}>
          <Label>{words.yourWords}</Label>
          <TextArea rows={2} />
        </TextField>
      ) : null}
      <Hears title={words.asTheyRead} text={hears} look="bad" />
      <div className="ap-buttons">
        <Button type="submit" className="button danger" isDisabled={!ready || busy}>
          {busy ? words.rejecting : `${words.reject} ${amountOf(view)}`.trim()}
        </Button>
        <Button className="button plain" onPress={onClose}>
          {words.keepOpen}
        </Button>
      </div>
    </Form>
  );
}

function Edit({ view, busy, onSend, onClose }: FormProps) {
  const { decide: words } = useWords();
  const first = useFocused<HTMLInputElement>();
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const most = view.amount_minor ?? 0;
  const minor = minorUnits(amount, view.exponent);
  const problem =
    amount === ""
      ? ""
      : minor === null
        ? words.writeIt(example(view))
        : minor >= most
          ? words.onlyLess(amountOf(view))
          : minor < 1
            ? words.moreThanNothing
            : "";
  const ready = minor !== null && minor > 0 && minor < most && enough(reason);
  return (
    <Form
      name={words.lowerTitle}
      onClose={onClose}
      onSubmit={() => ready && onSend({ verdict: "edit", amount_minor: minor, reason })}
    >
      <div className="ap-sides">
        <TextField
          className="field"
          value={amount}
          onChange={setAmount}
          isRequired
          isInvalid={problem !== ""}
        >
          <Label>{words.newAmount(view.currency)}</Label>
          <Input ref={first} inputMode="decimal" autoComplete="off" placeholder={example(view)} />
          <FieldError className="small problem">{problem}</FieldError>
        </TextField>
        <TextField
          className="field"
          value={reason}
          onChange={setReason}
          isRequired
          maxLength={2000}
        >
          <Label>{words.whyNext}</Label>
          <TextArea rows={1} />
        </TextField>
      </div>
      <p className="ap-difference" aria-live="polite">
        {minor !== null && !problem && amount ? (
          <>
            <s>{amountOf(view)}</s> → <strong>{money(minor, view.currency)}</strong>,{" "}
            {words.less(money(most - minor, view.currency))}
          </>
        ) : (
          <span className="quiet">{words.isNow(amountOf(view))}</span>
        )}
      </p>
      <p className="small">{words.askedAgain}</p>
      <div className="ap-buttons">
        <Button type="submit" className="button primary" isDisabled={!ready || busy}>
          {busy ? words.lowering : words.lowerIt}
        </Button>
        <Button className="button plain" onPress={onClose}>
          {words.leaveIt}
        </Button>
      </div>
    </Form>
  );
}

/** Whoever opened a form wants to write. */
function useFocused<T extends HTMLElement>() {
  const field = useRef<T>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}

/** What somebody types, once they pause. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function enough(reason: string): boolean {
  return reason.replace(/\s/gu, "").length >= 3;
}
