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

// The desk says at least every quarter of a minute that it is there.
const SILENT_AFTER = 40_000;

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
    let heard = Date.now();
    const hear = () => {
      heard = Date.now();
    };
    const source = createEventSource({
      url: new URL(path, window.location.origin),
      credentials: bearer ? "omit" : "same-origin",
      ...(bearer ? { headers: { Authorization: `Bearer ${bearer}` } } : {}),
      ...(start.current === undefined ? {} : { initialLastEventId: String(start.current) }),
      onConnect: () => {
        hear();
        setConnected(true);
      },
      onDisconnect: () => setConnected(false),
      onScheduleReconnect: () => setConnected(false),
      onComment: hear,
      onMessage: ({ event, data }) => {
        hear();
        latest.current({ event: event ?? "message", data: JSON.parse(data) });
      },
    });
    // a server that hangs, or a network that is gone, ends no connection
    const watch = setInterval(() => {
      if (Date.now() - heard < SILENT_AFTER) return;
      hear();
      setConnected(false);
      source.close();
      source.connect();
    }, 5_000);
    const end = () => {
      clearInterval(watch);
      source.close();
    };
    const takeBack = beforeLeaving(async () => end(), "page");
    return () => {
      takeBack();
      end();
      setConnected(false);
    };
  }, [path, bearer]);
  return connected;
}
