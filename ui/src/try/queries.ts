/** What the tour reads; everything under "live" is read anew when something happens. */
import { useQuery } from "@tanstack/react-query";
import { type Schemas, data, desk } from "../api/client";

export type Story = Schemas["ToldStory"];

export interface Mail {
  id: string;
  kind: string;
  channel: string;
  destination: string;
  text: string;
  created_at: string;
}

export function useStories() {
  return useQuery({
    queryKey: ["stories"],
    queryFn: () => data(desk.GET("/sandbox/stories")),
    staleTime: Infinity,
  });
}

/** What was sent in the sandbox; `every`: milliseconds between two looks, where no event tells. */
export function useMail(conversation: string | undefined, every?: number) {
  return useQuery({
    queryKey: ["live", "mail", conversation],
    enabled: conversation !== undefined,
    refetchInterval: every ?? false,
    queryFn: async () => {
      const found = await data(
        desk.GET("/sandbox/outbox", { params: { query: { conversation_id: conversation ?? "" } } }),
      );
      return (found as { messages: Mail[] }).messages.filter(
        (mail) => mail.kind === "code" || mail.destination,
      );
    },
  });
}

/**
 * Where the company itself answers: its books are read there, so that they are seen while the desk
 * is down.
 */
export function company(): string {
  return document.body.dataset.company ?? "";
}

/**
 * `closely`: something was armed, or the desk does not answer, and a payment is to be seen as it
 * happens.
 */
export function useBooks(account: string | undefined, closely: boolean) {
  return useQuery({
    queryKey: ["live", "books", account],
    enabled: account !== undefined,
    refetchInterval: closely ? 700 : 4_000,
    networkMode: "always",
    queryFn: async () => {
      const answer = await fetch(
        `${company()}/sandbox/books/${encodeURIComponent(account ?? "")}`,
        { credentials: "omit", referrerPolicy: "no-referrer" },
      );
      if (!answer.ok) throw new Error("The company does not show its books right now.");
      return (await answer.json()) as Schemas["Books"];
    },
  });
}

export function useHappened(conversation: string | undefined) {
  return useQuery({
    queryKey: ["live", "happened", conversation],
    enabled: conversation !== undefined,
    queryFn: () =>
      data(
        desk.GET("/sandbox/happened/{conversation_id}", {
          params: { path: { conversation_id: conversation ?? "" } },
        }),
      ),
  });
}

/** What was understood and planned, and what was found where. */
export function usePlanned(conversation: string) {
  return useQuery({
    queryKey: ["live", "planned", conversation],
    queryFn: () =>
      data(
        desk.GET("/sandbox/work/{conversation_id}", {
          params: { path: { conversation_id: conversation } },
        }),
      ),
  });
}
