/**
 * Contacts of each day as a bar: what the desk did alone, what else was resolved, and what was not.
 */
import type { Schemas } from "../api/client";
import { date } from "../parts/time";
import { useWords } from "../words/useWords";

const HEIGHT = 150;

export function Days({ of, open }: { of: Schemas["DayOfContacts"][]; open: number }) {
  const { board } = useWords();
  const most = Math.max(1, ...of.map((one) => one.ended));
  const step = Math.max(1, Math.ceil(of.length / 10));
  const parts = (one: Schemas["DayOfContacts"]) => [
    { look: "contained", many: one.contained },
    { look: "resolved", many: one.resolved - one.contained },
    { look: "handed", many: one.handed_over },
    { look: "rest", many: one.ended - one.resolved - one.handed_over },
  ];
  const looks = {
    contained: board.contained,
    resolved: board.resolvedElse,
    handed: board.handedOver,
    rest: board.others,
  } as Record<string, string>;
  const told = (one: Schemas["DayOfContacts"]) =>
    `${date(one.day)}: ${board.dayTells(one.ended, one.contained, one.handed_over)}`;
  return (
    <figure className="card days" aria-label={board.byDay}>
      <h2>{board.byDay}</h2>
      {of.some((one) => one.ended) ? null : <p className="quiet">{board.noneEnded(open)}</p>}
      <svg
        viewBox={`0 0 600 ${HEIGHT + 24}`}
        role="img"
        aria-label={
          of
            .filter((one) => one.ended)
            .map(told)
            .join("; ") || board.nothing
        }
      >
        {of.map((one, n) => {
          const wide = 600 / of.length;
          let at = HEIGHT;
          return (
            <g key={one.day}>
              <title>{told(one)}</title>
              {parts(one).map(({ look, many }) => {
                const high = (many / most) * (HEIGHT - 16);
                at -= high;
                return (
                  <rect
                    key={look}
                    className={look}
                    x={wide * n + wide * 0.12}
                    width={wide * 0.76}
                    y={at}
                    height={high}
                  />
                );
              })}
              {one.ended ? (
                <text x={wide * (n + 0.5)} y={at - 4}>
                  {of.length <= 10 ? one.ended : ""}
                </text>
              ) : null}
              {n % step ? null : (
                <text className="day" x={wide * (n + 0.5)} y={HEIGHT + 18}>
                  {date(one.day, "short")}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2="600" y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <figcaption className="row small">
        {Object.entries(looks).map(([look, name]) => (
          <span key={look} className={`key ${look}`}>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
