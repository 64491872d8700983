/**
 * /day: what a lead looks at in the morning and in between; each number leads to what is behind it.
 */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { Link } from "react-router";
import { data, desk } from "../api/client";
import { LOOKS, Time } from "../conversations/FloorTable";
import { useConversations } from "../conversations/queries";
import { Marked } from "../parts/Marked";
import { Said } from "../parts/Said";
import { money } from "../parts/money";
import { useDeskTime } from "../parts/time";
import { StaffPage } from "../session/StaffPage";
import "../conversations/conversations.css";
import { rolesOf, stretch, useWords } from "../words/useWords";

export default function DayPage() {
  const { pages } = useWords();
  useEffect(() => {
    document.title = `${pages.day} · Steward`;
  }, [pages.day]);
  return <StaffPage>{() => <Day />}</StaffPage>;
}

function Day() {
  const words = useWords();
  const { day, pages } = words;
  const {
    data: found,
    error,
    dataUpdatedAt,
  } = useQuery({
    queryKey: ["live", "day"],
    queryFn: () => data(desk.GET("/desk/day")),
    refetchInterval: 10_000,
  });
  const now = useDeskTime(found?.now, dataUpdatedAt);
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!found) return <p className="quiet">{pages.loading}</p>;
  const { counts } = found;
  const there = found.staff.filter((one) => one.there);
  return (
    <div className="stack">
      <h1>{pages.day}</h1>
      {found.halted === null ? null : (
        <p className="notice bad" role="alert">
          {day.halted} {found.halted}
        </p>
      )}
      <ul className="tiles" aria-label={day.now}>
        <Tile
          name={day.danger}
          value={counts.danger}
          to="/conversations?view=people"
          look={counts.danger ? "bad" : ""}
        />
        <Tile
          name={day.late}
          value={counts.late}
          to={
            found.late[0]
              ? `/conversations/${found.late[0]}`
              : "/conversations?view=people&order=waiting"
          }
          look={counts.late ? "bad" : ""}
        />
        <Tile
          name={day.oldest}
          value={found.oldest ? stretch(words, now - Date.parse(found.oldest)) : "–"}
          to="/conversations?view=people&order=waiting"
        />
        <Tile
          name={day.unassigned}
          value={counts.unassigned}
          to="/conversations?view=unassigned"
          look={counts.unassigned ? "warn" : ""}
        />
        <Tile name={day.toTake} value={counts.to_take} to="/conversations?view=people" />
        <Tile name={day.toAnswer} value={counts.to_answer} to="/conversations?view=people" />
        <Tile name={day.approvals} value={counts.approvals} to="/approvals" />
        <Tile
          name={day.escalated}
          value={counts.escalated}
          to="/approvals?escalated=1"
          look={counts.escalated ? "warn" : ""}
        />
        <Tile
          name={day.risk}
          value={
            found.at_risk.length
              ? found.at_risk.map((one) => (
                  <span key={one.currency}>{money(one.minor, one.currency)}</span>
                ))
              : "–"
          }
          to="/conversations?order=risk"
        />
        <Tile
          name={day.unproven}
          value={counts.unknown}
          to="/conversations?view=people"
          look={counts.unknown ? "warn" : ""}
        />
        <Tile name={day.paused} value={counts.paused} to="/conversations?view=people" />
        <Tile name={day.customer} value={counts.customer} to="/conversations?view=customer" />
      </ul>
      <Next now={now} />
      <div className="card scroll" role="region" aria-label={day.staff} tabIndex={0}>
        <h2>{day.staffThere(there.length, found.staff.length)}</h2>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{day.name}</th>
              <th scope="col">{day.there}</th>
              <th scope="col">{day.open}</th>
              <th scope="col">{day.skills}</th>
            </tr>
          </thead>
          <tbody>
            {found.staff.map((one) => (
              <tr key={one.login}>
                <th scope="row">
                  {one.name} <span className="quiet small">({rolesOf(words, one.roles)})</span>
                </th>
                <td>
                  {one.there ? (
                    <span className="badge good">{day.yes}</span>
                  ) : (
                    <span className="badge">{day.no}</span>
                  )}
                </td>
                <td>{one.open}</td>
                <td className="small">{one.skills.length ? one.skills.join(", ") : day.all}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const FIRST = 8;

/** Those who wait for people, the most urgent first. */
function Next({ now }: { now: number }) {
  const words = useWords();
  const { day, floor } = words;
  const { data: found } = useConversations("people", "urgent", "", {});
  if (!found) return null;
  return (
    <section className="card stack" aria-label={day.next}>
      <div className="row spread">
        <h2>{day.next}</h2>
        <Link to="/conversations?view=people">{day.allNext}</Link>
      </div>
      {found.conversations.length ? null : <p className="quiet">{day.noneNext}</p>}
      <ul className="plain-list next">
        {found.conversations.slice(0, FIRST).map((one) => (
          <li key={one.id}>
            <Link to={`/conversations/${one.id}`}>
              <Marked text={one.name || floor.somebody(one.channel)} />
            </Link>
            <span className="small line">
              <Said text={one.subject} />{" "}
              <span className="quiet">
                <Marked text={one.first_line} />
              </span>
            </span>
            <span className="row">
              {one.risk_minor ? (
                <strong className="small">{money(one.risk_minor, one.risk_currency)}</strong>
              ) : null}
              {one.grave ? <span className="badge bad">{floor.graves[one.grave]}</span> : null}
              <span className={`badge ${LOOKS[one.why] ?? ""}`}>
                {one.why ? floor.why[one.why] : floor.waits[one.waits]}
              </span>
            </span>
            <span className="small quiet">{one.owner_name || floor.nobody}</span>
            <span className="small ticking">
              <Time one={one} now={now} words={words} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tile({
  name,
  value,
  to,
  look = "",
}: {
  name: string;
  value: ReactNode;
  to: string;
  look?: string;
}) {
  return (
    <li>
      <Link to={to} className={`tile ${look}`}>
        <span className="small">{name}</span>
        <strong className="ticking">{value}</strong>
      </Link>
    </li>
  );
}
