/** Rows that somebody ticked; one that left the list is not among them. */
import { useState } from "react";

export interface Chosen<One> {
  rows: One[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  clear: () => void;
}

export function useChosen<One extends { id: string }>(shown: One[]): Chosen<One> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const has = (id: string) => ids.has(id);
  return {
    rows: shown.filter((one) => has(one.id)),
    has,
    toggle: (id) =>
      setIds((before) =>
        before.has(id)
          ? new Set([...before].filter((one) => one !== id))
          : new Set([...before, id]),
      ),
    clear: () => setIds(new Set()),
  };
}
