/**
 * What the conversation cost against what it may: models in money, systems in calls, turn by turn.
 */
import { cost } from "../parts/money";
import { clock } from "../parts/time";
import type { Work } from "./queries";
import { useWords } from "../words/useWords";

type Spent = Work["cost"]["conversation"];

export function Cost({ work, now }: { work: Work; now: number }) {
  const { spent: words } = useWords();
  const { currency, conversation, customer_today, turns } = work.cost;
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="budgets">
        <Against label={words.conversation} spent={conversation} currency={currency} />
        {customer_today ? (
          <Against label={words.customer} spent={customer_today} currency={currency} />
        ) : (
          <p className="small quiet">{words.notProved}</p>
        )}
      </div>
      {turns.length ? (
        <details className="small">
          <summary>{words.byTurn(turns.length)}</summary>
          <div className="scroll" tabIndex={0} role="region" aria-label={words.each}>
            <table className="plain numbers">
              <thead>
                <tr>
                  <th scope="col">{words.turn}</th>
                  <th scope="col">{words.models}</th>
                  <th scope="col">{words.tokens}</th>
                  <th scope="col">{words.cost}</th>
                  <th scope="col">{words.tools}</th>
                </tr>
              </thead>
              <tbody>
                {turns.map((one) => (
                  <tr key={one.turn}>
                    <td>
                      {one.turn}, {clock(one.at, now)}
                      {one.kind === "decision" ? words.decided : ""}
                    </td>
                    <td>{one.model_calls}</td>
                    <td>{one.tokens ?? words.notKept}</td>
                    <td>
                      {one.cost_micro === null ? words.notKept : cost(one.cost_micro, currency)}
                    </td>
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
  const { spent: words } = useWords();
  const share = spent.limit_micro ? spent.used_micro / spent.limit_micro : 0;
  const said = words.of(cost(spent.used_micro, currency), cost(spent.limit_micro, currency));
  return (
    <div data-budget={label}>
      <div className="row spread small">
        <span>{label}</span>
        <strong>{said}</strong>
      </div>
      <meter
        className="budget"
        min={0}
        max={1}
        high={0.8}
        value={Math.min(1, share)}
        aria-label={`${label}: ${said}`}
      />
    </div>
  );
}
