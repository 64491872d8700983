/**
 * One conversation, live: its lines, its state, and words that are on their way. For another one,
 * mount it anew (`key`).
 */
import { useCallback, useEffect, useMemo, useState } from "react";
import { type Schemas, DeskError, data, deskClient } from "../api/client";
import { useStream } from "../api/stream";
import type { ChatSession } from "./session";

export type Line = Schemas["SpokenLine"];
export type State = Omit<Schemas["ConversationLines"], "messages" | "next">;

export type Pressed = Schemas["PressedAnswer"];

export interface Unsent {
  id: string;
  text: string;
  failed: "" | "waits" | "refused"; // waits: it is tried for as long as the page is open
  /** Why the desk did not take it, in its own words. */
  why?: string;
}

const NOTHING: State = {
  working: false,
  taken: false,
  mode: "desk",
  question: null,
  requests: [],
  ended: false,
  satisfied: null,
};

export interface Conversation {
  lines: Line[];
  unsent: Unsent[];
  state: State;
  status: string;
  connected: boolean;
  gone: boolean;
  /** Words; with `answer`, a button for one offer as it was shown. */
  send: (text: string, answer?: Pressed) => Promise<void>;
  /** One click about a contact that has ended; the last one counts. */
  rate: (satisfied: boolean) => Promise<void>;
}

export function useConversation(session: ChatSession): Conversation {
  const [lines, setLines] = useState<Line[]>([]);
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  const [state, setState] = useState<State>(NOTHING);
  const [status, setStatus] = useState("");
  const [gone, setGone] = useState(false);
  const client = useMemo(() => deskClient(session.token), [session.token]);

  const add = useCallback((more: Line[]) => {
    setLines((known) => {
      const seen = new Set(known.map((line) => line.seq));
      const fresh = more.filter((line) => !seen.has(line.seq));
      return fresh.length ? [...known, ...fresh].sort((a, b) => a.seq - b.seq) : known;
    });
    const ids = new Set(more.map((line) => line.id));
    setUnsent((waiting) => waiting.filter((one) => !ids.has(one.id)));
  }, []);

  useEffect(() => {
    let current = true;
    const path = { conversation_id: session.conversation };
    data(client.GET("/desk/conversations/{conversation_id}/messages", { params: { path } }))
      .then((found) => {
        if (!current) return;
        add(found.messages);
        setState(found);
      })
      .catch((error: unknown) => {
        if (current && error instanceof DeskError && (error.status === 404 || error.status === 401))
          setGone(true);
      });
    return () => {
      current = false;
    };
  }, [session, client, add]);

  const connected = useStream(gone ? null : `/desk/conversations/${session.conversation}/events`, {
    bearer: session.token,
    onEvent: ({ event, data: body }) => {
      if (event === "message") {
        add([body as Line]);
        if ((body as Line).role !== "customer") setStatus("");
      } else if (event === "state") {
        setState(body as State);
        if (!(body as State).working) setStatus("");
      } else if (event === "status") setStatus((body as { text: string }).text);
    },
  });

  const send = useCallback(
    async (text: string, answer?: Pressed) => {
      const id = crypto.randomUUID();
      setUnsent((waiting) => [...waiting, { id, text, failed: "" }]);
      const path = { conversation_id: session.conversation };
      for (let attempt = 0; ; attempt++) {
        try {
          // The same id each time: a message that did arrive is not taken in twice.
          await client.POST("/desk/conversations/{conversation_id}/messages", {
            params: { path },
            body: { id, text, automatic: false, sender: "", ...(answer ? { answer } : {}) },
          });
          return;
        } catch (error) {
          const final =
            error instanceof DeskError &&
            error.status >= 400 &&
            error.status < 500 &&
            error.status !== 429 &&
            error.status !== 408;
          const why = final ? { why: error.message } : {};
          if (final || attempt === 3)
            setUnsent((waiting) =>
              waiting.map((one) =>
                one.id === id ? { ...one, failed: final ? "refused" : "waits", ...why } : one,
              ),
            );
          if (final) return;
          await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempt, 5_000)));
        }
      }
    },
    [session, client],
  );

  const rate = useCallback(
    async (satisfied: boolean) => {
      const path = { conversation_id: session.conversation };
      await data(
        client.POST("/desk/conversations/{conversation_id}/satisfaction", {
          params: { path },
          body: { satisfied },
        }),
      );
      setState((now) => ({ ...now, satisfied }));
    },
    [session, client],
  );

  return { lines, unsent, state, status, connected, gone, send, rate };
}
