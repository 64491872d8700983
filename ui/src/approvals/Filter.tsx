/** What of the queue is shown. */
import type { Listed } from "./queries";
import { AMOUNTS, type Filters } from "./filters";

interface Props {
  all: Listed[];
  shown: number;
  filters: Filters;
  change: (some: Partial<Filters>) => void;
}

export function Filter({ all, shown, filters, change }: Props) {
  const kinds = new Map(all.map((one) => [one.action, one.title]));
  const queues = [...new Set(all.map((one) => one.queue))];
  const none = !filters.mine && !filters.escalated && !filters.queue && !filters.kind && !filters.amount && !filters.q;
  return (
    <div className="ap-filter" role="group" aria-label="Show">
      <input type="search" className="text ap-search" aria-label="Search requests" placeholder="Search: name, reference, why" maxLength={200} value={filters.q} onChange={(event) => change({ q: event.target.value })} />
      <Chip on={none} label="All" press={() => change({ mine: false, escalated: false, queue: "", kind: "", amount: "", q: "" })} />
      <Chip on={filters.mine} label="For me" press={() => change({ mine: !filters.mine })} />
      <Chip on={filters.escalated} label="Escalated" press={() => change({ escalated: !filters.escalated })} />
      <Choice label="Amount" value={filters.amount} choose={(amount) => change({ amount })} options={Object.entries(AMOUNTS).map(([id, one]) => [id, one.label])} />
      {kinds.size > 1 || filters.kind ? <Choice label="Kind" value={filters.kind} choose={(kind) => change({ kind })} options={[...kinds]} /> : null}
      {queues.length > 1 || filters.queue ? <Choice label="Queue" value={filters.queue} choose={(queue) => change({ queue })} options={queues.map((one) => [one, one])} /> : null}
      {none ? null : (
        <span className="small quiet" role="status">
          {shown} of {all.length}
        </span>
      )}
    </div>
  );
}

function Chip({ on, label, press }: { on: boolean; label: string; press: () => void }) {
  return (
    <button type="button" className={`button slim ${on ? "chosen" : ""}`} aria-pressed={on} onClick={press}>
      {label}
    </button>
  );
}

function Choice({ label, value, choose, options }: { label: string; value: string; choose: (value: string) => void; options: [string, string][] }) {
  return (
    <select className={`button slim ${value ? "chosen" : ""}`} aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
      <option value="">{label}: any</option>
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
