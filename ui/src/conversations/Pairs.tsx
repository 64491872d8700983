/** Values with their names; what is not known is named in one line at the end. */
import type { Schemas } from "../api/client";
import { Marked } from "../parts/Marked";

export function Pairs({ title, of }: { title?: string; of: Schemas["Detail"][] }) {
  const known = of.filter((one) => one.known);
  const unknown = of.filter((one) => !one.known);
  if (of.length === 0) return null;
  return (
    <div>
      {title ? <h3>{title}</h3> : null}
      <dl className="pairs small">
        {known.map((one) => (
          <div key={one.name}>
            <dt>{one.label}</dt>
            <dd>
              <Marked text={one.text} />
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length ? <p className="small quiet">Not known or not given: {unknown.map((one) => one.label.toLowerCase()).join(", ")}.</p> : null}
    </div>
  );
}
