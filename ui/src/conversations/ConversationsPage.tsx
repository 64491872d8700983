/** /conversations: the floor's work in views, each with an address of its own. */
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useSteps } from "../graph/useSteps";
import { addressWith } from "../parts/address";
import { useDeskTime } from "../parts/time";
import { useChosen } from "../parts/useChosen";
import { StaffPage } from "../session/StaffPage";
import type { Me } from "../session/useMe";
import { useWords } from "../words/useWords";
import { FloorTable } from "./FloorTable";
import { type Counted, type Order, type View, useConversations } from "./queries";
import { Several } from "./Several";
import { StopAll } from "./StopAll";
import "./conversations.css";

const VIEWS: View[] = ["unassigned", "mine", "people", "customer", "ended", "all"];
const ORDERS: Order[] = ["urgent", "newest", "waiting", "risk"];
const COUNTED = ["figure", "of", "from", "to", "team"] as const;
const TYPED_MS = 250;

export default function ConversationsPage() {
  const { floor } = useWords();
  useEffect(() => {
    document.title = `${floor.title} · Steward`;
  }, [floor.title]);
  return <StaffPage>{(me) => <List me={me} />}</StaffPage>;
}

function List({ me }: { me: Me }) {
  const { floor, pages } = useWords();
  const { view, order, search, counted, address, change } = useAddress();
  const {
    data: found,
    error,
    dataUpdatedAt,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  } = useConversations(view, order, search, counted);
  const { connected } = useSteps("/desk/watch");
  const now = useDeskTime(found?.now, dataUpdatedAt);
  const rows = found?.conversations;
  const chosen = useChosen(rows ?? []);
  return (
    <div className="stack">
      <div className="row spread">
        <h1>{floor.title}</h1>
        <div className="row">
          <span className={`badge ${connected ? "good" : "warn"}`}>
            {connected ? floor.live : floor.connecting}
          </span>
          <StopAll me={me} />
        </div>
      </div>
      <div className="row spread">
        <nav className="row" aria-label={floor.viewsLabel}>
          {VIEWS.map((one) => (
            <Link
              key={one}
              to={address({ view: one })}
              className={`button slim link-button ${view === one ? "primary" : ""}`}
              aria-current={view === one ? "page" : undefined}
            >
              {floor.views[one]}
              {found && one in found.counts ? (
                <span className="count"> {found.counts[one as keyof typeof found.counts]}</span>
              ) : null}
            </Link>
          ))}
        </nav>
        <div className="row">
          <Search key={view} search={search} change={(q) => change({ q })} />
          <label className="row small">
            {floor.order}
            <select
              className="slim"
              value={order}
              onChange={(event) => change({ order: event.target.value })}
            >
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {floor.orders[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      {counted.figure ? (
        <p className="notice">
          {floor.behind(
            [counted.figure.replaceAll("_", " "), counted.of].filter(Boolean).join(": "),
            counted.from ?? "",
            counted.to ?? "",
          )}{" "}
          <Link to="/conversations">{floor.everything}</Link>
        </p>
      ) : null}
      {error ? <p className="notice bad">{error.message}</p> : null}
      {rows?.length === 0 ? (
        <p className="quiet card">{search ? floor.nothingFound(search) : floor.nothing[view]}</p>
      ) : null}
      {rows || error ? null : <p className="quiet">{pages.loading}</p>}
      <Several chosen={chosen} me={me} />
      {rows?.length ? <FloorTable rows={rows} now={now} me={me} chosen={chosen} /> : null}
      {hasNextPage ? (
        <p>
          <button
            type="button"
            className="button slim"
            disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {floor.more}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Search({ search, change }: { search: string; change: (search: string) => void }) {
  const { floor } = useWords();
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    if (typed === search) return;
    const timer = setTimeout(() => change(typed), TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed, search, change]);
  return (
    <input
      type="search"
      className="text floor-search"
      aria-label={floor.search}
      placeholder={floor.search}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** What is shown, as the address says it: a reload and a link show the same. */
function useAddress() {
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((one) => one === params.get("view")) ?? "all";
  const order = ORDERS.find((one) => one === params.get("order")) ?? "urgent";
  return {
    view,
    order,
    search: params.get("q") ?? "",
    counted: Object.fromEntries(
      COUNTED.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])),
    ) as Counted,
    address: (some: Record<string, string>) => `?${addressWith(some).toString()}`,
    change: (some: Record<string, string>) => setParams(addressWith(some), { replace: true }),
  };
}
