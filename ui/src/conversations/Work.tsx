/** What the desk has to do, what it proposed, and what became of that. */
import { Link } from "react-router";
import { Said } from "../parts/Said";
import { since } from "../parts/time";
import { Hidden } from "./Findings";
import { Pairs } from "../parts/Pairs";
import type { Work } from "./queries";
import { useSaid } from "../words/said";
import { named, useWords } from "../words/useWords";

const TASK = {
  ready: "accent",
  waiting_customer: "",
  waiting_person: "warn",
  done: "good",
  failed: "bad",
};
const STATE: Record<string, string> = {
  awaiting: "warn",
  unknown: "warn",
  confirmed: "good",
  settled: "good",
  failed: "bad",
  failed_late: "bad",
  denied: "bad",
  rejected: "bad",
  executing: "accent",
  authorised: "accent",
};

export function Plan({ work }: { work: Work }) {
  const { work: words, graph } = useWords();
  const say = useSaid();
  return (
    <section className="card" aria-label={words.plan}>
      <h2>{words.plan}</h2>
      {work.tasks.length === 0 ? <p className="quiet small">{words.noPlan}</p> : null}
      <ol className="plain-list">
        {work.tasks.map((one) => (
          <li key={one.id} className="request" data-task={one.goal} data-status={one.status}>
            <div className="row spread">
              <strong>
                <Said text={one.title} />
              </strong>
              <span className={`badge ${TASK[one.status]}`}>{words.statuses[one.status]}</span>
            </div>
            <p className="small">
              <Said text={one.words} />{" "}
              <span className="quiet">
                {words.after(named(graph.names, one.team), one.after.map(say))}
              </span>
            </p>
            <Pairs of={one.said} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Proposals({ work, now }: { work: Work; now: number }) {
  const { work: words, card, graph } = useWords();
  const say = useSaid();
  return (
    <section className="card" aria-label={words.label}>
      <h2>{words.title}</h2>
      {work.proposals.length === 0 ? <p className="quiet small">{words.none}</p> : null}
      {work.proposals.map((one) => (
        <article key={one.id} className="request" data-proposal={one.kind} data-state={one.state}>
          <div className="row spread">
            <strong>
              <Said text={one.title} />
            </strong>
            <span className={`badge ${STATE[one.state] ?? ""}`}>
              {named(words.states, one.state)}
            </span>
          </div>
          <p className="small">
            <Said text={one.words} />{" "}
            <span className="quiet">
              {words.proposedBy(named(graph.names, one.agent), since(one.updated_at, now))}
            </span>
          </p>
          {one.evidence.map((said) => (
            <p key={said} className="small">
              <Said text={said} />
            </p>
          ))}
          {one.denial ? (
            <p className="small problem">{words.denied(one.denial.replace(/_/g, " "))}</p>
          ) : null}
          {one.approval_id ? (
            <p className="small">
              {card.needs(say(one.needs))} {one.signed.length ? `${one.signed.join("; ")}. ` : ""}
              <Link to={`/approvals/${one.approval_id}`}>{words.open}</Link>
            </p>
          ) : null}
          <details className="small">
            <summary>{words.exactly}</summary>
            <Pairs
              title={words.what}
              of={[
                { name: "resource", label: card.on, text: one.resource, known: true },
                ...one.details,
              ]}
            />
            <Pairs title={words.judgedBy} of={one.relied_on} />
            <Pairs title={words.answered} of={one.outcome} />
            <Hidden count={one.hidden} />
          </details>
        </article>
      ))}
    </section>
  );
}
