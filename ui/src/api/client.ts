/**
 * One way to the desk's routes: typed, with the sign-in of whoever uses the page, and errors that
 * carry the next step.
 */
import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "./schema";

export type Schemas = components["schemas"];
export type Paths = paths;

export class DeskError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly nextStep: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

interface Body {
  error?: { code?: string; message?: string; next_step?: string } & Record<string, unknown>;
}

let csrf = "";

/** Told once after sign-in: every request that changes something carries it. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

/** For clients that make their own requests, such as the LangGraph SDK. */
export function csrfHeaders(): Record<string, string> {
  return csrf ? { "X-CSRF-Token": csrf } : {};
}

async function problem(response: Response): Promise<DeskError> {
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as Body;
  const { code, message, next_step, ...details } = body.error ?? {};
  const fallback =
    response.status >= 500 ? "The desk does not answer right now." : "That did not work.";
  return new DeskError(
    response.status,
    code ?? "unknown",
    message ?? fallback,
    next_step ?? "Try again later",
    details,
  );
}

function guarded(bearer?: string): Middleware {
  return {
    onRequest({ request }) {
      if (bearer) request.headers.set("Authorization", `Bearer ${bearer}`);
      else if (request.method !== "GET" && csrf) request.headers.set("X-CSRF-Token", csrf);
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) throw await problem(response);
    },
    onError() {
      return new DeskError(
        0,
        "offline",
        "The desk cannot be reached",
        "Nobody knows whether this arrived: look again once it answers, then repeat it if need be",
      );
    },
  };
}

const asked = new Set<Promise<Response>>();
let signingOut = false;

function ask(request: Request): Promise<Response> {
  if (signingOut) return new Promise(() => undefined); // the page is about to go
  const answer = fetch(request);
  const done = () => void asked.delete(answer);
  asked.add(answer);
  answer.then(done, done);
  return answer;
}

/** Before a session ends: what was asked in its name is answered, and nothing more is asked. */
export async function askNoMore(): Promise<void> {
  signingOut = true;
  await Promise.allSettled(asked);
}

/** A client for staff (cookie) or, with a token, for one customer's conversation. */
export function deskClient(bearer?: string) {
  const client = createClient<paths>({
    baseUrl: window.location.origin,
    credentials: bearer ? "omit" : "same-origin",
    ...(bearer ? {} : { fetch: ask }),
  });
  client.use(guarded(bearer));
  return client;
}

export const desk = deskClient();

/**
 * The data of an answer; openapi-fetch leaves it optional although `guarded` throws on every error.
 */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined)
    throw new DeskError(0, "empty", "The desk answered with nothing.", "Load the page again.");
  return data;
}
