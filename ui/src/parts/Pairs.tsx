/** Values with their names; what is not known is named in one line at the end. */
import type { Schemas } from "../api/client";
import { Said } from "./Said";
import { useSaid } from "../words/said";
import { useWords } from "../words/useWords";

interface Props {
  title?: string;
  of: Schemas["Detail"][];
  /** What stands over it: a heading of the part that it is in, or one below. */
  heading?: "h3" | "h4";
  /** What is said where there is nothing; without it nothing is shown. */
  none?: string;
}

export function Pairs({ title, of, heading: Heading = "h3", none = "" }: Props) {
  const { pages } = useWords();
  const said = useSaid();
  // a value within another is named by both: "Evidence: invoice"
  const inner = (part: string) => {
    const word = said(part.charAt(0).toUpperCase() + part.slice(1));
    return /^[a-z]/.test(part) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
  };
  const say = (label: string) =>
    label
      .split(": ")
      .map((part, at) => (at ? inner(part) : said(part)))
      .join(": ");
  const known = of.filter((one) => one.known);
  const unknown = of.filter((one) => !one.known);
  if (of.length === 0 && !none) return null;
  return (
    <div>
      {title ? <Heading>{title}</Heading> : null}
      <dl className="pairs small">
        {known.map((one) => (
          <div key={one.name}>
            <dt>{say(one.label)}</dt>
            <dd>
              <Said text={one.text} />
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length ? (
        <p className="small quiet">
          {pages.notKnown(unknown.map((one) => say(one.label).toLowerCase()).join(", "))}
        </p>
      ) : null}
      {of.length ? null : <p className="small quiet">{none}</p>}
    </div>
  );
}
