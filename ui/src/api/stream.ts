/** Server-sent events that come back after a break where they left off. */
import { createEventSource } from "eventsource-client";
import { useEffect, useRef, useState } from "react";
import { beforeLeaving } from "../session/leaving";

export interface StreamEvent {
  event: string;
  data: unknown;
}

interface Options {
  bearer?: string;
  after?: number;
  onEvent: (event: StreamEvent) => void;
}

/** Listen to `path` for as long as the component is there; returns whether the line is up. */
export function useStream(path: string | null, { bearer, after, onEvent }: Options): boolean {
  const [connected, setConnected] = useState(false);
  const latest = useRef(onEvent);
  const start = useRef(after);
  useEffect(() => {
    latest.current = onEvent;
  }, [onEvent]);
  useEffect(() => {
    if (path === null) return;
    const source = createEventSource({
      url: new URL(path, window.location.origin),
      credentials: bearer ? "omit" : "same-origin",
      ...(bearer ? { headers: { Authorization: `Bearer ${bearer}` } } : {}),
      ...(start.current === undefined ? {} : { initialLastEventId: String(start.current) }),
      onConnect: () => setConnected(true),
      onDisconnect: () => setConnected(false),
      onScheduleReconnect: () => setConnected(false),
      onMessage: ({ event, data }) => latest.current({ event: event ?? "message", data: JSON.parse(data) }),
    });
    const takeBack = beforeLeaving(async () => source.close());
    return () => {
      takeBack();
      source.close();
      setConnected(false);
    };
  }, [path, bearer]);
  return connected;
}
