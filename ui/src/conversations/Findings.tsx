/**
 * What the desk found, in which system, how old it was then, and where systems contradict each
 * other.
 */
import { Marked } from "../parts/Marked";
import { Said } from "../parts/Said";
import { since } from "../parts/time";
import { Pairs } from "../parts/Pairs";
import type { Work } from "./queries";
import { useSaid } from "../words/said";
import { named, useWords } from "../words/useWords";

type Finding = Work["findings"][number];
type Look = Finding["looks"][number];

export function Findings({ work, now }: { work: Work; now: number }) {
  const { found: words } = useWords();
  const newest = work.findings[0]?.turn;
  const fresh = work.findings.filter((one) => one.turn === newest);
  const older = work.findings.filter((one) => one.turn !== newest);
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Conflicts work={work} />
      {fresh.length ? (
        fresh.map((one) => <One key={one.team + one.goal + one.at} found={one} now={now} />)
      ) : (
        <p className="quiet small">{words.none}</p>
      )}
      {older.length ? (
        <details className="small">
          <summary>{words.earlier(older.length)}</summary>
          {older.map((one) => (
            <One key={one.team + one.goal + one.at} found={one} now={now} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function Conflicts({ work }: { work: Work }) {
  const { found: words } = useWords();
  return (
    <>
      {work.conflicts.map((one) => (
        <p key={one.sentence} className="notice warn" data-conflict={one.field}>
          <strong>{words.differ(one.field.replace(/_/g, " "))}</strong> {one.relied_on}:{" "}
          <Marked text={one.relied_on_says} /> ({words.reliedOn}). {one.system}:{" "}
          <s>
            <Marked text={one.says} />
          </s>
        </p>
      ))}
    </>
  );
}

function One({ found, now }: { found: Finding; now: number }) {
  const { found: words, graph } = useWords();
  return (
    <article className="request" data-finding={found.goal}>
      <div className="row spread">
        <strong>
          <Said text={found.title} />
        </strong>
        <span className="small quiet">
          {words.who(named(graph.names, found.team), found.turn)} · {since(found.at, now)}
        </span>
      </div>
      <p className={found.kind === "failed" ? "problem" : ""}>
        <Said text={found.words} />
      </p>
      {found.sentences.map((said) => (
        <blockquote key={said} className="small said">
          <Said text={said} />
        </blockquote>
      ))}
      {found.looks.length ? (
        <ul className="looks">
          {found.looks.map((look, at) => (
            <li key={at}>
              <Looked look={look} now={now} />
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function Looked({ look, now }: { look: Look; now: number }) {
  const { found: words } = useWords();
  const say = useSaid();
  const what = look.tool.replace(/^(list|get)_/, "").replace(/_/g, " ");
  const line = (
    <>
      <strong>{say(look.system)}</strong> {say(what)}{" "}
      <code className="quiet">{`${look.system}.${look.tool}`}</code>{" "}
      {look.outcome === "ok" ? (
        <span className="quiet">
          {words.records(look.records, since(look.as_of || look.observed_at, now))}
          {look.changed_at ? words.changed(since(look.changed_at, now)) : ""}
        </span>
      ) : (
        <span className={`badge ${look.outcome === "not_found" ? "" : "warn"}`}>
          {words.outcomes[look.outcome]}
        </span>
      )}
    </>
  );
  if (look.values.length === 0) return <div className="small">{line}</div>;
  return (
    <details className="small" data-look={`${look.system}.${look.tool}`}>
      <summary>{line}</summary>
      {look.values.map((values, at) => (
        <Pairs key={at} of={values} />
      ))}
      {look.records > look.values.length ? (
        <p className="quiet">{words.more(look.records - look.values.length)}</p>
      ) : null}
      <Hidden count={look.hidden} />
    </details>
  );
}

/** What somebody's role does not read is said, so that nobody takes it for missing. */
export function Hidden({ count }: { count: number }) {
  const { found: words } = useWords();
  return count ? <p className="small quiet">{words.hidden(count)}</p> : null;
}
