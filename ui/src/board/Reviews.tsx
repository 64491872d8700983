/** What is looked at again: everything at risk, a sample of the rest, and a scorecard for each. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { type Schemas, data, desk } from "../api/client";

type Waiting = Schemas["ToReview"];
type Part = "understood" | "answered" | "worded" | "safe";
const PARTS: [Part, string][] = [
  ["understood", "Understood"],
  ["answered", "Rightly answered"],
  ["worded", "Clearly worded"],
  ["safe", "Safe"],
];

export function Reviews({ write }: { write: boolean }) {
  const { data: found, error } = useQuery({
    queryKey: ["live", "reviews"],
    queryFn: () => data(desk.GET("/desk/reviews", { params: { query: { limit: 20 } } })),
    refetchInterval: 60_000,
  });
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!found) return null;
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label="Looked at again">
      <h2>Looked at again</h2>
      <p className="small quiet">
        {found.waiting} wait, {found.reviewed} were looked at in {found.days} days: everything at risk, and {found.percent} % of the rest, drawn by their id.{" "}
        {found.found.map((one) => (one.yes + one.no ? `${one.part}: ${one.yes} of ${one.yes + one.no}. ` : ""))}
      </p>
      {found.queue.map((one) => (
        <Contact key={`${one.id} ${one.n}`} one={one} write={write} />
      ))}
    </div>
  );
}

function Contact({ one, write }: { one: Waiting; write: boolean }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<Partial<Record<Part, boolean | null>>>({});
  const [note, setNote] = useState("");
  const keep = useMutation({
    mutationFn: () => data(desk.PUT("/desk/reviews/{conversation_id}/{n}", { params: { path: { conversation_id: one.id, n: one.n } }, body: { ...said, note, example: "", meant: [] } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live", "reviews"] }),
  });
  return (
    <details>
      <summary>
        <Link to={`/conversations/${one.id}`}>{one.contact_reason || "No subject"}</Link>: {one.outcome.replaceAll("_", " ")} <span className="small quiet">{one.why.join(", ")}</span>
      </summary>
      {write ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate();
          }}
        >
          {PARTS.map(([part, name]) => (
            <label key={part} className="row small">
              {name}
              <select className="slim" value={String(said[part] ?? "")} onChange={(event) => setSaid({ ...said, [part]: event.target.value ? event.target.value === "true" : null })}>
                <option value="">not asked</option>
                <option value="true">yes</option>
                <option value="false">no</option>
              </select>
            </label>
          ))}
          <input type="text" className="text" aria-label="Note" placeholder="Note" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
          <button type="submit" className="button slim primary" disabled={keep.isPending || Object.values(said).every((one) => one === null)}>
            Keep
          </button>
          {keep.error ? <span className="notice bad">{keep.error.message}</span> : null}
        </form>
      ) : null}
    </details>
  );
}
