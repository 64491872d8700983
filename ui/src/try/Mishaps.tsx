/**
 * Buttons that make something go wrong, for real: each says what will happen, and whether it is
 * armed.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { data, desk } from "../api/client";
import { useWords } from "../words/useWords";
import { useBooks, useHappened } from "./queries";

interface Props {
  conversation: string;
  account: string | undefined;
  alive: boolean;
  armed: Armed | null;
  arm: (armed: Armed | null) => void;
}

export type Kind = "kill_during_payment" | "timeout_after_commit";

/** What is armed, and how many refunds billing had then: one more, and it has gone off. */
export interface Armed {
  kind: Kind;
  refunds: number;
}

export function Mishaps({ conversation, account, alive, armed, arm }: Props) {
  const queries = useQueryClient();
  const { tour } = useWords();
  const { data: told } = useHappened(conversation);
  const { data: books } = useBooks(account, false);
  const [said, say] = useState("");
  const done = useMutation({
    mutationFn: (work: () => Promise<string>) => work(),
    onSuccess: say,
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live"] }),
  });
  const refunds = books?.refunds.length ?? 0;
  const waits = armed !== null && refunds <= armed.refunds; // else it has gone off
  const set = (kind: Kind) => async () => {
    await data(desk.POST("/sandbox/mishaps", { body: { kind } }));
    arm({ kind, refunds });
    return tour.armed[kind];
  };
  const meddle = (path: "/sandbox/tamper" | "/sandbox/mend") => async () => {
    const found = await data(desk.POST(path, { body: { conversation_id: conversation } }));
    return found.verifies ? tour.mended(found.seq) : tour.tampered(found.seq);
  };
  const stale = async () => {
    const found = await data(
      desk.POST("/sandbox/stale/{account}", { params: { path: { account: account ?? "" } } }),
    );
    return tour.staled(String(found.crm_says));
  };
  const broken = told?.verifies === false;
  return (
    <section className="card mishaps" aria-label={tour.wrong}>
      <div className="row spread">
        <h2>{tour.wrong}</h2>
        <span className={`badge ${alive ? "good" : "bad"}`} data-alive={alive}>
          {alive ? tour.alive : tour.dead}
        </span>
      </div>
      <ul>
        {(["kill_during_payment", "timeout_after_commit"] as const).map((kind) => (
          <li key={kind}>
            <Button className="button slim danger" onPress={() => done.mutate(set(kind))}>
              {tour.mishaps[kind]}
            </Button>
            <span className="small">{tour.will[kind]}</span>
            {waits && armed.kind === kind ? (
              <span className="badge bad" data-armed={kind}>
                {tour.isArmed}
              </span>
            ) : null}
          </li>
        ))}
        <li>
          <Button className="button slim" isDisabled={!account} onPress={() => done.mutate(stale)}>
            {tour.mishaps.stale}
          </Button>
          <span className="small">{tour.will.stale}</span>
        </li>
        <li>
          <Button
            className="button slim"
            isDisabled={!told?.entries}
            onPress={() => done.mutate(meddle(broken ? "/sandbox/mend" : "/sandbox/tamper"))}
          >
            {broken ? tour.mishaps.mend : tour.mishaps.tamper}
          </Button>
          <span className="small">{broken ? tour.will.mend : tour.will.tamper}</span>
        </li>
      </ul>
      <p className="small" role="status">
        {done.isError ? done.error.message : armed !== null && !waits ? "" : said}
      </p>
    </section>
  );
}
