/** /conversations: who the desk talks to, where each stands, what it cost and what is at risk. */
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { useSteps } from "../graph/useSteps";
import { ago, cost, money } from "../parts/money";
import { StaffPage } from "../session/StaffPage";
import type { Me } from "../session/useMe";
import { type Listed, useConversations } from "./queries";
import { StopAll } from "./StopAll";
import "./conversations.css";

const SHOW = ["all", "waits for a person", "waits for people", "with a person", "working", "waits for the customer", "paused"] as const;

export default function ConversationsPage() {
  useEffect(() => {
    document.title = "Conversations · Steward";
  }, []);
  return <StaffPage>{(me) => <List me={me} />}</StaffPage>;
}

function List({ me }: { me: Me }) {
  const { data: found, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useConversations();
  const all = found?.conversations;
  const { connected } = useSteps("/desk/watch");
  const [show, setShow] = useState<(typeof SHOW)[number]>("all");
  const shown = (all ?? []).filter((one) => show === "all" || one.step === show);
  return (
    <div className="stack">
      <div className="row spread">
        <h1>Conversations</h1>
        <div className="row">
          <span className={`badge ${connected ? "good" : "warn"}`}>{connected ? "Live" : "Connecting …"}</span>
          <StopAll me={me} />
        </div>
      </div>
      <div className="row" role="group" aria-label="Show">
        {SHOW.map((one) => (
          <button key={one} type="button" className={`button slim ${show === one ? "primary" : ""}`} aria-pressed={show === one} onClick={() => setShow(one)}>
            {one === "all" ? "All" : one}
          </button>
        ))}
      </div>
      {error ? <p className="notice bad">{error.message}</p> : null}
      {all && shown.length === 0 ? <p className="quiet card">Nobody here. When a customer writes, the conversation appears by itself.</p> : null}
      {shown.length ? <Table rows={shown} limit={found?.limit_micro ?? 0} currency={found?.currency ?? ""} /> : null}
      {hasNextPage ? (
        <p>
          <button type="button" className="button slim" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Table({ rows, limit, currency }: { rows: Listed[]; limit: number; currency: string }) {
  return (
     
    <div className="card scroll" tabIndex={0} role="region" aria-label="Conversations">
      <table className="plain conversations">
        <thead>
          <tr>
            <th scope="col">Last words</th>
            <th scope="col">Where it stands</th>
            <th scope="col">Waits for</th>
            <th scope="col">At risk</th>
            <th scope="col">Cost of {currency ? cost(limit, currency) : "budget"}</th>
            <th scope="col">Channel</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to={`/conversations/${one.id}`}>{one.last_line ? beginning(one.last_line) : "Nothing said yet"}</Link>
                <span className="small quiet"> {one.last_role ?? ""}</span>
                {one.alarm ? <span className="badge bad">danger: {one.alarm.replace("_", " ")}</span> : null}
              </td>
              <td>
                <span className={`badge ${one.step === "waits for people" || one.step === "waits for a person" ? "warn" : one.step === "with a person" ? "accent" : ""}`}>{one.step}</span>
                {one.mode_by ? <span className="small quiet"> {one.mode_by.replace("staff:", "")}</span> : null}
              </td>
              <td className="small">{one.waiting_for || "–"}</td>
              <td>{one.risk_minor ? money(one.risk_minor, one.risk_currency) : "–"}</td>
              <td className="small">
                <strong>{currency ? cost(one.cost_micro, currency) : ""}</strong>{" "}
                <span className="quiet">
                  {one.model_calls} model, {one.tool_calls} tool calls
                </span>
              </td>
              <td>{one.channel}</td>
              <td className="small">{one.last_at ? ago(one.last_at) : ago(one.created_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As many whole words as fit into a line or two. */
function beginning(text: string, most = 90): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(" ", most);
  return `${text.slice(0, cut > 0 ? cut : most)} …`;
}
