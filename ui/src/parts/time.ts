/** Time that passes on the page, by the desk's clock rather than this machine's. */
import { useEffect, useState } from "react";
import { locale, words } from "../words/useWords";
import { ago } from "./money";

/**
 * The desk's time now, in milliseconds; `told` is what the desk said its time was when `received`.
 */
export function useDeskTime(told: string | null | undefined, received: number): number {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return told ? Math.max(here, received) - received + Date.parse(told) : here;
}

/** "2 days 3 h", "7 h 58 min", "12 min", "4:32" below ten minutes, "" when it is over. */
export function left(until: string, now: number): string {
  const { times } = words();
  const seconds = Math.floor((Date.parse(until) - now) / 1000);
  if (seconds <= 0) return "";
  if (seconds < 600) return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${times.hours(hours)} ${minutes % 60} min`;
  return `${times.days(Math.floor(hours / 24))} ${times.hours(hours % 24)}`;
}

/** "14:05" today, "20 Nov, 14:05" on other days. */
export function clock(iso: string, now: number): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" });
  return at.toDateString() === new Date(now).toDateString()
    ? time
    : `${at.toLocaleDateString(locale(), { day: "numeric", month: "short" })}, ${time}`;
}

/** "16 Nov 2026": a day, as it is written without a clock; short: "16 Nov". */
export function date(iso: string, short?: "short"): string {
  return new Date(`${iso.slice(0, 10)}T12:00:00`).toLocaleDateString(locale(), {
    day: "numeric",
    month: "short",
    ...(short ? {} : { year: "numeric" }),
  });
}

/** "just now", "4 min ago". */
export function since(iso: string, now: number): string {
  const said = ago(iso, now);
  const { times } = words();
  return said === times.now ? said : times.ago(said);
}
