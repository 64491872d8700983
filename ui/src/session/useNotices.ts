/**
 * Somebody waits, for a person or for a decision: the title says how many, and, where it is
 * switched on, a sound and the browser's own notice.
 */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { data, desk } from "../api/client";
import type { Me } from "./useMe";
import { useWords } from "../words/useWords";

const KEPT = "steward.notices";
const EVERY_MS = 10_000;

const SIGNS = ["lead", "finance"]; // an agent signs nothing: a request is no news to them

export function useNotices(me: Me | undefined): { loud: boolean; choose: (loud: boolean) => void } {
  const { notices: words } = useWords();
  const [loud, setLoud] = useState(() => localStorage.getItem(KEPT) === "1");
  const { data: found } = useQuery({
    queryKey: ["live", "day"],
    queryFn: () => data(desk.GET("/desk/day")),
    enabled: me?.kind === "staff",
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });
  const waiting = found
    ? found.counts.to_take + found.counts.to_answer + found.counts.danger
    : undefined;
  const decisions = me?.roles.some((role) => SIGNS.includes(role)) ? found?.counts.approvals : 0;
  const before = useRef<{ waiting: number; decisions: number } | undefined>(undefined);
  useEffect(() => {
    if (waiting === undefined) return;
    if (!window.location.pathname.startsWith("/approvals")) {
      const bare = document.title.replace(/^\(\d+\) /, "");
      document.title = waiting ? `(${waiting}) ${bare}` : bare;
    }
    const was = before.current;
    before.current = { waiting, decisions: decisions ?? 0 };
    const news = !was
      ? ""
      : waiting > was.waiting
        ? words.somebody
        : before.current.decisions > was.decisions
          ? words.decision
          : "";
    if (!news || !loud) return;
    sound();
    if (document.hidden && "Notification" in window && Notification.permission === "granted")
      new Notification(news, { tag: "steward" });
  }, [waiting, decisions, loud, words]);
  const choose = (chosen: boolean) => {
    localStorage.setItem(KEPT, chosen ? "1" : "0");
    setLoud(chosen);
    if (chosen && "Notification" in window && Notification.permission === "default")
      void Notification.requestPermission();
  };
  return { loud, choose };
}

/** Two short tones; a browser that was not clicked in yet stays silent. */
function sound(): void {
  if (!("AudioContext" in window)) return;
  const audio = new AudioContext();
  for (const [at, pitch] of [
    [0, 660],
    [0.18, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0.08, audio.currentTime + at);
    gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.15);
    tone.connect(gain).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.16);
  }
  setTimeout(() => void audio.close(), 600);
}
