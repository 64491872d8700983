/**
 * Whoever has a request open has it to themself for a few minutes; leaving the page gives it up.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { csrfHeaders, data, desk } from "../api/client";
import { beforeLeaving } from "../session/leaving";
import type { Me } from "../session/useMe";
import { APPROVALS, type View } from "./queries";

const SETTLED_MS = 400; // who only passes by with j and k claims nothing
const RENEW_MS = 120_000;

export function useClaim(
  view: View | undefined,
  me: Me,
  now: number,
): { until: string | null; takeOver: () => Promise<void> } {
  const queries = useQueryClient();
  const held = useRef(false);
  const id = view?.id;
  const mine = view?.claims.find((claim) => claim.login === me.login)?.until ?? null;
  const claim = useCallback(
    async (over: boolean) => {
      if (!id) return;
      held.current = true;
      // Why it could not be claimed, the view says when it is read again.
      await data(
        desk.POST("/desk/approvals/{approval_id}/claim", {
          params: { path: { approval_id: id } },
          body: { over },
        }),
      ).catch(() => {
        held.current = false;
      });
      await queries.invalidateQueries({ queryKey: APPROVALS });
    },
    [id, queries],
  );

  // Decided, lapsed or taken over: there is nothing left to give up.
  useEffect(() => {
    if (view) held.current = mine !== null;
  }, [view, mine]);

  const free = view?.status === "pending" && view.may.sign;
  useEffect(() => {
    if (!free || mine) return;
    const timer = setTimeout(() => void claim(false), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [free, mine, claim]);

  // Whoever still works on it keeps it; a page that is only open lets it go.
  const short = mine !== null && Date.parse(mine) - now < RENEW_MS;
  useEffect(() => {
    if (!short || !free) return;
    const busy = () => void claim(false);
    const heard = ["keydown", "pointerdown"] as const;
    heard.forEach((name) => window.addEventListener(name, busy, { once: true }));
    return () => heard.forEach((name) => window.removeEventListener(name, busy));
  }, [short, free, claim]);

  useEffect(() => {
    if (!id) return;
    const release = async () => {
      if (!held.current) return;
      held.current = false;
      // `keepalive`: it arrives although the page goes away.
      const address = `/desk/approvals/${encodeURIComponent(id)}/claim`;
      await fetch(address, {
        method: "DELETE",
        keepalive: true,
        credentials: "same-origin",
        headers: csrfHeaders(),
      }).catch(() => undefined);
    };
    const takeBack = beforeLeaving(release);
    const hidden = () => void release();
    window.addEventListener("pagehide", hidden);
    return () => {
      window.removeEventListener("pagehide", hidden);
      takeBack();
      void release();
    };
  }, [id]);

  return { until: mine, takeOver: () => claim(true) };
}
