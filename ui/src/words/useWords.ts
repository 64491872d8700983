/** The words of the pages for staff in the reader's language: chosen here, else the browser's. */
import { useSyncExternalStore } from "react";
import { type Words, en } from "./en";
import { nl } from "./nl";

export const LANGUAGES = { en: "English", nl: "Nederlands" } as const;
export type Language = keyof typeof LANGUAGES;
const CATALOGUES: Record<Language, Words> = { en, nl };
// How dates and amounts are written; English without a country has the desk's own way.
const LOCALES: Record<Language, string> = { en: "en-GB", nl: "nl-NL" };
const KEPT = "steward.language";
const listeners = new Set<() => void>();

function known(tag: string | null | undefined): Language | undefined {
  const found = tag?.slice(0, 2).toLowerCase();
  return found && found in LANGUAGES ? (found as Language) : undefined;
}

export function language(): Language {
  return known(localStorage.getItem(KEPT)) ?? known(navigator.language) ?? "en";
}

export function locale(): string {
  return LOCALES[language()];
}

export function choose(chosen: Language): void {
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen;
  listeners.forEach((heard) => heard());
}

function subscribe(heard: () => void): () => void {
  listeners.add(heard);
  return () => void listeners.delete(heard);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}

/** For what is written outside of a component; whoever shows it draws anew with `useWords`. */
export function words(): Words {
  return CATALOGUES[language()];
}

export function useWords(): Words {
  return CATALOGUES[useLanguage()];
}

/** What is called so in the reader's language; a name that no catalogue has is said as it is. */
export function named(
  names: Record<string, string>,
  key: string,
  otherwise = key.replaceAll("_", " "),
): string {
  return names[key] ?? otherwise;
}

/** What somebody is at work, in the reader's language. */
export function rolesOf({ roles }: Words, of: string[]): string {
  return of.map((one) => named(roles, one)).join(", ");
}

/** "1.5 s", "12.0 min", "3.2 h", "4.0 days"; a dash where nothing was measured. */
export function duration({ times }: Words, ms: number | null): string {
  if (ms === null) return "–";
  const seconds = ms / 1000;
  const said = (size: number) =>
    (seconds / size).toLocaleString(locale(), {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
  if (seconds >= 2 * 86_400) return times.daysOf(said(86_400));
  if (seconds >= 2 * 3_600) return `${said(3_600)} ${times.hour}`;
  return seconds >= 120 ? `${said(60)} min` : `${said(1)} s`;
}

/** "12 min", "3 h", "2 days": a stretch of time. */
export function stretch(words: Words, milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  if (minutes < 1) return words.times.minutes(0).replace("0", "< 1");
  if (minutes < 120) return words.times.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 48 ? words.times.hours(hours) : words.times.days(Math.round(hours / 24));
}
