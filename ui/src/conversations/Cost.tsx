/** What the conversation cost against what it may: models in money, systems in calls, turn by turn. */
import { cost } from "../parts/money";
import { clock } from "../parts/time";
import type { Work } from "./queries";

type Spent = Work["cost"]["conversation"];

export function Cost({ work, now }: { work: Work; now: number }) {
  const { currency, conversation, customer_today, turns } = work.cost;
  return (
    <section className="card" aria-label="What it cost">
      <h2>What it cost</h2>
      <div className="budgets">
        <Against label="This conversation" spent={conversation} currency={currency} />
        {customer_today ? (
          <Against label="This customer today, all conversations" spent={customer_today} currency={currency} />
        ) : (
          <p className="small quiet">The customer’s day is counted once somebody has proved who they are.</p>
        )}
      </div>
      {turns.length ? (
        <details className="small">
          <summary>Turn by turn ({turns.length})</summary>
          <div className="scroll" tabIndex={0} role="region" aria-label="Cost of each turn">
            <table className="plain numbers">
              <thead>
                <tr>
                  <th scope="col">Turn</th>
                  <th scope="col">Model calls</th>
                  <th scope="col">Tokens</th>
                  <th scope="col">Cost</th>
                  <th scope="col">Tool calls</th>
                </tr>
              </thead>
              <tbody>
                {turns.map((one) => (
                  <tr key={one.turn}>
                    <td>
                      {one.turn}, {clock(one.at, now)}
                      {one.kind === "decision" ? " (people decided)" : ""}
                    </td>
                    <td>{one.model_calls}</td>
                    <td>{one.tokens ?? "not kept"}</td>
                    <td>{one.cost_micro === null ? "not kept" : cost(one.cost_micro, currency)}</td>
                    <td>{one.tool_calls}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ) : null}
    </section>
  );
}

function Against({ label, spent, currency }: { label: string; spent: Spent; currency: string }) {
  const share = spent.limit_micro ? spent.used_micro / spent.limit_micro : 0;
  const words = `${cost(spent.used_micro, currency)} of ${cost(spent.limit_micro, currency)}`;
  return (
    <div data-budget={label}>
      <div className="row spread small">
        <span>{label}</span>
        <strong>{words}</strong>
      </div>
      <meter className="budget" min={0} max={1} high={0.8} value={Math.min(1, share)} aria-label={`${label}: ${words}`} />
    </div>
  );
}
