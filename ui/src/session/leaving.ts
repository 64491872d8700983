/** What has to be given up before somebody signs out, while it still counts. */
type GiveUp = () => Promise<unknown>;

const held = new Map<GiveUp, "person" | "page">();

/**
 * Returns how to take it back. `of`: a person's claim goes with them, a page's connection goes with
 * the page.
 */
export function beforeLeaving(giveUp: GiveUp, of: "person" | "page" = "person"): () => void {
  held.set(giveUp, of);
  return () => void held.delete(giveUp);
}

/** `stays`: the page does, and somebody else is signed in on it. */
export async function giveUpAll({ stays = false } = {}): Promise<void> {
  const now = [...held].filter(([, of]) => !stays || of === "person");
  await Promise.allSettled(now.map(([one]) => one()));
}
