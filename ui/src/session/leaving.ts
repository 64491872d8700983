/** What has to be given up before somebody signs out, while it still counts. */
type GiveUp = () => Promise<unknown>;

const held = new Set<GiveUp>();

/** Returns how to take it back. */
export function beforeLeaving(giveUp: GiveUp): () => void {
  held.add(giveUp);
  return () => void held.delete(giveUp);
}

export async function giveUpAll(): Promise<void> {
  await Promise.allSettled([...held].map((one) => one()));
}
