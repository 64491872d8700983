/**
 * Which conversation this browser is in: kept here, or handed over by a ticket behind `#` (which no
 * server sees).
 */
import { deskClient, data } from "../api/client";

export interface ChatSession {
  conversation: string;
  token: string;
}

const KEPT = "steward.chat";

function valid(value: unknown): value is ChatSession {
  return typeof value === "object" && value !== null && "conversation" in value && "token" in value;
}

/** The session that this browser keeps; null when there is none yet. */
export function knownSession(key = KEPT): ChatSession | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return valid(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** The ticket behind `#`, taken out of the address: it works once. */
export function handedTicket(): string {
  const ticket = window.location.hash.slice(1);
  if (ticket)
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return ticket;
}

export async function redeem(ticket: string, key = KEPT): Promise<ChatSession> {
  const opened = (await data(
    deskClient().POST("/auth/customer", { body: { token: ticket } }),
  )) as unknown as Opened;
  return keep({ conversation: opened.conversation_id, token: opened.token }, key);
}

interface Opened {
  conversation_id: string;
  token: string;
}

export async function startSession(key = KEPT): Promise<ChatSession> {
  const started = await data(
    deskClient().POST("/desk/conversations", { body: { channel: "chat" } }),
  );
  return keep({ conversation: started.conversation_id, token: started.token }, key);
}

export function forgetSession(key = KEPT): void {
  localStorage.removeItem(key);
}

/** An address that opens the same conversation on another device, once and soon. */
export async function addressOf(session: ChatSession): Promise<string> {
  const made = (await data(deskClient(session.token).POST("/auth/customer/link"))) as unknown as {
    link: string;
  };
  return made.link;
}

function keep(session: ChatSession, key: string): ChatSession {
  try {
    localStorage.setItem(key, JSON.stringify(session));
  } catch {
    // A browser that keeps nothing still talks; only a reload starts anew.
  }
  return session;
}
