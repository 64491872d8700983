/** Where Studio shows a thread, while the desk is debugged; else nothing. */
export function studioOf(thread: string): string | null {
  const told = document.querySelector<HTMLElement>("[data-studio]")?.dataset;
  return told
    ? `${told.studio}/thread/${thread}?baseUrl=${encodeURIComponent(told.own ?? "")}`
    : null;
}
