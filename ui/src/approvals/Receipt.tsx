/** What became of a request: who decided, how far it is, and under which reference it is found elsewhere. */
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Marked } from "../parts/Marked";
import { ago } from "../parts/money";
import { clock } from "../parts/time";
import type { Me } from "../session/useMe";
import { type View, moving } from "./queries";

const DONE: Record<string, [string, string]> = {
  awaiting: ["accent", "Policy is asked once more"],
  authorised: ["accent", "Allowed; not begun yet"],
  executing: ["accent", "Begun; what came of it is not known yet"],
  unknown: ["warn", "Sent; the other system has not answered yet, and it is asked again under the same key"],
  confirmed: ["good", "Confirmed"],
  settled: ["good", "Arrived"],
  failed_late: ["bad", "Came back later; a case was opened"],
  failed: ["bad", "Did not work; nothing was changed"],
  denied: ["bad", "Policy says no by now"],
};
const REFERENCES = ["refund_id", "bank_reference", "credit_id", "replacement_id", "order_id", "ticket_id", "settles_at"];

export function Receipt({ view, me, now, linked, after }: { view: View; me: Me; now: number; linked: boolean; after?: ReactNode }) {
  const last = view.signatures.at(-1);
  const mine = view.signatures.some((one) => one.login === me.login) || view.edits.some((one) => one.login === me.login);
  return (
    <section className="ap-receipt" aria-label="What became of it" role="status">
      <p className="ap-outcome">
        <span className={`badge ${view.status === "approved" ? "good" : view.status === "rejected" ? "bad" : ""}`}>{view.status}</span>{" "}
        <Sentence view={view} now={now} last={last} mine={mine} linked={linked} />
      </p>
      {view.status === "approved" ? <Progress view={view} /> : null}
      {view.status !== "superseded" ? (
        <p className="small quiet">{view.told_at ? `The customer heard of it at ${clock(view.told_at, now)}.` : "The customer has not been told yet."}</p>
      ) : null}
      {after ? <div className="row">{after}</div> : null}
    </section>
  );
}

interface Said {
  view: View;
  now: number;
  last: View["signatures"][number] | undefined;
  mine: boolean;
  linked: boolean;
}

function Sentence({ view, now, last, mine, linked }: Said) {
  const edit = view.edits.at(-1);
  if (view.status === "superseded") {
    return (
      <>
        {edit ? `${edit.name} lowered it to ${edit.is_now}; somebody else has to sign that. ` : "Something that it rested on changed, so people are asked anew. "}
        {view.newer && linked ? <Link to={`/approvals/${view.newer}`}>Open what is asked now</Link> : view.newer ? "" : "Policy is being asked …"}
      </>
    );
  }
  if (view.status === "expired") return <>Nobody decided it in time. That is nobody’s rejection.</>;
  if (view.status === "withdrawn") return <>It was withdrawn; nothing is left to decide.</>;
  if (!last) return <>It is {view.status}.</>;
  const when = ago(last.at, now);
  return (
    <>
      {last.name || last.login} {last.verdict === "approve" ? "approved" : "rejected"} this {when === "just now" ? when : `${when} ago`}
      {mine ? "" : ", before you; nothing is left to do here"}.
      {last.reason ? (
        <>
          {" "}
          “<Marked text={last.reason} />”
        </>
      ) : null}
    </>
  );
}

function Progress({ view }: { view: View }) {
  const [look, words] = DONE[view.action_state] ?? ["", view.action_state];
  const references = REFERENCES.flatMap((name) => view.outcome.filter((one) => one.name === name && one.known));
  return (
    <>
      <p data-state={view.action_state}>
        <span className={`badge ${look}`}>
          {moving(view) ? <span className="dots" aria-hidden="true" /> : null}
          {words}
        </span>
        {view.denial ? <span className="small"> ({view.denial.replace(/_/g, " ")})</span> : null}
      </p>
      {references.length ? (
        <dl className="pairs small">
          {references.map((one) => (
            <div key={one.name}>
              <dt>{one.label}</dt>
              <dd>
                <code>{one.text}</code>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
