/**
 * Somebody else may be in a customer's account: since when it is frozen and on whose word, and a
 * person lifts that, or freezes it, with a reason.
 */
import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { since } from "../parts/time";
import type { Me } from "../session/useMe";
import { useWords } from "../words/useWords";
import { type Recorded, useSupervision } from "./queries";

export function Freeze({
  id,
  me,
  record,
  now,
}: {
  id: string;
  me: Me;
  record: Recorded;
  now: number;
}) {
  const step = useSupervision(id);
  const [reason, setReason] = useState("");
  const [whose, setWhose] = useState("");
  const { freeze: words } = useWords();
  const frozen = record.frozen ?? null;
  const may = me.roles.some((role) =>
    (frozen ? ["lead", "admin"] : ["agent", "lead", "admin"]).includes(role),
  );
  const act = () =>
    step.mutate(
      frozen
        ? { does: "lift_freeze", text: reason }
        : { does: "freeze", text: reason, to: whose.trim() },
      { onSuccess: () => setReason("") },
    );
  const fields = (
    <>
      {!frozen && !record.customer ? (
        <TextField className="field" value={whose} onChange={setWhose}>
          <Label>{words.whose}</Label>
          <Input maxLength={200} />
        </TextField>
      ) : null}
      <TextField className="field" value={reason} onChange={setReason}>
        <Label>{words.reason}</Label>
        <Input maxLength={2000} />
      </TextField>
      <div className="row">
        <Button className="button" isDisabled={!reason.trim()} onPress={act}>
          {frozen ? words.lift : words.freeze}
        </Button>
      </div>
      {step.error ? <p className="notice bad">{step.error.message}</p> : null}
    </>
  );
  if (frozen === null)
    return may ? (
      <details className="card">
        <summary>{words.title}</summary>
        <p className="small quiet">{words.means}</p>
        <div className="stack">{fields}</div>
      </details>
    ) : null;
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.isFrozen}</h2>
      <p className="notice bad">
        {words.since(frozen.name, since(frozen.at, now))}{" "}
        {frozen.login
          ? words.onWordOf(frozen.login, frozen.reason)
          : words.onOwnWord(frozen.proved_by.replaceAll("_", " "))}
      </p>
      <p className="small quiet">{words.means}</p>
      {may ? fields : <p className="small quiet">{words.whoLifts}</p>}
    </section>
  );
}
