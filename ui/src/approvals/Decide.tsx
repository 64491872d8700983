/** Approve, lower or reject: what each of it does is said before, and why somebody may not. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import { DeskError } from "../api/client";
import { useKeys } from "../parts/keys";
import { money } from "../parts/money";
import type { Me } from "../session/useMe";
import { type Draft, draftOf } from "./draft";
import { Hears } from "./People";
import { type Decision, type View, useDecide } from "./queries";

interface Props {
  view: View;
  me: Me;
  keys: boolean;
  onTakeOver?: () => Promise<void>;
}

type Open = "" | "reject" | "edit";
// A key that was meant for the request before does not decide this one.
const SETTLED_MS = 500;

export function Decide({ view, me, keys, onTakeOver }: Props) {
  const draft = draftOf(me.login, view);
  const [open, setOpen] = useState<Open>(() => (view.may.sign && draft.read() ? "reject" : ""));
  const decide = useDecide(view);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  const may = view.may.sign && !decide.isPending;
  const send = (decision: Decision) => decide.mutate(decision, { onSuccess: draft.forget });
  const approve = () => {
    if (may && !decide.isSuccess) send({ verdict: "approve" });
  };
  useKeys({
    a: keys && ready && may && !open ? approve : undefined,
    r: keys && may ? () => setOpen("reject") : undefined,
    e: keys && may && view.editable ? () => setOpen("edit") : undefined,
  });
  const signed = view.signatures.some((one) => one.login === me.login);
  return (
    <section className={`ap-decide ${open ? "writing" : ""}`} aria-label="Decide" data-ready={ready}>
      {signed ? (
        <p className="notice small" role="status">
          You have signed this. Nothing happens until somebody else has signed too: it needs {view.needs_in_words}.
        </p>
      ) : open === "reject" ? (
        <Reject view={view} draft={draft} busy={decide.isPending} onSend={send} onClose={() => setOpen("")} />
      ) : open === "edit" ? (
        <Edit view={view} busy={decide.isPending} onSend={send} onClose={() => setOpen("")} />
      ) : (
        <>
          <div className="ap-buttons">
            <Button className="button primary" isDisabled={!may} onPress={approve} aria-describedby={`then-${view.id}`}>
              {decide.isPending ? "Approving …" : `Approve ${view.amount}`.trim()}
              {keys ? <kbd>a</kbd> : null}
            </Button>
            <Button className="button" isDisabled={!may} onPress={() => setOpen("reject")}>
              Reject …{keys ? <kbd>r</kbd> : null}
            </Button>
            {view.editable ? (
              <Button className="button" isDisabled={!may} onPress={() => setOpen("edit")}>
                Lower <span className="visually-hidden">the amount</span> …{keys ? <kbd>e</kbd> : null}
              </Button>
            ) : null}
          </div>
          <div id={`then-${view.id}`} className="ap-then">
            {view.may.sign ? <WhatFollows view={view} /> : <WhyNot view={view} me={me} {...(onTakeOver ? { onTakeOver } : {})} />}
          </div>
        </>
      )}
      {decide.error ? <Trouble error={decide.error} /> : null}
    </section>
  );
}

function WhatFollows({ view }: { view: View }) {
  return (
    <p className="small">
      {view.may.then}
      {view.may.stands_for.length ? ` You also sign for ${view.may.stands_for.join(", ")}.` : ""}
    </p>
  );
}

function WhyNot({ view, me, onTakeOver }: { view: View; me: Me; onTakeOver?: () => Promise<void> }) {
  const claim = view.claims.find((one) => one.login !== me.login);
  if (view.may.wait) {
    return (
      <p className="notice small">
        {claim?.name ?? "Somebody"} has this open; you can decide it when they leave it.{" "}
        {onTakeOver && me.roles.includes("lead") ? (
          <Button className="button slim" onPress={() => void onTakeOver()}>
            Take it over
          </Button>
        ) : null}
      </p>
    );
  }
  return <p className="notice small">You cannot sign this: {view.may.why}.</p>;
}

/** A sentence with its capital and one full stop. */
function ended(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
}

/** Somebody was first, or it changed: calm, because nothing was lost. Everything else is an error with its next step. */
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

function Form({ name, onSubmit, onClose, children }: { name: string; onSubmit: () => void; onClose: () => void; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it, as the button does
    <form
      className="stack"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          onClose();
        } else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
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
  const first = useFocused<HTMLTextAreaElement>();
  const [reason, setReason] = useState(draft.read);
  const write = (words: string) => {
    setReason(words);
    draft.keep(words);
  };
  return (
    <Form name="Reject" onClose={onClose} onSubmit={() => enough(reason) && onSend({ verdict: "reject", reason })}>
      <TextField className="field" value={reason} onChange={write} isRequired maxLength={2000}>
        <Label>Why it is rejected (colleagues and the record read this, the customer does not)</Label>
        <TextArea rows={2} ref={first} />
      </TextField>
      <Hears title="The customer hears" text={view.context?.told?.on_rejection ?? ""} look="bad" />
      <div className="ap-buttons">
        <Button type="submit" className="button danger" isDisabled={!enough(reason) || busy}>
          {busy ? "Rejecting …" : `Reject ${view.amount}`.trim()}
        </Button>
        <Button className="button plain" onPress={onClose}>
          Keep it open
        </Button>
      </div>
    </Form>
  );
}

function Edit({ view, busy, onSend, onClose }: FormProps) {
  const first = useFocused<HTMLInputElement>();
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const most = view.amount_minor ?? 0;
  const minor = minorUnits(amount, view.exponent);
  const problem = amount === "" ? "" : minor === null ? `Write it like ${example(view)}.` : minor >= most ? `It can only be less than ${view.amount}.` : minor < 1 ? "It has to be more than nothing." : "";
  const ready = minor !== null && minor > 0 && minor < most && enough(reason);
  return (
    <Form name="Lower the amount" onClose={onClose} onSubmit={() => ready && onSend({ verdict: "edit", amount_minor: minor, reason })}>
      <div className="ap-sides">
        <TextField className="field" value={amount} onChange={setAmount} isRequired isInvalid={problem !== ""}>
          <Label>New amount in {view.currency}</Label>
          <Input ref={first} inputMode="decimal" autoComplete="off" placeholder={example(view)} />
          <FieldError className="small problem">{problem}</FieldError>
        </TextField>
        <TextField className="field" value={reason} onChange={setReason} isRequired maxLength={2000}>
          <Label>Why (the next person reads this)</Label>
          <TextArea rows={1} />
        </TextField>
      </div>
      <p className="ap-difference" aria-live="polite">
        {minor !== null && !problem && amount ? (
          <>
            <s>{view.amount}</s> → <strong>{money(minor, view.currency)}</strong>, {money(most - minor, view.currency)} less
          </>
        ) : (
          <span className="quiet">It is {view.amount} now and can only be lowered.</span>
        )}
      </p>
      <p className="small">Policy is asked again about the new amount. You cannot sign it then: another person has to.</p>
      <div className="ap-buttons">
        <Button type="submit" className="button primary" isDisabled={!ready || busy}>
          {busy ? "Lowering …" : "Lower it"}
        </Button>
        <Button className="button plain" onPress={onClose}>
          Leave it as it is
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

function enough(reason: string): boolean {
  return reason.replace(/\s/gu, "").length >= 3;
}

function example(view: View): string {
  return ((view.amount_minor ?? 0) / 2 / 10 ** view.exponent).toFixed(view.exponent);
}

/** `1,120.50` with two decimals is 112050; null for everything that is not plainly an amount. */
function minorUnits(text: string, exponent: number): number | null {
  const found = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d+))?$/.exec(text.trim());
  if (!found || (found[2] ?? "").length > exponent) return null;
  return Number((found[1] ?? "").replaceAll(",", "") + (found[2] ?? "").padEnd(exponent, "0"));
}
