/** Which of what waits is shown. Kept in the address, so that a reload and a link show the same. */
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { addressWith } from "../parts/address";
import type { Listed } from "./queries";

export interface Filters {
  mine: boolean;
  escalated: boolean;
  queue: string;
  kind: string;
  amount: string;
  q: string;
  /** Those that somebody ticked to go through, one after the other; empty: all. */
  only: string;
}

// In units of each request's own currency: nothing is converted.
const AMOUNTS: Record<string, { from: number; below: number }> = {
  small: { from: 0, below: 100 },
  middle: { from: 100, below: 1000 },
  large: { from: 1000, below: Infinity },
};

export function applied(all: Listed[], filters: Filters): Listed[] {
  const amount = AMOUNTS[filters.amount];
  const only = new Set(filters.only.split(",").filter(Boolean));
  return all.filter(
    (one) =>
      (!only.size || only.has(one.id)) &&
      (!filters.mine || one.for_me) &&
      (!filters.escalated || one.escalated_at) &&
      (!filters.queue || one.queue === filters.queue) &&
      (!filters.kind || one.action === filters.kind) &&
      (!amount || within(one, amount)) &&
      sought(one, filters.q),
  );
}

/** Every word, in any order, in what the row says. */
function sought(one: Listed, q: string): boolean {
  const said = [
    one.title,
    one.amount,
    one.customer,
    one.resource,
    one.why_asked,
    one.tender,
    one.conversation_id,
  ]
    .join(" ")
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function within(one: Listed, { from, below }: { from: number; below: number }): boolean {
  if (one.amount_minor == null) return false;
  const units = one.amount_minor / 10 ** one.exponent;
  return units >= from && units < below;
}

export function useFilters(): {
  filters: Filters;
  change: (some: Partial<Filters>) => void;
  search: string;
} {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(
    () => ({
      mine: params.get("mine") === "1",
      escalated: params.get("escalated") === "1",
      queue: params.get("queue") ?? "",
      kind: params.get("kind") ?? "",
      amount: params.get("amount") ?? "",
      q: params.get("q") ?? "",
      only: params.get("only") ?? "",
    }),
    [params],
  );
  const change = useCallback(
    (some: Partial<Filters>) => setParams(addressWith(some), { replace: true }),
    [setParams],
  );
  const written = params.toString();
  return { filters, change, search: written ? `?${written}` : "" };
}
