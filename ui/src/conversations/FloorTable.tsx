/**
 * The rows of a view: who, what about and in which words, whom it waits for and until when, who
 * sees to it, what is at risk.
 */
import { Link } from "react-router";
import { Marked } from "../parts/Marked";
import { Said } from "../parts/Said";
import { money } from "../parts/money";
import type { Chosen } from "../parts/useChosen";
import type { Me } from "../session/useMe";
import { type Words, en } from "../words/en";
import { stretch, useWords } from "../words/useWords";
import type { Listed } from "./queries";

export const LOOKS: Record<string, string> = {
  danger: "bad",
  take: "warn",
  sign: "warn",
  answer: "warn",
  pause: "accent",
};

export function FloorTable({
  rows,
  now,
  me,
  chosen,
}: {
  rows: Listed[];
  now: number;
  me: Me;
  chosen: Chosen<Listed>;
}) {
  const words = useWords();
  const { head } = words.floor;
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label={words.floor.title}>
      <table className="plain conversations">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.several.choose}</span>
            </th>
            {(Object.keys(en.floor.head) as (keyof typeof head)[]).map((one) => (
              <th key={one} scope="col" className={one}>
                {head[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={one.id} one={one} now={now} me={me} words={words} chosen={chosen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  one,
  now,
  me,
  words,
  chosen,
}: {
  one: Listed;
  now: number;
  me: Me;
  words: Words;
  chosen: Chosen<Listed>;
}) {
  const { floor } = words;
  const who =
    one.name ||
    floor.somebody(floor.channels[one.channel as keyof typeof floor.channels] ?? one.channel);
  return (
    <tr data-waits={one.waits} data-why={one.why}>
      <td>
        <input
          type="checkbox"
          aria-label={words.several.chooseOne(who)}
          checked={chosen.has(one.id)}
          onChange={() => chosen.toggle(one.id)}
        />
      </td>
      <td className="who">
        <Link to={`/conversations/${one.id}`}>
          <Marked text={who} />
        </Link>
        <div className="small">{one.subject ? <Said text={one.subject} /> : floor.noSubject}</div>
      </td>
      <td className="small words">
        <div className="line">{one.first_line ? <Marked text={one.first_line} /> : "–"}</div>
        {one.last_role === "customer" && one.last_line === one.first_line ? null : (
          <div className="line quiet">
            {one.last_role
              ? `${floor.speakers[one.last_role as keyof typeof floor.speakers]}, `
              : ""}
            {stretch(words, now - Date.parse(one.newest_at))}
            {one.last_line ? (
              <>
                : <Marked text={beginning(one.last_line)} />
              </>
            ) : null}
          </div>
        )}
      </td>
      <td className="waits-for">
        <span className={`badge ${LOOKS[one.why] ?? ""}`}>
          {one.why ? floor.why[one.why] : floor.waits[one.waits]}
        </span>
        {one.waits === "ended" && one.outcome ? (
          <div className="small quiet">{floor.outcomes[one.outcome]}</div>
        ) : null}
        {one.waiting_for && one.why !== "take" && one.why !== "danger" ? (
          <div className="small quiet">
            <Said text={one.waiting_for} />
          </div>
        ) : null}
      </td>
      <td className="small ticking">
        <Time one={one} now={now} words={words} />
      </td>
      <td className="small owned">
        {one.owner ? (
          one.owner === me.login ? (
            <strong>{floor.you}</strong>
          ) : (
            <Marked text={one.owner_name} />
          )
        ) : (
          <span className="quiet">{floor.nobody}</span>
        )}
      </td>
      <td className={`small amount ${one.risk_minor || one.grave ? "" : "none"}`}>
        {one.risk_minor ? <strong>{money(one.risk_minor, one.risk_currency)} </strong> : null}
        {one.grave ? <span className="badge bad">{floor.graves[one.grave]}</span> : null}
        {one.risk_minor || one.grave ? null : "–"}
      </td>
      <td className="small by">
        {floor.channels[one.channel as keyof typeof floor.channels] ?? one.channel}
        {one.language ? <span className="quiet"> · {one.language}</span> : null}
      </td>
    </tr>
  );
}

/** How long it has waited, and how long there is; nothing where nobody waits. */
export function Time({ one, now, words }: { one: Listed; now: number; words: Words }) {
  if (one.waits === "ended") return <span className="quiet">–</span>;
  const waited = words.floor.waited(stretch(words, now - Date.parse(one.since)));
  if (!one.due_at) return <span className="quiet">{waited}</span>;
  const left = Date.parse(one.due_at) - now;
  return (
    <>
      {waited}
      <div className={left < 0 ? "problem" : "quiet"} data-late={left < 0}>
        {left < 0
          ? words.floor.late(stretch(words, left))
          : words.floor.dueIn(stretch(words, left))}
      </div>
    </>
  );
}

/** As many whole words as fit into a line or two. */
function beginning(text: string, most = 90): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(" ", most);
  return `${text.slice(0, cut > 0 ? cut : most)} …`;
}
