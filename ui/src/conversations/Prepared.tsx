/**
 * Prepared answers, filled in for this conversation; what nobody knows yet is said before it is
 * sent.
 */
import { useWords } from "../words/useWords";
import { useBeside } from "./queries";

export function Prepared({ id, onChoose }: { id: string; onChoose: (text: string) => void }) {
  const { prepared: words } = useWords();
  const { data: beside } = useBeside(id);
  if (!beside?.snippets.length) return null;
  return (
    <select
      className="slim"
      aria-label={words.label}
      value=""
      onChange={(event) => {
        const chosen = beside.snippets.find((one) => one.name === event.target.value);
        if (chosen) onChoose(chosen.text);
      }}
    >
      <option value="" disabled>
        {words.label}
      </option>
      {beside.snippets.map((one) => (
        <option key={one.name} value={one.name}>
          {one.title}
        </option>
      ))}
    </select>
  );
}

/** Variables that are still in a text: `{first_name}`. */
export function unfilled(text: string): string[] {
  return [...new Set(text.match(/\{[a-z_]+\}/g) ?? [])];
}
