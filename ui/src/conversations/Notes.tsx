/** What colleagues tell each other about a conversation; no customer and no agent reads it. */
import { useState } from "react";
import { Button, Label, TextArea, TextField } from "react-aria-components";
import { Marked } from "../parts/Marked";
import { since } from "../parts/time";
import type { Me } from "../session/useMe";
import { useWords } from "../words/useWords";
import { useBeside, useSupervision } from "./queries";

export function Notes({ id, me, now }: { id: string; me: Me; now: number }) {
  const { notes: words } = useWords();
  const { data: beside } = useBeside(id);
  const step = useSupervision(id);
  const [text, setText] = useState("");
  const may = me.roles.some((role) => ["agent", "lead", "admin"].includes(role));
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {(beside?.notes ?? []).map((one) => (
        <div key={one.at} className="note">
          <p className="words">
            <Marked text={one.text} />
          </p>
          <p className="small quiet">
            {one.name}, {since(one.at, now)}
          </p>
        </div>
      ))}
      {may ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) step.mutate({ does: "note", text }, { onSuccess: () => setText("") });
          }}
        >
          <TextField className="field" value={text} onChange={setText}>
            <Label>{words.label}</Label>
            <TextArea rows={2} maxLength={8000} />
          </TextField>
          <div className="row">
            <Button
              type="submit"
              className="button slim"
              isDisabled={!text.trim() || step.isPending}
            >
              {words.keep}
            </Button>
          </div>
        </form>
      ) : null}
      {step.error ? <p className="notice bad">{step.error.message}</p> : null}
    </section>
  );
}
