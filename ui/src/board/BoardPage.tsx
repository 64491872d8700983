/** /board: the report of some days, as `steward report` prints it. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { data, desk } from "../api/client";
import { StaffPage } from "../session/StaffPage";
import { type Me, mayReadReports as mayRead } from "../session/useMe";
import { named, useWords } from "../words/useWords";
import { DAYS, TEAMS, WEEK, useChosenTime } from "./chosenTime";
import { Figures } from "./Figures";
import { Leakage } from "./Leakage";
import { Month } from "./Month";
import { Reviews } from "./Reviews";

export default function BoardPage() {
  const { board, pages } = useWords();
  useEffect(() => {
    document.title = `${pages.board} · Steward`;
  }, [pages.board]);
  return (
    <StaffPage>
      {(me) => (mayRead(me) ? <Board me={me} /> : <p className="notice warn">{board.notForYou}</p>)}
    </StaffPage>
  );
}

function Board({ me }: { me: Me }) {
  const { board, pages } = useWords();
  const is = (...roles: string[]) => me.roles.some((one) => roles.includes(one));
  const { time, days, team, change } = useChosenTime();
  const { data: found, error } = useQuery({
    queryKey: ["live", "report", time, team],
    queryFn: () => data(desk.GET("/desk/report", { params: { query: { ...time, team } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  return (
    <div className="stack">
      <div className="row spread">
        <h1>{pages.board}</h1>
        <div className="row">
          <div className="row" role="group" aria-label={board.time}>
            {DAYS.map((of) => (
              <button
                key={of}
                type="button"
                className={`button slim ${days === of ? "primary" : ""}`}
                aria-pressed={days === of}
                onClick={() => change({ days: of === WEEK ? "" : String(of), from: "", to: "" })}
              >
                {board.days[of]}
              </button>
            ))}
          </div>
          {(["from", "to"] as const).map((end) => (
            <label key={end} className="row small">
              {board.ends[end]}
              <input
                type="date"
                className="slim"
                value={time[end] ?? ""}
                onChange={(event) => change({ [end]: event.target.value, days: "" })}
              />
            </label>
          ))}
          <label className="row small">
            {board.team}
            <select
              className="slim"
              value={team}
              onChange={(event) => change({ team: event.target.value })}
            >
              {TEAMS.map((one) => (
                <option key={one} value={one}>
                  {one ? named(board.teams, one) : board.allTeams}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      {error ? <p className="notice bad">{error.message}</p> : null}
      {found ? <Figures report={found} /> : null}
      <Leakage time={time} />
      {is("finance", "auditor") ? <Month /> : null}
      {is("lead", "auditor", "admin") ? <Reviews write={is("lead", "admin")} /> : null}
    </div>
  );
}
