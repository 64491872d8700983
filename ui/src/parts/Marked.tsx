/**
 * Text that the server made safe to read: what hid or imitated stands there as ⟨U+…⟩ and is drawn
 * as a mark.
 */
import { Fragment } from "react";

const GLYPH = /(⟨U\+[0-9A-F]{4,6}(?:≈.)?⟩)/u;

export function Marked({ text }: { text: string }) {
  return (
    <>
      {text.split(GLYPH).map((part, at) =>
        at % 2 ? (
          <mark key={at} className="glyph" title={meaning(part)}>
            {part.slice(1, -1)}
          </mark>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  );
}

function meaning(glyph: string): string {
  return glyph.includes("≈")
    ? `A letter of another alphabet that looks like “${glyph.slice(-2, -1)}”`
    : "A character that cannot be seen";
}
