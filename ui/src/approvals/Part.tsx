/** The parts that a card is made of. */
import type { ReactNode } from "react";
import { useWords } from "../words/useWords";

/** A part of the card; `bound`: what is in it is what a signature covers. */
export function Part({
  title,
  bound = false,
  wide = false,
  children,
}: {
  title: string;
  bound?: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  const { card: words } = useWords();
  return (
    <section className={`ap-part ${wide ? "ap-wide" : ""}`}>
      <h3>
        {title}
        {bound ? (
          <span className="ap-bound" title={words.signThisWhy}>
            {words.signThis}
          </span>
        ) : null}
      </h3>
      {children}
    </section>
  );
}
