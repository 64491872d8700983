/** Which conversation this browser is in: kept here, or handed over in the address behind `#` (which no server sees). */
import { deskClient, data } from "../api/client";

export interface ChatSession {
  conversation: string;
  token: string;
}

const KEPT = "steward.chat";

function valid(value: unknown): value is ChatSession {
  return typeof value === "object" && value !== null && "conversation" in value && "token" in value;
}

/** The session in the address or in this browser; null when there is none yet. */
export function knownSession(key = KEPT): ChatSession | null {
  const handed = new URLSearchParams(window.location.hash.slice(1));
  const conversation = handed.get("c");
  const token = handed.get("t");
  if (conversation && token) {
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    return keep({ conversation, token }, key);
  }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return valid(kept) ? kept : null;
  } catch {
    return null;
  }
}

export async function startSession(key = KEPT): Promise<ChatSession> {
  const started = await data(deskClient().POST("/desk/conversations", { body: { channel: "chat" } }));
  return keep({ conversation: started.conversation_id, token: started.token }, key);
}

export function forgetSession(key = KEPT): void {
  localStorage.removeItem(key);
}

/** An address that opens the same conversation on another device. */
export function addressOf(session: ChatSession): string {
  return `${window.location.origin}/chat#c=${encodeURIComponent(session.conversation)}&t=${encodeURIComponent(session.token)}`;
}

function keep(session: ChatSession, key: string): ChatSession {
  try {
    localStorage.setItem(key, JSON.stringify(session));
  } catch {
    // A browser that keeps nothing still talks; only a reload starts anew.
  }
  return session;
}
