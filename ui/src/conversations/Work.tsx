/** What the desk has to do, what it proposed, and what became of that. */
import { Link } from "react-router";
import { Marked } from "../parts/Marked";
import { since } from "../parts/time";
import { Hidden } from "./Findings";
import { Pairs } from "../parts/Pairs";
import type { Work } from "./queries";

const TASK = { ready: "accent", waiting_customer: "", waiting_person: "warn", done: "good", failed: "bad" };
const STATE: Record<string, string> = {
  awaiting: "warn", unknown: "warn", confirmed: "good", settled: "good", failed: "bad", failed_late: "bad", denied: "bad", rejected: "bad", executing: "accent", authorised: "accent",
};

export function Plan({ work }: { work: Work }) {
  return (
    <section className="card" aria-label="The plan">
      <h2>The plan</h2>
      {work.tasks.length === 0 ? <p className="quiet small">Nothing is planned.</p> : null}
      <ol className="plain-list">
        {work.tasks.map((one) => (
          <li key={one.id} className="request" data-task={one.goal} data-status={one.status}>
            <div className="row spread">
              <strong>{one.title}</strong>
              <span className={`badge ${TASK[one.status]}`}>{one.status.replace("_", " for the ").replace("for the person", "for people")}</span>
            </div>
            <p className="small">
              {one.words} <span className="quiet">{one.team} team{one.after.length ? `, after: ${one.after.join(", ")}` : ""}</span>
            </p>
            <Pairs of={one.said} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Proposals({ work, now }: { work: Work; now: number }) {
  return (
    <section className="card" aria-label="What was proposed and done">
      <h2>Proposals and what became of them</h2>
      {work.proposals.length === 0 ? <p className="quiet small">Nothing was proposed.</p> : null}
      {work.proposals.map((one) => (
        <article key={one.id} className="request" data-proposal={one.kind} data-state={one.state}>
          <div className="row spread">
            <strong>
              <Marked text={one.title} />
            </strong>
            <span className={`badge ${STATE[one.state] ?? ""}`}>{one.state.replace(/_/g, " ")}</span>
          </div>
          <p className="small">
            {one.words} <span className="quiet">Proposed by the {one.agent} agent, last changed {since(one.updated_at, now)}.</span>
          </p>
          {one.evidence.map((said) => (
            <p key={said} className="small">
              <Marked text={said} />
            </p>
          ))}
          {one.denial ? <p className="small problem">Denied: {one.denial.replace(/_/g, " ")}</p> : null}
          {one.approval_id ? (
            <p className="small">
              Needs {one.needs}. {one.signed.length ? `${one.signed.join("; ")}. ` : ""}
              <Link to={`/approvals/${one.approval_id}`}>Open the request to people</Link>
            </p>
          ) : null}
          <details className="small">
            <summary>What exactly, and the facts it was judged by</summary>
            <Pairs title="What" of={[{ name: "resource", label: "On", text: one.resource, known: true }, ...one.details]} />
            <Pairs title="Judged by" of={one.relied_on} />
            <Pairs title="What the system answered" of={one.outcome} />
            <Hidden count={one.hidden} />
          </details>
        </article>
      ))}
    </section>
  );
}
