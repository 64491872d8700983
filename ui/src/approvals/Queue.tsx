/** The list of what waits: each line says what, to whom, for how long yet, and who looks at it. */
import { useEffect } from "react";
import { Link } from "react-router";
import { Marked } from "../parts/Marked";
import { Said } from "../parts/Said";
import { amountOf } from "../parts/money";
import { left } from "../parts/time";
import type { Chosen } from "../parts/useChosen";
import type { Me } from "../session/useMe";
import type { Listed } from "./queries";
import { named, useWords } from "../words/useWords";

interface Props {
  shown: Listed[];
  all: number;
  loaded: boolean;
  open: string | undefined;
  now: number;
  me: Me;
  search: string;
  chosen: Chosen<Listed>;
}

/** The line of a request, where it is shown. */
export function itemOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-item="${CSS.escape(id)}"]`);
}

export function Queue({ shown, all, loaded, open, now, me, search, chosen }: Props) {
  const { queue: words, pages, kinds, several } = useWords();
  useEffect(() => {
    if (open) itemOf(open)?.scrollIntoView({ block: "nearest" });
  }, [open]);
  if (!loaded) return <p className="quiet">{pages.loading}</p>;
  if (shown.length === 0) {
    return (
      <p className="card quiet" role="status">
        {all ? words.noneFits : words.nothing}
      </p>
    );
  }
  return (
    <ol className="ap-items" aria-label={words.requests}>
      {shown.map((one) => (
        <li key={one.id} className="ap-tick">
          <input
            type="checkbox"
            aria-label={several.chooseOne(
              [amountOf(one) || named(kinds, one.action, one.title), one.customer]
                .filter(Boolean)
                .join(", "),
            )}
            checked={chosen.has(one.id)}
            onChange={() => chosen.toggle(one.id)}
          />
          <Link
            to={`/approvals/${one.id}${search}`}
            className="ap-item"
            data-item={one.id}
            aria-current={one.id === open ? "true" : undefined}
          >
            <Item one={one} now={now} me={me} />
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Item({ one, now, me }: { one: Listed; now: number; me: Me }) {
  const { queue: words, card, kinds } = useWords();
  const others = one.claims.filter((claim) => claim.login !== me.login);
  const title = named(kinds, one.action, one.title);
  const signed = one.signatures.filter((signature) => signature.verdict === "approve").length;
  return (
    <>
      <span className="ap-line">
        <strong className="ap-item-amount">{amountOf(one) || title}</strong>
        <Time one={one} now={now} />
      </span>
      <span className="small ap-line">
        <span>
          {one.amount ? title : <Marked text={one.resource} />}
          {one.customer ? (
            <>
              {" "}
              {words.for} <Marked text={one.customer} />
            </>
          ) : null}
        </span>
        {one.needs.length > 1 ? (
          <span className="quiet">{words.signed(signed, one.needs.length)}</span>
        ) : null}
      </span>
      {one.why_asked ? (
        <span className="small quiet ap-why">
          <Said text={one.why_asked} />
        </span>
      ) : null}
      {one.escalated_at || others.length || !one.for_me ? (
        <span className="ap-badges">
          {one.escalated_at ? (
            <span className="badge warn">{card.escalatedTo(one.owner)}</span>
          ) : null}
          {others.map((claim) => (
            <span key={claim.login} className="badge">
              {words.hasOpen(claim.name)}
            </span>
          ))}
          {one.for_me ? null : <span className="badge">{words.notForYou}</span>}
        </span>
      ) : null}
    </>
  );
}

function Time({ one, now }: { one: Listed; now: number }) {
  const { queue: words } = useWords();
  const end = one.escalated_at ? one.expires_at : (one.escalates_at ?? one.expires_at);
  const said = end ? left(end, now) : "";
  const soon = end !== null && end !== undefined && Date.parse(end) - now < 3_600_000;
  return (
    <span className={`small ticking ${soon || one.escalated_at ? "ap-soon" : "quiet"}`}>
      {one.escalated_at && !end
        ? words.overdue
        : said
          ? words.left(said)
          : end
            ? words.due
            : words.noDeadline}
    </span>
  );
}
