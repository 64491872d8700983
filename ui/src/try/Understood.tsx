/** What was understood and planned, what came of it last, and where that was read. */
import { Link } from "react-router";
import { Said } from "../parts/Said";
import { useWords } from "../words/useWords";
import { usePlanned } from "./queries";

export function Understood({ conversation }: { conversation: string }) {
  const { tour, work: words } = useWords();
  const { data: work } = usePlanned(conversation);
  if (!work || work.tasks.length === 0) return null;
  const newest = work.findings[0]?.turn;
  return (
    <details className="small understood" open>
      <summary>{tour.understood}</summary>
      <ul className="plain-list" aria-label={tour.understood}>
        {work.tasks.map((one) => (
          <li key={one.id} data-task={one.goal} data-status={one.status}>
            <strong>
              <Said text={one.title} />
            </strong>{" "}
            <span className="badge">{words.statuses[one.status]}</span> <Said text={one.words} />
          </li>
        ))}
        {work.findings
          .filter((one) => one.turn === newest)
          .map((one) => (
            <li key={one.team + one.goal} data-finding={one.goal}>
              <Said text={one.words} />{" "}
              <span className="quiet">
                {[...new Set(one.looks.map((look) => `${look.system}.${look.tool}`))].join(", ")}
              </span>
            </li>
          ))}
      </ul>
      <Link to={`/conversations/${conversation}`}>{tour.wholeWork}</Link>
    </details>
  );
}
