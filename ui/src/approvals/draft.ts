/**
 * A reason that is half written outlives a reload: kept in this tab, for this person, this request
 * and what it was about.
 */
const OURS = "steward.reason.";

export interface Draft {
  read: () => string;
  keep: (words: string) => void;
  forget: () => void;
}

export function draftOf(login: string, { id, digest }: { id: string; digest: string }): Draft {
  const key = `${OURS}${id}.${digest}.${login}`;
  return {
    read: () => sessionStorage.getItem(key) ?? "",
    keep: (words) => (words ? sessionStorage.setItem(key, words) : sessionStorage.removeItem(key)),
    forget: () => forgetDrafts(id),
  };
}

/**
 * Those of one request, whatever it was about; without one, all: whoever signs out leaves no words
 * behind.
 */
export function forgetDrafts(id = ""): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(id ? `${OURS}${id}.` : OURS)) sessionStorage.removeItem(key);
  }
}
