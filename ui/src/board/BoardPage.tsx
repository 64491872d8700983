/** /board: the report of some days, as `steward report` prints it. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "react-router";
import { type Schemas, data, desk } from "../api/client";
import { cost, money } from "../parts/money";
import { StaffPage } from "../session/StaffPage";
import { type Me, mayReadReports as mayRead } from "../session/useMe";
import { Reviews } from "./Reviews";

type Report = Schemas["Report"];
type Row = [string, ...ReactNode[]];

const DAYS = [
  [1, "Today"],
  [7, "7 days"],
  [30, "30 days"],
] as const;
const TEAMS = ["", "identity", "billing", "support", "refund"];

export default function BoardPage() {
  useEffect(() => {
    document.title = "Board · Steward";
  }, []);
  return <StaffPage>{(me) => (mayRead(me) ? <Board me={me} /> : <p className="notice warn">The board is for leads, finance, auditors and admins.</p>)}</StaffPage>;
}

function Board({ me }: { me: Me }) {
  const is = (...roles: string[]) => me.roles.some((one) => roles.includes(one));
  const [days, setDays] = useState<number>(7);
  const [team, setTeam] = useState("");
  const { data: found, error } = useQuery({
    queryKey: ["live", "report", days, team],
    queryFn: () => data(desk.GET("/desk/report", { params: { query: { days, team } } })),
    refetchInterval: 15_000,
  });
  return (
    <div className="stack">
      <div className="row spread">
        <h1>Board</h1>
        <label className="row">
          Team
          <select value={team} onChange={(event) => setTeam(event.target.value)}>
            {TEAMS.map((one) => (
              <option key={one} value={one}>
                {one || "all"}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="row" role="group" aria-label="Time">
        {DAYS.map(([of, name]) => (
          <button key={of} type="button" className={`button slim ${days === of ? "primary" : ""}`} aria-pressed={days === of} onClick={() => setDays(of)}>
            {name}
          </button>
        ))}
      </div>
      {error ? <p className="notice bad">{error.message}</p> : null}
      {found ? <Figures report={found} /> : null}
      <Leakage days={days} />
      {is("lead", "auditor", "admin") ? <Reviews write={is("lead", "admin")} /> : null}
    </div>
  );
}

function Figures({ report }: { report: Report }) {
  const { contacts, waiting, decisions, cost: models } = report;
  const given = (figure: string, name: string) => <Behind report={report} figure={figure} count={name} />;
  const behind = (figure: string, count: number) => <Behind report={report} figure={figure} count={count} />;
  return (
    <>
      <p className="small quiet">
        {report.first} to {report.last} ({report.zone}). Shares are of contacts that have ended.
      </p>
      <Table
        name="Contacts"
        head={["", "How many", "Share"]}
        rows={[
          ["Begun", behind("begun", contacts.begun), ""],
          ["Not ended yet", behind("open", contacts.open), ""],
          ["Contained", behind("contained", contacts.contained), share(contacts.containment)],
          ["Resolved", behind("resolved", contacts.resolved), share(contacts.resolution)],
          ["Handed over", behind("handed_over", contacts.handed_over), ""],
          ["Abandoned", behind("abandoned", contacts.abandoned), ""],
          ["Out of scope", behind("out_of_scope", contacts.out_of_scope), ""],
          [`Back within ${report.repeat_days} days`, behind("repeated", contacts.repeated), share(contacts.repeat)],
          ["Told the same twice", behind("told_twice", contacts.told_twice), ""],
        ]}
      />
      <Table
        name="Waiting now"
        head={["", "How many", "Oldest"]}
        rows={[
          ["Messages to answer", waiting.mail, time(waiting.mail_oldest_ms)],
          ["Customers for a person", waiting.people, time(waiting.people_oldest_ms)],
          ["Approvals", waiting.approvals, time(waiting.approvals_oldest_ms)],
        ]}
      />
      <Table
        name="Waited for a person"
        head={["", "How many", "Half", "95 %"]}
        rows={[
          ["Waited", report.service.waited, "", ""],
          ["Taken over", report.service.taken, time(report.service.taken_ms_half), time(report.service.taken_ms_most)],
          ["Too long (service levels)", report.service.late, "", ""],
          ["Of these, still waiting", report.service.late_now, "", ""],
        ]}
      />
      <Table
        name="Time to"
        head={["", "Half", "95 %"]}
        rows={[
          ["First answer", time(contacts.first_answer_ms_half), time(contacts.first_answer_ms_most)],
          ["Decision", time(decisions.decided_ms_half), time(decisions.decided_ms_most)],
        ]}
      />
      <Table
        name="Given back"
        head={["Reason", "What", "By", "Times", "Amount"]}
        rows={report.given.map((one) => [one.reason || "–", one.tender || one.kind, one.signed ? "people" : "the rules", one.times, one.currency ? money(one.minor, one.currency) : "–"])}
      />
      <p className="small quiet">
        {report.goodwill.map((one) => `Goodwill: ${one.times} times, ${money(one.minor, one.currency)}. `)}
        {report.unproven.map((one) => (
          <span key={one.currency}>
            Sent, and nobody knows yet what came of it: {behind("unproven", one.times)} times, {money(one.minor, one.currency)}.{" "}
          </span>
        ))}
        Conversations: {given("given_alone", "by the rules")}, {given("given_signed", "signed")}, {given("came_back", "came back")}.
      </p>
      <Table
        name="Decided by"
        head={["", "Approved", "Rejected", "Lowered"]}
        rows={report.people.map((one) => [one.login, one.approved, one.rejected, one.lowered])}
      />
      <Table
        name="What models cost"
        head={["All", "Per contact", "Per resolution"]}
        rows={[[cost(models.micro, models.currency), spent(models.per_contact_micro, models.currency), spent(models.per_resolution_micro, models.currency)]]}
      />
      <Table
        name="Models"
        head={["Role", "Model", "Calls", "Unanswered", "Tokens", "Cost"]}
        rows={report.models.map((one) => [one.role, one.model, one.calls, one.unanswered, one.tokens, cost(one.micro, models.currency)])}
      />
    </>
  );
}

/** A figure that leads to the conversations behind it. */
function Behind({ report, figure, count }: { report: Report; figure: string; count: number | string }) {
  if (count === 0) return 0;
  const address = new URLSearchParams({ figure, from: report.first, to: report.last, ...(report.team ? { team: report.team } : {}) });
  return <Link to={`/conversations?${address.toString()}`}>{count}</Link>;
}

const SOURCES = { rules: "the rules", people: "people who signed", others: "others, past the desk" } as const;

/** What left by the systems' own books: a question to them, so it comes beside the rest. */
function Leakage({ days }: { days: number }) {
  const { data: found, error } = useQuery({
    queryKey: ["leakage", days],
    queryFn: () => data(desk.GET("/desk/report/leakage", { params: { query: { days } } })),
    refetchInterval: 60_000,
  });
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!found) return null;
  if (!found.compared) return <p className="small quiet">Leakage was not compared: {found.why}.</p>;
  return (
    <>
      <Table
        name="Left by the systems' books"
        head={["System", "What", "Let go by", "Reason", "Times", "Amount"]}
        rows={found.parts.map((one) => [one.system, one.kind, SOURCES[one.source], one.reason || "–", one.times, money(one.minor, one.currency)])}
      />
      <p className="small quiet">{found.past.map((one) => `${money(one.past_minor, one.currency)} of ${money(one.minor, one.currency)} (${share(one.share)}) went past the desk. `)}</p>
    </>
  );
}

function Table({ name, head, rows }: { name: string; head: string[]; rows: Row[] }) {
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label={name}>
      <h2>{name}</h2>
      {rows.length ? (
        <table className="plain">
          <thead>
            <tr>
              {head.map((one, n) => (one ? <th key={n} scope="col">{one}</th> : <td key={n} />))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <tr key={n}>
                {row.map((cell, column) => (column || head[0] ? <td key={column}>{cell}</td> : <th key={column} scope="row">{cell}</th>))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="quiet">Nothing.</p>
      )}
    </div>
  );
}

const share = (part: number | null) => (part === null ? "–" : `${Math.round(part * 100)} %`);
const spent = (micro: number | null, currency: string) => (micro === null ? "–" : cost(micro, currency));

/** "1.5 s", "12.0 min", "3.2 h", "4.0 days". */
function time(ms: number | null): string {
  if (ms === null) return "–";
  const seconds = ms / 1000;
  for (const [size, unit] of [[86_400, "days"], [3_600, "h"], [60, "min"]] as const) {
    if (seconds >= 2 * size) return `${(seconds / size).toFixed(1)} ${unit}`;
  }
  return `${seconds.toFixed(1)} s`;
}
