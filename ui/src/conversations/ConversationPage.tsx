/** /conversations/ID: one conversation in full, and the ways to step in. */
import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { DeskGraph } from "../graph/DeskGraph";
import { useSteps } from "../graph/useSteps";
import { ago, money } from "../parts/money";
import { StaffPage } from "../session/StaffPage";
import type { Me } from "../session/useMe";
import { type Recorded, useLines, useRecord, useTold } from "./queries";
import { StepIn } from "./StepIn";

export default function ConversationPage() {
  const { id = "" } = useParams();
  useEffect(() => {
    document.title = "Conversation · Steward";
  }, []);
  return <StaffPage>{(me) => <One id={id} me={me} />}</StaffPage>;
}

function One({ id, me }: { id: string; me: Me }) {
  const record = useRecord(id);
  const steps = useSteps(`/desk/watch?conversation_id=${encodeURIComponent(id)}`);
  if (record.error) return <p className="notice bad">{record.error.message}</p>;
  if (!record.data) return <p className="quiet">Loading …</p>;
  return (
    <>
      <div className="row spread">
        <div>
          <Link to="/conversations" className="small">
            All conversations
          </Link>
          <h1>Conversation by {record.data.channel}</h1>
        </div>
        <span className={`badge ${steps.connected ? "good" : "warn"}`}>{steps.connected ? "Live" : "Connecting …"}</span>
      </div>
      <div className="two">
        <div className="stack">
          <Words id={id} />
          <Held record={record.data} />
          <StepIn id={id} me={me} record={record.data} />
        </div>
        <div className="stack">
          <Customer record={record.data} />
          <section className="card" aria-label="The desk at work">
            <h2>The desk at work</h2>
            <DeskGraph steps={steps} />
          </section>
          <Actions record={record.data} />
        </div>
      </div>
      <Told id={id} />
    </>
  );
}

function Words({ id }: { id: string }) {
  const { data: found } = useLines(id);
  return (
    <section className="card" aria-label="What was said">
      <h2>What was said</h2>
      { }
      <div className="lines tall" role="log" tabIndex={0} aria-label="Messages">
        {(found?.messages ?? []).map((line) => (
          <div key={line.seq} className={`bubble ${line.role}`}>
            <p className="who small">{{ customer: "Customer", desk: "Steward", staff: "Colleague" }[line.role]}</p>
            <p className="words">{line.text}</p>
            {line.recorded ? null : <p className="small quiet">Of a call that is not recorded: the words are not kept</p>}
            {line.automatic ? <p className="small quiet">Sent by a machine: kept, and not answered</p> : null}
            <time className="small quiet" dateTime={line.at}>
              {ago(line.at)}
            </time>
          </div>
        ))}
      </div>
    </section>
  );
}

/** What the desk has to say of its own accord, and waits for the recipient's morning. */
function Held({ record }: { record: Recorded }) {
  if (record.held.length === 0) return null;
  return (
    <section className="card" aria-label="What waits to be sent">
      <h2>What waits to be sent</h2>
      {record.held.map((line) => (
        <div key={line.id} className="bubble desk waiting">
          <p className="words">{line.text}</p>
          <p className="small">
            Goes out by {line.channel} at {wallClock(line.not_before, line.zone)}
          </p>
        </div>
      ))}
    </section>
  );
}

/** 08:00, Amsterdam time */
function wallClock(at: string, zone: string): string {
  const place = zone.split("/").at(-1)?.replace(/_/g, " ") ?? zone;
  return `${new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", timeZone: zone })}, ${place} time`;
}

interface Proof {
  method: string;
  expires_at?: string;
}

function Customer({ record }: { record: Recorded }) {
  const who = record.customer as { account?: string; contact?: string; assurance?: string; proofs?: Proof[] } | null;
  return (
    <section className="card" aria-label="The customer">
      <h2>The customer</h2>
      {who ? (
        <p>
          Account <strong>{who.account ?? "–"}</strong>, contact {who.contact ?? "–"}.{" "}
          {(who.proofs ?? []).map((proof) => (
            <span key={proof.method} className="badge good">
              {proof.method.replace(/_/g, " ")}
              {proof.expires_at ? ` until ${new Date(proof.expires_at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}` : ""}
            </span>
          ))}
        </p>
      ) : (
        <p className="quiet">Nobody has proved who they are in this conversation.</p>
      )}
    </section>
  );
}

interface Action {
  id: string;
  kind: string;
  resource: string;
  state: string;
  params: { amount_minor?: number; currency?: string; reason?: string };
  facts: Record<string, unknown>;
  denial: string | null;
}

function Actions({ record }: { record: Recorded }) {
  const actions = (record.actions as unknown as Action[]).filter((one) => !one.kind.endsWith("_code"));
  return (
    <section className="card" aria-label="What was proposed and done">
      <h2>Proposals and what became of them</h2>
      {actions.length === 0 ? <p className="quiet small">Nothing was proposed.</p> : null}
      {actions.map((one) => (
        <article key={one.id} className="request">
          <div className="row spread">
            <strong>
              {one.kind.replace(/_/g, " ")}
              {one.params.amount_minor && one.params.currency ? ` of ${money(one.params.amount_minor, one.params.currency)}` : ""}
            </strong>
            <span className="badge">{one.state}</span>
          </div>
          <p className="small quiet">
            {one.resource}
            {one.params.reason ? ` · reason ${one.params.reason}` : ""}
            {one.denial ? ` · denied: ${one.denial}` : ""}
          </p>
          <details className="small">
            <summary>Facts it was judged by</summary>
            <dl className="facts">
              {Object.entries(one.facts ?? {}).map(([name, value]) => (
                <div key={name}>
                  <dt>{name.replace(/_/g, " ")}</dt>
                  <dd>{typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>
                </div>
              ))}
            </dl>
          </details>
        </article>
      ))}
    </section>
  );
}

function Told({ id }: { id: string }) {
  const { data: told } = useTold(id);
  if (!told) return null;
  return (
    <section className="card" aria-label="The record">
      <div className="row spread">
        <h2>The record</h2>
        <div className="row">
          <span className="small quiet">
            {told.model_calls} model calls, {told.tool_calls} tool calls
          </span>
          <span className={`badge ${told.verifies ? "good" : "bad"}`}>{told.verifies ? `Proved: ${told.entries} entries` : `Broken at ${told.broken_at ?? "?"}`}</span>
        </div>
      </div>
      <div className="scroll tall" role="region" aria-label="Entries" tabIndex={0}>
      <ol className="happened">
        {[...told.happenings].reverse().map((one) => (
          <li key={one.seq}>
            <span className="quiet small">{one.seq}</span>
            <span>
              {one.words}{" "}
              <span className="quiet small">
                {one.rule ? `rule ${one.rule} · ` : ""}
                {one.actor}
              </span>
            </span>
          </li>
        ))}
      </ol>
      </div>
    </section>
  );
}
