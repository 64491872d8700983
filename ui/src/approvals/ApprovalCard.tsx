/**
 * All that somebody needs to decide one request: what, how much, to whom and why; then who, how
 * sure, and what is heard.
 */
import { type ReactNode, useEffect } from "react";
import { ByMail, useByMail } from "../parts/ByMail";
import { Marked } from "../parts/Marked";
import { Said } from "../parts/Said";
import { useSaid } from "../words/said";
import { amountOf } from "../parts/money";
import { clock, left } from "../parts/time";
import type { Me } from "../session/useMe";
import { Bound, Earlier, Lines, Systems } from "./Around";
import { Customer, OwnWords, People, WillHear } from "./People";
import { Decide } from "./Decide";
import { forgetDrafts } from "./draft";
import { Part } from "./Part";
import type { View } from "./queries";
import { Receipt } from "./Receipt";
import { named, useWords } from "../words/useWords";
import "./approvals.css";

interface Props {
  view: View;
  me: Me;
  now: number;
  /** In the tour: the same card with less air, the rest behind one click. */
  compact?: boolean;
  /** Answer to a, r and e. */
  keys?: boolean;
  claimedUntil?: string | null;
  onTakeOver?: () => Promise<void>;
  onNext?: () => void;
  /** Where to go after it is decided. */
  after?: ReactNode;
}

export function ApprovalCard({
  view,
  me,
  now,
  compact = false,
  keys = false,
  claimedUntil = null,
  onTakeOver,
  onNext,
  after,
}: Props) {
  const { card: words } = useWords();
  const decided = view.status !== "pending";
  useEffect(() => {
    if (decided) forgetDrafts(view.id);
  }, [decided, view.id]);
  const rest = (
    <div className="ap-grid">
      <OwnWords view={view} now={now} />
      <Systems view={view} now={now} />
      <Lines view={view} />
      <Earlier view={view} now={now} />
      <Bound view={view} />
    </div>
  );
  return (
    <article
      className={`card approval ${compact ? "compact" : ""}`}
      aria-label={`${view.title} ${view.amount}`}
      data-approval={view.id}
      data-status={view.status}
    >
      <Head view={view} now={now} claimedUntil={claimedUntil} />
      {view.status === "pending" ? (
        <Decide
          key={view.id}
          view={view}
          me={me}
          keys={keys}
          {...(onTakeOver ? { onTakeOver } : {})}
          {...(onNext ? { onNext } : {})}
        />
      ) : (
        <Receipt view={view} me={me} now={now} linked={!compact} after={after} />
      )}
      <div className="ap-grid">
        <People view={view} now={now} />
        <Asked view={view} />
        <Customer view={view} now={now} />
        <Mailed view={view} now={now} />
        <WillHear view={view} />
      </div>
      {compact ? (
        <details className="ap-more">
          <summary>{words.rest}</summary>
          {rest}
        </details>
      ) : (
        rest
      )}
    </article>
  );
}

function Head({
  view,
  now,
  claimedUntil,
}: {
  view: View;
  now: number;
  claimedUntil: string | null;
}) {
  const { card: words, kinds, reasons } = useWords();
  const reason = view.bound.params.reason;
  const context = view.context;
  return (
    <header className="ap-head">
      <div>
        <p className="ap-kicker">
          {named(kinds, view.action, view.title)}
          {view.escalated_at ? (
            <span className="badge warn">{words.escalatedTo(view.owner)}</span>
          ) : null}
        </p>
        <h2 className="ap-amount">{amountOf(view) || <Marked text={view.resource} />}</h2>
        {context?.tender ? (
          <p className="ap-to">
            {words.to} <Said text={context.tender} />
          </p>
        ) : view.amount ? (
          <p className="ap-to quiet">{view.resource}</p>
        ) : null}
        <p className="ap-reason">
          {typeof reason === "string" ? (
            <span className="badge accent">{named(reasons, reason)}</span>
          ) : null}{" "}
          {context?.evidence.map((sentence) => (
            <span key={sentence}>
              <Said text={sentence} />{" "}
            </span>
          ))}
          {context?.evidence.length ? null : <span className="quiet">{words.noEvidence}</span>}
        </p>
      </div>
      <Deadlines view={view} now={now} claimedUntil={claimedUntil} />
      {view.again ? (
        <p className="notice warn ap-wide">
          <Said text={view.again} />
        </p>
      ) : null}
    </header>
  );
}

function Deadlines({
  view,
  now,
  claimedUntil,
}: {
  view: View;
  now: number;
  claimedUntil: string | null;
}) {
  const { card: words } = useWords();
  if (view.status !== "pending")
    return <p className="ap-when small quiet">{words.asked(clock(view.created_at, now))}</p>;
  const others = view.claims.filter((claim) => claim.until !== claimedUntil);
  return (
    <ul className="ap-when small" aria-label={words.deadlines}>
      {claimedUntil && left(claimedUntil, now) ? (
        <li>
          <span className="badge good">
            {words.yoursFor} <time className="ticking">{left(claimedUntil, now)}</time>
          </span>
        </li>
      ) : null}
      {others.map((claim) => (
        <li key={claim.login}>
          <span className="badge warn">
            {words.openFor(claim.name)}{" "}
            <time className="ticking">{left(claim.until, now) || "0:00"}</time>
          </span>
        </li>
      ))}
      <li>
        {view.escalated_at ? (
          words.waitedSince(clock(view.created_at, now))
        ) : view.escalates_at ? (
          <>
            {words.escalatesIn}{" "}
            <strong className="ticking">{left(view.escalates_at, now) || words.moment}</strong>
          </>
        ) : (
          words.notEscalated
        )}
      </li>
      <li className="quiet">
        {view.expires_at ? (
          <>
            {words.expiresIn}{" "}
            <span className="ticking">{left(view.expires_at, now) || words.moment}</span>
            {words.nobodysNo}
          </>
        ) : (
          words.owed
        )}
      </li>
    </ul>
  );
}

/** Evidence that the customer mailed; what it shows is for whoever decides to see. */
function Mailed({ view, now }: { view: View; now: number }) {
  const { mailed: words } = useWords();
  const found = useByMail(view.conversation_id);
  if (!found) return null;
  return (
    <Part title={words.title}>
      <ByMail found={found} now={now} />
    </Part>
  );
}

function Asked({ view }: { view: View }) {
  const { card: words } = useWords();
  const say = useSaid();
  return (
    <Part title={words.whyAsked} bound={view.status === "pending"}>
      <p>{say(view.sentence) || words.noSentence}</p>
      <p className="small quiet">
        {words.needs(say(view.needs_in_words))} {words.rule}{" "}
        <code>{view.rule || words.notNamed}</code>, {words.policy}{" "}
        <code>{view.policy_version.slice(0, 12)}</code>.
      </p>
    </Part>
  );
}
