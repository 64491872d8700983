/** What a catalogue of gettext says: each English text with what stands for it. */
export function catalogue(po: string): Record<string, string> {
  const lines = po.split("\n").filter((line) => !line.startsWith("#"));
  const said = lines
    .join("\n")
    .split(/^msgid /m)
    .slice(1);
  return Object.fromEntries(
    said
      .map((entry) => entry.split(/^msgstr /m).map(unquoted))
      .filter(([english]) => english)
      .map(([english = "", text = ""]) => [english, text]),
  );
}

/** The text of one or more lines in quotes. */
function unquoted(lines: string): string {
  const parts = lines.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return parts.map((part) => JSON.parse(part) as string).join("");
}
