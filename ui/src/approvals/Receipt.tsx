/**
 * What became of a request: who decided, how far it is, and under which reference it is found
 * elsewhere.
 */
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Marked } from "../parts/Marked";
import { clock, since } from "../parts/time";
import type { Me } from "../session/useMe";
import { type View, moving } from "./queries";
import { named, useWords } from "../words/useWords";

const LOOKS: Record<string, string> = {
  awaiting: "accent",
  authorised: "accent",
  executing: "accent",
  unknown: "warn",
  confirmed: "good",
  settled: "good",
  failed_late: "bad",
  failed: "bad",
  denied: "bad",
};
const REFERENCES = [
  "refund_id",
  "bank_reference",
  "credit_id",
  "replacement_id",
  "order_id",
  "ticket_id",
  "settles_at",
];

export function Receipt({
  view,
  me,
  now,
  linked,
  after,
}: {
  view: View;
  me: Me;
  now: number;
  linked: boolean;
  after?: ReactNode;
}) {
  const { receipt: words } = useWords();
  const last = view.signatures.at(-1);
  const mine =
    view.signatures.some((one) => one.login === me.login) ||
    view.edits.some((one) => one.login === me.login);
  const looks: Record<string, string> = { approved: "good", rejected: "bad" };
  return (
    <section className="ap-receipt" aria-label={words.label} role="status">
      <p className="ap-outcome">
        <span className={`badge ${looks[view.status] ?? ""}`}>
          {named(words.statuses, view.status)}
        </span>{" "}
        <Sentence view={view} now={now} last={last} mine={mine} linked={linked} />
      </p>
      {view.status === "approved" ? <Progress view={view} /> : null}
      {view.status !== "superseded" ? (
        <p className="small quiet">
          {view.told_at ? words.toldAt(clock(view.told_at, now)) : words.notTold}
        </p>
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
  const { receipt: words } = useWords();
  const edit = view.edits.at(-1);
  if (view.status === "superseded") {
    return (
      <>
        {edit ? words.lowered(edit.name, edit.is_now) : words.changed}{" "}
        {view.newer && linked ? (
          <Link to={`/approvals/${view.newer}`}>{words.openNow}</Link>
        ) : view.newer ? (
          ""
        ) : (
          words.policyAsked
        )}
      </>
    );
  }
  if (view.status === "expired") return <>{words.nobody}</>;
  if (view.status === "withdrawn") return <>{words.withdrawn}</>;
  if (!last) return <>{words.itIs(named(words.statuses, view.status))}</>;
  const when = since(last.at, now);
  const name = last.name || last.login;
  return (
    <>
      {last.verdict === "approve" ? words.approvedThis(name, when) : words.rejectedThis(name, when)}
      {mine ? "" : words.beforeYou}.
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
  const { receipt: words } = useWords();
  const look = LOOKS[view.action_state] ?? "";
  const references = REFERENCES.flatMap((name) =>
    view.outcome.filter((one) => one.name === name && one.known),
  );
  return (
    <>
      <p data-state={view.action_state}>
        <span className={`badge ${look}`}>
          {moving(view) ? <span className="dots" aria-hidden="true" /> : null}
          {named(words.states, view.action_state, view.action_state)}
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
