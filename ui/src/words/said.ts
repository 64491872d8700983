/**
 * What the desk's rows say, in the reader's language. The desk writes it once, in English: the
 * record, a request and what was signed stay as they are. Here each sentence is found by its
 * English words, with what is filled in.
 */
import nl from "./said.nl.po?raw";
import { catalogue } from "./catalogue";
import { decimals } from "../parts/money";
import { type Language, locale, useLanguage } from "./useWords";

interface Sentence {
  reads: RegExp;
  names: string[];
  text: string;
  isSentence: boolean;
  letters: number;
}

const WORDS: Partial<Record<Language, Record<string, string>>> = {
  nl: catalogue(nl),
};
const AMOUNT = /^\d[\d,]*(?:\.(\d+))? [A-Z]{3}$/;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAY = new RegExp(`^(\\d{1,2}) (${MONTHS.join("|")})(?: (\\d{4}))?$`);
const MOMENT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC$/;
const BETWEEN = /(, and another person of |, | and | or )/;
const ROLES = /^[a-z]+(?:(?: or |, and another person of )[a-z]+)+$/;
const sentences = new Map<Language, Sentence[]>();

function sentencesOf(language: Language, words: Record<string, string>): Sentence[] {
  const known = sentences.get(language);
  if (known) return known;
  const made = Object.entries(words)
    .filter(([english]) => english.includes("{"))
    .map(([english, text]) => {
      const names: string[] = [];
      const reads = english.split(/(\{\w+\})/).map((part, at) => {
        if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        names.push(part);
        return "(.+?)";
      });
      return {
        reads: new RegExp(`^${reads.join("")}$`, "s"),
        names,
        text,
        isSentence: english.includes(". ") || english.endsWith("."),
        letters: english.replace(/\{\w+\}/g, "").length,
      };
    })
    // what says most by itself is the one that is meant
    .sort((one, other) => other.letters - one.letters);
  sentences.set(language, made);
  return made;
}

/** Several in one line stand between " · ". What no catalogue has stays English. */
export function said(text: string, language: Language): string {
  const words = WORDS[language];
  const at = moment(text);
  if (at || !words) return at ?? text;
  return text
    .split(" · ")
    .map(
      (one) =>
        written(one) ??
        whole(one, language, words) ??
        midst(one, words) ??
        (ROLES.test(one) ? value(one, language, words) : bySentences(one, language, words)),
    )
    .join(" · ");
}

function whole(
  text: string,
  language: Language,
  words: Record<string, string>,
): string | undefined {
  if (Object.hasOwn(words, text)) return words[text];
  for (const one of sentencesOf(language, words)) {
    const found = one.isSentence || !text.includes(". ") ? one.reads.exec(text) : null;
    if (found)
      return one.names.reduce(
        (made, name, at) => made.replace(name, () => value(found[at + 1] ?? "", language, words)),
        one.text,
      );
  }
  return undefined;
}

function bySentences(text: string, language: Language, words: Record<string, string>): string {
  const one = (part: string) =>
    whole(part, language, words) ??
    (part.endsWith(".")
      ? `${whole(part.slice(0, -1), language, words) ?? part.slice(0, -1)}.`
      : part);
  return text.includes(". ")
    ? text
        .split(/(?<=\.) /)
        .map(one)
        .join(" ")
    : text;
}

/** A moment on the reader's clock, as this reader writes it. */
function moment(text: string): string | undefined {
  const found = MOMENT.exec(text);
  return found
    ? new Date(`${found[1]}T${found[2]}:00Z`).toLocaleString(locale(), {
        dateStyle: "medium",
        timeStyle: "short",
      })
    : undefined;
}

/** An amount, or a day with its month, as this reader writes it. */
function written(text: string): string | undefined {
  const amount = AMOUNT.exec(text);
  if (amount) {
    const [figure, currency] = text.split(" ");
    const digits = amount[1]?.length ?? 0;
    return `${decimals(Number(figure?.replaceAll(",", "")), digits)} ${currency}`;
  }
  const day = DAY.exec(text);
  if (!day) return undefined;
  const [, number = "", month = "", year] = day;
  const at = new Date(
    Date.UTC(year ? Number(year) : 2000, MONTHS.indexOf(month), Number(number), 12),
  );
  return at.toLocaleDateString(locale(), {
    day: "numeric",
    month: "long",
    ...(year ? { year: "numeric" } : {}),
    timeZone: "UTC",
  });
}

/** What is filled in: an amount, a sentence of its own, or several names. */
function value(text: string, language: Language, words: Record<string, string>): string {
  const known = written(text) ?? whole(text, language, words) ?? midst(text, words);
  if (known !== undefined) return known;
  const parts = text.split(BETWEEN);
  if (parts.length === 1) return text;
  return parts
    .map((part, at) => (at % 2 ? between(part, words) : (whole(part, language, words) ?? part)))
    .join("");
}

/** A name in the midst of a sentence, that the catalogue has with a capital. */
function midst(text: string, words: Record<string, string>): string | undefined {
  const found = words[text.charAt(0).toUpperCase() + text.slice(1)];
  return found && found.charAt(0).toLowerCase() + found.slice(1);
}

/** ", " stays; " and " is " en ". */
const between = (part: string, words: Record<string, string>) =>
  part.replace(/[a-z]+(?: [a-z]+)*/, (word) => words[word] ?? word);

/** Reads what the desk's rows say to whoever looks at the page. */
export function useSaid(): (text: string) => string {
  const language = useLanguage();
  return (text) => said(text, language);
}
