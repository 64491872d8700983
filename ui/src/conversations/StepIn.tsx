/**
 * Whisper, pause, take over and talk, return: what a person can do to a conversation, and what each
 * of it means.
 */
import { useState } from "react";
import { Button, Label, TextArea, TextField } from "react-aria-components";
import type { Me } from "../session/useMe";
import { useWords } from "../words/useWords";
import { Prepared, unfilled } from "./Prepared";
import { type Recorded, type Step, useSupervision } from "./queries";

export function StepIn({ id, me, record }: { id: string; me: Me; record: Recorded }) {
  const step = useSupervision(id);
  const [text, setText] = useState("");
  const { prepared, stepIn: words } = useWords();
  const may = me.roles.some((role) => ["agent", "lead", "admin"].includes(role));
  const act = (does: Step) =>
    step.mutate(does === "say" || does === "whisper" ? { does, text } : { does }, {
      onSuccess: () => setText(""),
    });
  if (!may) return <p className="card quiet">{words.readsOnly}</p>;
  const waits = record.mode === "person" && !record.mode_by;
  const mine = record.mode === "person" && !waits;
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="small quiet">
        {record.mode === "desk"
          ? words.deskHas
          : waits
            ? words.waits
            : mine
              ? words.has(record.mode_by.replace("staff:", ""))
              : words.isPaused}{" "}
        {words.cannotSign}
      </p>
      {waits ? null : (
        <TextField className="field" value={text} onChange={setText}>
          <Label>{mine ? words.yourWords : words.hint}</Label>
          <TextArea rows={mine ? 3 : 2} maxLength={8000} />
        </TextField>
      )}
      {mine && unfilled(text).length ? (
        <p className="notice warn small">{prepared.missing(unfilled(text).join(", "))}</p>
      ) : null}
      <div className="row">
        {mine ? (
          <Button
            className="button primary"
            isDisabled={!text.trim() || unfilled(text).length > 0}
            onPress={() => act("say")}
          >
            {words.say}
          </Button>
        ) : waits ? null : (
          <Button className="button" isDisabled={!text.trim()} onPress={() => act("whisper")}>
            {words.whisper}
          </Button>
        )}
        {record.mode === "desk" || waits ? (
          <Button className={`button ${waits ? "primary" : ""}`} onPress={() => act("take_over")}>
            {words.takeOver}
          </Button>
        ) : null}
        {record.alarm ? (
          <Button className="button" onPress={() => act("close_alarm")}>
            {words.closeAlarm}
          </Button>
        ) : null}
        {record.mode === "desk" ? (
          <Button className="button" onPress={() => act("pause")}>
            {words.pause}
          </Button>
        ) : (
          <Button className="button" onPress={() => act("return")}>
            {words.giveBack}
          </Button>
        )}
        {mine ? (
          <Prepared
            id={id}
            onChoose={(chosen) => setText((before) => (before ? `${before}\n${chosen}` : chosen))}
          />
        ) : null}
      </div>
      {step.error ? <p className="notice bad">{step.error.message}</p> : null}
      {record.whispers.length ? (
        <ul className="small">
          {record.whispers.map((one, at) => (
            <li key={at}>{words.whispered(String(one.login), String(one.text))}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
