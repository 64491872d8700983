/** /approvals: what waits for people, the most urgent first, and one of them open beside it. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useNavigate, useParams } from "react-router";
import { useStream } from "../api/stream";
import { useHalt } from "../conversations/queries";
import { useKeys } from "../parts/keys";
import { amountOf } from "../parts/money";
import { useDeskTime } from "../parts/time";
import { useChosen } from "../parts/useChosen";
import { StaffPage } from "../session/StaffPage";
import type { Me } from "../session/useMe";
import { ApprovalCard } from "./ApprovalCard";
import { Filter } from "./Filter";
import { applied, useFilters } from "./filters";
import { Help } from "./Help";
import { APPROVALS, type Listed, useApproval, useQueue } from "./queries";
import { Queue, itemOf } from "./Queue";
import { useClaim } from "./useClaim";
import { named, useWords } from "../words/useWords";

export default function ApprovalsPage() {
  return <StaffPage>{(me) => <Inbox me={me} />}</StaffPage>;
}

function Inbox({ me }: { me: Me }) {
  const { queue: words, pages, floor, several } = useWords();
  const { id } = useParams();
  const navigate = useNavigate();
  const { filters, change, search } = useFilters();
  const connected = useApprovalEvents();
  const queue = useQueue(connected);
  const now = useDeskTime(queue.data?.now, queue.dataUpdatedAt);
  const all = queue.data?.approvals ?? [];
  const shown = applied(all, filters);
  const chosen = useChosen(shown);
  const waiting = queue.data?.total ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  useEffect(() => {
    if (queue.isSuccess && (search || shown.length === 0) && hasNextPage && !isFetchingNextPage)
      void fetchNextPage(); // what fits the filters may be further down
  }, [queue.isSuccess, search, shown.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const [help, setHelp] = useState(false);
  const { at, place } = usePlace(shown, id);

  useEffect(() => {
    document.title = `${waiting ? `(${waiting}) ` : ""}${pages.approvals} · Steward`;
  }, [waiting, pages.approvals]);

  const open = useCallback(
    (one: Listed | undefined) => one && void navigate(`/approvals/${one.id}${search}`),
    [navigate, search],
  );
  const early = useRef(0); // steps that were asked for before there was a list
  const move = useCallback(
    (step: number) => {
      if (!queue.isSuccess) {
        early.current += step;
        return;
      }
      const next = shown[place(step)];
      if (!next) return;
      if (id) open(next);
      else itemOf(next.id)?.focus();
    },
    [queue.isSuccess, shown, place, id, open],
  );
  useEffect(() => {
    if (!early.current || !queue.isSuccess) return;
    move(early.current);
    early.current = 0;
  }, [queue.isSuccess, move]);
  // Nothing is decided by this: the ticked ones alone are shown, and each is opened and signed by
  // itself.
  const goThrough = () => {
    const only = chosen.rows.map((one) => one.id);
    chosen.clear();
    void navigate(
      `/approvals/${only[0]}?${new URLSearchParams({ only: only.join(",") }).toString()}`,
    );
  };
  const back = useCallback(() => void navigate(`/approvals${search}`), [navigate, search]);
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Escape: id ? back : undefined,
    "?": () => setHelp(true),
  });

  return (
    <>
      <div className="row spread ap-bar">
        <h1>
          {pages.approvals} <span className="quiet">{queue.data ? waiting : ""}</span>
        </h1>
        <div className="row">
          <span className={`badge ${connected ? "good" : "warn"}`}>
            {connected ? floor.live : floor.connecting}
          </span>
          <Button className="button slim" onPress={() => setHelp(true)} aria-label={words.keys}>
            {words.keys} <kbd>?</kbd>
          </Button>
        </div>
      </div>
      <Stopped />
      <div className={`ap-panes ${id ? "one" : ""}`}>
        <nav className="ap-queue" aria-label={words.label}>
          <Filter all={all} shown={shown.length} filters={filters} change={change} />
          {queue.error ? (
            <p className="notice bad">
              {queue.error.message}. {words.goesOn}
            </p>
          ) : null}
          {chosen.rows.length > 1 ? (
            <div className="row ap-several">
              <Button className="button slim primary" onPress={goThrough}>
                {several.goThrough(chosen.rows.length)}
              </Button>
              <Button className="button slim plain" onPress={chosen.clear}>
                {several.none}
              </Button>
            </div>
          ) : null}
          <Queue
            shown={shown}
            all={all.length}
            loaded={queue.isSuccess}
            open={id}
            now={now}
            me={me}
            search={search}
            chosen={chosen}
          />
          {hasNextPage ? (
            <Button
              className="button slim"
              isDisabled={isFetchingNextPage}
              onPress={() => void fetchNextPage()}
            >
              {words.more(all.length, waiting)}
            </Button>
          ) : null}
        </nav>
        {id ? (
          <One
            key={id}
            id={id}
            me={me}
            now={now}
            onBack={back}
            next={shown[at] && shown[at].id !== id ? shown[at] : shown[at + 1]}
            onOpen={open}
          />
        ) : (
          <p className="ap-nothing quiet">
            {words.openWith} <kbd>Enter</kbd>; {words.moveWith} <kbd>j</kbd> {words.and}{" "}
            <kbd>k</kbd>. {words.yours}
          </p>
        )}
      </div>
      <Help isOpen={help} onClose={() => setHelp(false)} />
    </>
  );
}

interface OneProps {
  id: string;
  me: Me;
  now: number;
  onBack: () => void;
  next: Listed | undefined;
  onOpen: (one: Listed) => void;
}

function One({ id, me, now, onBack, next, onOpen }: OneProps) {
  const { queue: words, pages, kinds } = useWords();
  const { data: view, error } = useApproval(id);
  const { until, takeOver } = useClaim(view, me, now);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false; // whoever has gone elsewhere meanwhile is not taken along
    };
  }, []);
  return (
    <div className="ap-open">
      <Button className="button slim ap-back" onPress={onBack}>
        ← {words.back} <kbd>Esc</kbd>
      </Button>
      {error ? <p className="notice bad">{error.message.replace(/\.$/, "")}.</p> : null}
      {view ? (
        <ApprovalCard
          view={view}
          me={me}
          now={now}
          keys
          claimedUntil={until}
          onTakeOver={takeOver}
          {...(next ? { onNext: () => here.current && onOpen(next) } : {})}
          after={
            next ? (
              <Button className="button" onPress={() => onOpen(next)}>
                {words.next}: {amountOf(next) || named(kinds, next.action, next.title)} <kbd>j</kbd>
              </Button>
            ) : (
              <span className="quiet">{words.nothingElse}</span>
            )
          }
        />
      ) : error ? null : (
        <p className="quiet">{pages.loading}</p>
      )}
    </div>
  );
}

/**
 * Where in the list somebody is; what was decided leaves the list, and its place is taken by the
 * next one.
 */
function usePlace(
  shown: Listed[],
  id: string | undefined,
): { at: number; place: (step: number) => number } {
  const last = useRef(-1);
  const found = id ? shown.findIndex((one) => one.id === id) : -1;
  const [kept, setKept] = useState(-1);
  if (found >= 0 && found !== kept) setKept(found);
  useEffect(() => {
    if (found >= 0) last.current = found;
  }, [found]);
  const place = (step: number) => {
    const focused = document.activeElement?.getAttribute("data-item");
    const from = found >= 0 ? found : shown.findIndex((one) => one.id === focused);
    const gone = from < 0 && id !== undefined && step > 0;
    const next = gone
      ? Math.max(last.current, 0)
      : from < 0
        ? step > 0
          ? 0
          : shown.length - 1
        : from + step;
    return Math.min(Math.max(next, 0), shown.length - 1);
  };
  return {
    at: found >= 0 ? found : Math.min(Math.max(kept, 0), Math.max(shown.length - 1, 0)),
    place,
  };
}

function useApprovalEvents(): boolean {
  const queries = useQueryClient();
  const soon = useRef<ReturnType<typeof setTimeout> | null>(null);
  return useStream("/desk/approvals/events", {
    onEvent: () => {
      soon.current ??= setTimeout(() => {
        soon.current = null;
        void queries.invalidateQueries({ queryKey: APPROVALS });
      }, 150);
    },
  });
}

function Stopped() {
  const { queue: words, stop } = useWords();
  const { standing } = useHalt();
  const halt = standing.data?.halt;
  if (!halt) return null;
  return (
    <p className="notice bad" role="alert">
      {stop.stoppedBy(halt.login)}
      {halt.reason ? `: ${halt.reason}` : ""}. {words.waitsUntil}
    </p>
  );
}
