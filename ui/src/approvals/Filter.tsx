/** What of the queue is shown. */
import type { Listed } from "./queries";
import type { Filters } from "./filters";
import { named, useWords } from "../words/useWords";

interface Props {
  all: Listed[];
  shown: number;
  filters: Filters;
  change: (some: Partial<Filters>) => void;
}

export function Filter({ all, shown, filters, change }: Props) {
  const { queue: words, kinds: names, several } = useWords();
  const kinds = new Map(all.map((one) => [one.action, named(names, one.action, one.title)]));
  const queues = [...new Set(all.map((one) => one.queue))];
  const none =
    !filters.mine &&
    !filters.escalated &&
    !filters.queue &&
    !filters.kind &&
    !filters.amount &&
    !filters.q &&
    !filters.only;
  return (
    <div className="ap-filter" role="group" aria-label={words.show}>
      <input
        type="search"
        className="text ap-search"
        aria-label={words.search}
        placeholder={words.searchHint}
        maxLength={200}
        value={filters.q}
        onChange={(event) => change({ q: event.target.value })}
      />
      <Chip
        on={none}
        label={words.all}
        press={() =>
          change({
            mine: false,
            escalated: false,
            queue: "",
            kind: "",
            amount: "",
            q: "",
            only: "",
          })
        }
      />
      {filters.only ? (
        <Chip
          on
          label={several.only(filters.only.split(",").length)}
          press={() => change({ only: "" })}
        />
      ) : null}
      <Chip on={filters.mine} label={words.forMe} press={() => change({ mine: !filters.mine })} />
      <Chip
        on={filters.escalated}
        label={words.escalated}
        press={() => change({ escalated: !filters.escalated })}
      />
      <Choice
        label={words.amount}
        value={filters.amount}
        choose={(amount) => change({ amount })}
        options={Object.entries(words.amounts)}
      />
      {kinds.size > 1 || filters.kind ? (
        <Choice
          label={words.kind}
          value={filters.kind}
          choose={(kind) => change({ kind })}
          options={[...kinds]}
        />
      ) : null}
      {queues.length > 1 || filters.queue ? (
        <Choice
          label={words.of}
          value={filters.queue}
          choose={(queue) => change({ queue })}
          options={queues.map((one) => [one, one])}
        />
      ) : null}
      {none ? null : (
        <span className="small quiet" role="status">
          {words.shown(shown, all.length)}
        </span>
      )}
    </div>
  );
}

function Chip({ on, label, press }: { on: boolean; label: string; press: () => void }) {
  return (
    <button
      type="button"
      className={`button slim ${on ? "chosen" : ""}`}
      aria-pressed={on}
      onClick={press}
    >
      {label}
    </button>
  );
}

function Choice({
  label,
  value,
  choose,
  options,
}: {
  label: string;
  value: string;
  choose: (value: string) => void;
  options: [string, string][];
}) {
  const { queue } = useWords();
  return (
    <select
      className={`button slim ${value ? "chosen" : ""}`}
      aria-label={label}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{queue.any(label)}</option>
      {options.map(([id, said]) => (
        <option key={id} value={id}>
          {said}
        </option>
      ))}
    </select>
  );
}
