/** /conversations/ID: one conversation in full, and the ways to step in. */
import { useEffect, useRef } from "react";
import { Link, useParams } from "react-router";
import { DeskGraph } from "../graph/DeskGraph";
import { useSteps } from "../graph/useSteps";
import { ago, cost } from "../parts/money";
import { useDeskTime } from "../parts/time";
import { ByMail, useByMail } from "../parts/ByMail";
import { Marked } from "../parts/Marked";
import { Said } from "../parts/Said";
import { StaffPage } from "../session/StaffPage";
import type { Me } from "../session/useMe";
import { Close } from "./Close";
import { CustomerPanel } from "./CustomerPanel";
import { Cost } from "./Cost";
import { Findings } from "./Findings";
import { Freeze } from "./Freeze";
import { Notes } from "./Notes";
import { Owner } from "./Owner";
import { type Recorded, type Work, useLines, useRecord, useTold, useWork } from "./queries";
import { StepIn } from "./StepIn";
import { Plan, Proposals } from "./Work";
import { useSaid } from "../words/said";
import { locale, useWords } from "../words/useWords";
import "./conversations.css";

export default function ConversationPage() {
  const { one: words } = useWords();
  const { id = "" } = useParams();
  useEffect(() => {
    document.title = `${words.title} · Steward`;
  }, [words.title]);
  return <StaffPage>{(me) => <One id={id} me={me} />}</StaffPage>;
}

function One({ id, me }: { id: string; me: Me }) {
  const { one: words, pages } = useWords();
  const record = useRecord(id);
  const work = useWork(id);
  const now = useDeskTime(work.data?.now, work.dataUpdatedAt);
  const steps = useSteps(`/desk/watch?conversation_id=${encodeURIComponent(id)}`);
  const error = record.error ?? work.error;
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!record.data || !work.data) return <p className="quiet">{pages.loading}</p>;
  const newest = work.data.cost.turns.reduce<Work["cost"]["turns"][number] | null>(
    (last, one) => (last && last.turn > one.turn ? last : one),
    null,
  );
  return (
    <>
      <Head id={id} work={work.data} record={record.data} connected={steps.connected} />
      <Owner id={id} me={me} />
      <div className="two">
        <div className="stack">
          <Words id={id} />
          <Mailed id={id} now={now} />
          <Held record={record.data} />
          <Freeze id={id} me={me} record={record.data} now={now} />
          <StepIn id={id} me={me} record={record.data} />
          <Notes id={id} me={me} now={now} />
          <Close id={id} me={me} />
          <Plan work={work.data} />
        </div>
        <div className="stack">
          <CustomerPanel id={id} me={me} now={now} />
          <Proposals work={work.data} now={now} />
          <Findings work={work.data} now={now} />
        </div>
      </div>
      <div className="stack">
        <section className="card" aria-label={words.atWork}>
          <h2>{words.atWork}</h2>
          <DeskGraph
            steps={steps}
            spent={
              newest
                ? words.newestTurn(
                    newest.model_calls,
                    newest.tool_calls,
                    newest.cost_micro === null
                      ? ""
                      : cost(newest.cost_micro, work.data.cost.currency),
                  )
                : ""
            }
          />
        </section>
        <Cost work={work.data} now={now} />
        <Told id={id} />
      </div>
    </>
  );
}

function Head({
  id,
  work,
  record,
  connected,
}: {
  id: string;
  work: Work;
  record: Recorded;
  connected: boolean;
}) {
  const { one: words, floor } = useWords();
  const said = useSaid();
  const studio = studioOf(id);
  const person = record.mode_by ? words.person : words.waitsPerson;
  const who = { desk: words.desk, person, paused: words.paused }[record.mode];
  return (
    <header>
      <div className="row spread">
        <Link to="/conversations" className="small">
          {words.all}
        </Link>
        {studio ? (
          <a href={studio} className="small">
            {words.inStudio}
          </a>
        ) : null}
        <span className={`badge ${connected ? "good" : "warn"}`}>
          {connected ? floor.live : floor.connecting}
        </span>
      </div>
      <h1>
        <Said text={work.about} />
      </h1>
      <p className="row waits">
        <span className={`badge ${record.mode === "desk" ? "" : "accent"}`}>{who}</span>
        {record.alarm ? (
          <span className="badge bad">{words.danger(record.alarm.replace("_", " "))}</span>
        ) : null}
        {record.frozen ? <span className="badge bad">{words.frozen}</span> : null}
        <span className="badge">{words.by(record.channel)}</span>
        <span data-waits={work.waiting_for.length}>
          {work.waiting_for.length ? words.waits(work.waiting_for.map(said)) : words.nobody}
        </span>
      </p>
    </header>
  );
}

function Words({ id }: { id: string }) {
  const { one: words } = useWords();
  const { data: found } = useLines(id);
  const last = found?.messages.at(-1)?.seq;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [last]);
  return (
    <section className="card" aria-label={words.said}>
      <h2>{words.said}</h2>
      <div ref={box} className="lines tall" role="log" tabIndex={0} aria-label={words.messages}>
        {(found?.messages ?? []).map((line) => (
          <div key={line.seq} className={`bubble ${line.role}`}>
            <p className="who small">{words.speakers[line.role]}</p>
            <p className="words">{line.text}</p>
            {line.recorded ? null : <p className="small quiet">{words.notRecorded}</p>}
            {line.quoted ? (
              <details className="small quiet">
                <summary>{words.quoted}</summary>
                <p className="words">
                  <Marked text={line.quoted} />
                </p>
              </details>
            ) : null}
            {line.automatic ? <p className="small quiet">{words.automatic}</p> : null}
            <time className="small quiet" dateTime={line.at}>
              {ago(line.at)}
            </time>
          </div>
        ))}
      </div>
    </section>
  );
}

function Mailed({ id, now }: { id: string; now: number }) {
  const { mailed: words } = useWords();
  const found = useByMail(id);
  if (!found) return null;
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ByMail found={found} now={now} />
    </section>
  );
}

/** What the desk has to say of its own accord, and waits for the recipient's morning. */
function Held({ record }: { record: Recorded }) {
  const { one: words } = useWords();
  if (record.held.length === 0) return null;
  return (
    <section className="card" aria-label={words.held}>
      <h2>{words.held}</h2>
      {record.held.map((line) => (
        <div key={line.id} className="bubble desk waiting">
          <p className="words">{line.text}</p>
          <p className="small">
            {words.goesOut(line.channel, ...wallClock(line.not_before, line.zone))}
          </p>
        </div>
      ))}
    </section>
  );
}

/** The clock there, and the place. */
function wallClock(at: string, zone: string): [string, string] {
  const place = zone.split("/").at(-1)?.replace(/_/g, " ") ?? zone;
  return [
    new Date(at).toLocaleTimeString(locale(), {
      hour: "2-digit",
      minute: "2-digit",
      timeZone: zone,
    }),
    place,
  ];
}

function Told({ id }: { id: string }) {
  const { one: words } = useWords();
  const { data: told } = useTold(id);
  if (!told) return null;
  return (
    <section className="card" aria-label={words.record}>
      <div className="row spread">
        <h2>{words.record}</h2>
        <div className="row">
          <span className="small quiet">{words.calls(told.model_calls, told.tool_calls)}</span>
          <span className={`badge ${told.verifies ? "good" : "bad"}`}>
            {told.verifies
              ? words.proved(told.entries)
              : words.broken(String(told.broken_at ?? "?"))}
          </span>
        </div>
      </div>
      <div className="scroll tall" role="region" aria-label={words.entries} tabIndex={0}>
        <ol className="happened">
          {[...told.happenings].reverse().map((one) => (
            <li key={one.seq}>
              <span className="quiet small">{one.seq}</span>
              <span>
                <Said text={one.words} />{" "}
                <span className="quiet small">
                  {one.rule ? `${words.rule(one.rule)} · ` : ""}
                  {one.actor}
                  {told.viewer && one.trace ? (
                    <>
                      {" · "}
                      <a href={told.viewer.replace("{trace}", one.trace)}>{words.trace}</a>
                    </>
                  ) : null}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Where Studio shows a thread, while the desk is debugged; else nothing. */
function studioOf(thread: string): string | null {
  const told = document.querySelector<HTMLElement>("[data-studio]")?.dataset;
  return told
    ? `${told.studio}/thread/${thread}?baseUrl=${encodeURIComponent(told.own ?? "")}`
    : null;
}
