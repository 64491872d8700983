/**
 * What waits for people, and what a person does with it. Everything is read from the desk's rows;
 * nothing is kept here.
 */
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type Schemas, data, desk } from "../api/client";

export type Listed = Schemas["ListedApproval"];
export type View = Schemas["ApprovalView"];
export type Verdict = Schemas["Decision"]["verdict"];

export const APPROVALS = ["live", "approvals"] as const;
const path = (approval_id: string) => ({ params: { path: { approval_id } } });
// While the desk acts on a decision, its rows change by the second.
const MOVING = new Set(["awaiting", "authorised", "executing", "unknown"]);

export function moving(view: View): boolean {
  return (
    (view.status === "approved" && MOVING.has(view.action_state)) ||
    (view.status === "superseded" && !view.newer && MOVING.has(view.action_state))
  );
}

/**
 * The most urgent first, in pages; `live`: events tell when to look again, and otherwise it is
 * looked at often.
 */
export function useQueue(live: boolean) {
  return useInfiniteQuery({
    queryKey: [...APPROVALS, "queue"],
    queryFn: ({ pageParam }) =>
      data(
        desk.GET("/desk/approvals", {
          params: { query: { order: "urgent", ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    select: ({ pages }) => ({
      approvals: once(pages.flatMap((page) => page.approvals)),
      now: pages[0]?.now ?? null,
      total: pages[0]?.total ?? 0,
    }),
    refetchInterval: live ? 30_000 : 3_000,
    refetchOnWindowFocus: true,
  });
}

/** What moved while pages were read comes once. */
export function once<One extends { id: string }>(all: One[]): One[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** Those of one conversation, decided ones too; what waits comes first. */
export function useApprovalsOf(conversation: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: [...APPROVALS, "of", conversation],
    enabled: enabled && conversation !== undefined,
    queryFn: () =>
      data(
        desk.GET("/desk/approvals", {
          params: {
            query: { order: "urgent", status: "all", conversation_id: conversation ?? "" },
          },
        }),
      ),
    refetchInterval: 4_000,
  });
}

export function useApproval(id: string) {
  return useQuery({
    queryKey: [...APPROVALS, "one", id],
    queryFn: () => data(desk.GET("/desk/approvals/{approval_id}", path(id))),
    refetchInterval: ({ state }) =>
      state.data && (moving(state.data) || (state.data.decided_at && !state.data.told_at))
        ? 1_000
        : 15_000,
  });
}

export type Because = NonNullable<Schemas["Decision"]["because"]>;

export interface Decision {
  verdict: Verdict;
  reason?: string;
  because?: Because;
  told?: string;
  amount_minor?: number;
}

/** Bound to what was seen: the digest of the view goes with it. */
/**
 * `onDone` is called also when the list has heard of it before the answer came, and what asked is
 * no longer shown.
 */
export function useDecide(view: View, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ verdict, reason = "", amount_minor, because = "", told = "" }: Decision) =>
      data(
        desk.POST("/desk/approvals/{approval_id}/decision", {
          ...path(view.id),
          body: {
            verdict,
            digest: view.digest,
            reason,
            because,
            told,
            ...(amount_minor === undefined ? {} : { amount_minor }),
          },
        }),
      ),
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: APPROVALS }),
  });
}

/** What the customer would hear of a rejection, in their language. */
export function useWouldHear(id: string, because: Because, told: string, before: string) {
  const asked = because !== "" && (because !== "own" || told.trim() !== "");
  const { data: found } = useQuery({
    queryKey: [...APPROVALS, "hears", id, because, because === "own" ? told : ""],
    enabled: asked,
    placeholderData: keepPreviousData,
    queryFn: () =>
      data(
        desk.GET("/desk/approvals/{approval_id}/rejection", {
          params: { ...path(id).params, query: { because, told: because === "own" ? told : "" } },
        }),
      ),
  });
  return asked ? (found?.text ?? before) : before;
}
