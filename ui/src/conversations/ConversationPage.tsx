/** /conversations/ID: one conversation in full, and the ways to step in. */
import { useEffect, useRef } from "react";
import { Link, useParams } from "react-router";
import { DeskGraph } from "../graph/DeskGraph";
import { useSteps } from "../graph/useSteps";
import { ago } from "../parts/money";
import { useDeskTime } from "../parts/time";
import { Marked } from "../parts/Marked";
import { StaffPage } from "../session/StaffPage";
import { studioOf } from "../session/studio";
import type { Me } from "../session/useMe";
import { CustomerPanel } from "./CustomerPanel";
import { Cost } from "./Cost";
import { Findings } from "./Findings";
import { Notes } from "./Notes";
import { Owner } from "./Owner";
import { type Recorded, type Work, useLines, useRecord, useTold, useWork } from "./queries";
import { StepIn } from "./StepIn";
import { Plan, Proposals } from "./Work";
import "./conversations.css";

export default function ConversationPage() {
  const { id = "" } = useParams();
  useEffect(() => {
    document.title = "Conversation · Steward";
  }, []);
  return <StaffPage>{(me) => <One id={id} me={me} />}</StaffPage>;
}

function One({ id, me }: { id: string; me: Me }) {
  const record = useRecord(id);
  const work = useWork(id);
  const now = useDeskTime(work.data?.now, work.dataUpdatedAt);
  const steps = useSteps(`/desk/watch?conversation_id=${encodeURIComponent(id)}`);
  const error = record.error ?? work.error;
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!record.data || !work.data) return <p className="quiet">Loading …</p>;
  return (
    <>
      <Head id={id} work={work.data} record={record.data} connected={steps.connected} />
      <Owner id={id} me={me} />
      <div className="two">
        <div className="stack">
          <Words id={id} />
          <Held record={record.data} />
          <StepIn id={id} me={me} record={record.data} />
          <Notes id={id} me={me} now={now} />
          <Plan work={work.data} />
        </div>
        <div className="stack">
          <CustomerPanel id={id} me={me} now={now} />
          <Proposals work={work.data} now={now} />
          <Findings work={work.data} now={now} />
        </div>
      </div>
      <div className="stack">
        <section className="card" aria-label="The desk at work">
          <h2>The desk at work</h2>
          <DeskGraph steps={steps} />
        </section>
        <Cost work={work.data} now={now} />
        <Told id={id} />
      </div>
    </>
  );
}

function Head({ id, work, record, connected }: { id: string; work: Work; record: Recorded; connected: boolean }) {
  const studio = studioOf(id);
  const person = record.mode_by ? "A person has it" : "Waits for a person";
  const who = { desk: "The desk has it", person, paused: "Paused" }[record.mode];
  return (
    <header>
      <div className="row spread">
        <Link to="/conversations" className="small">
          All conversations
        </Link>
        {studio ? (
          <a href={studio} className="small">
            Its thread in Studio
          </a>
        ) : null}
        <span className={`badge ${connected ? "good" : "warn"}`}>{connected ? "Live" : "Connecting …"}</span>
      </div>
      <h1>
        <Marked text={work.about} />
      </h1>
      <p className="row waits">
        <span className={`badge ${record.mode === "desk" ? "" : "accent"}`}>{who}</span>
        {record.alarm ? <span className="badge bad">Somebody may be in danger: {record.alarm.replace("_", " ")}</span> : null}
        <span className="badge">by {record.channel}</span>
        <span data-waits={work.waiting_for.length}>{work.waiting_for.length ? `Waits for ${work.waiting_for.join("; and for ")}.` : "Waits for nobody."}</span>
      </p>
    </header>
  );
}

function Words({ id }: { id: string }) {
  const { data: found } = useLines(id);
  const last = found?.messages.at(-1)?.seq;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [last]);
  return (
    <section className="card" aria-label="What was said">
      <h2>What was said</h2>
      <div ref={box} className="lines tall" role="log" tabIndex={0} aria-label="Messages">
        {(found?.messages ?? []).map((line) => (
          <div key={line.seq} className={`bubble ${line.role}`}>
            <p className="who small">{{ customer: "Customer", desk: "Steward", staff: "Colleague" }[line.role]}</p>
            <p className="words">{line.text}</p>
            {line.recorded ? null : <p className="small quiet">Of a call that is not recorded: the words are not kept</p>}
            {line.quoted ? (
              <details className="small quiet">
                <summary>The mail had quoted parts, headers or a signature: kept, and not read by the desk</summary>
                <p className="words">
                  <Marked text={line.quoted} />
                </p>
              </details>
            ) : null}
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
