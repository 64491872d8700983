/** What is looked at again: everything at risk, a sample of the rest, and a scorecard for each. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { type Schemas, data, desk } from "../api/client";
import { Said } from "../parts/Said";
import { useSaid } from "../words/said";
import { named, useWords } from "../words/useWords";

type Waiting = Schemas["ToReview"];
type Meaning = Schemas["Meaning"];
type Part = "understood" | "answered" | "worded" | "safe";
const PARTS: Part[] = ["understood", "answered", "worded", "safe"];

export function Reviews({ write }: { write: boolean }) {
  const { reviews: words } = useWords();
  const { data: found, error } = useQuery({
    queryKey: ["live", "reviews"],
    queryFn: () => data(desk.GET("/desk/reviews", { params: { query: { limit: 20 } } })),
    refetchInterval: 60_000,
  });
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!found) return null;
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="small quiet">
        {words.standing(found.waiting, found.reviewed, found.days, found.percent)}{" "}
        {found.found.map((one) =>
          one.yes + one.no
            ? `${words.found(named(words.parts, one.part), one.yes, one.yes + one.no)} `
            : "",
        )}
      </p>
      {found.queue.map((one) => (
        <Contact key={`${one.id} ${one.n}`} one={one} meanings={found.meanings} write={write} />
      ))}
    </div>
  );
}

function Contact({ one, meanings, write }: { one: Waiting; meanings: Meaning[]; write: boolean }) {
  const { reviews: words, floor } = useWords();
  const say = useSaid();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Partial<Record<Part, boolean | null>>>({});
  const [note, setNote] = useState("");
  const [example, setExample] = useState("");
  const [meant, setMeant] = useState<Meaning["name"] | "">("");
  const misread = said.understood === false;
  const half = misread && (example.trim() === "") !== (meant === "");
  const keep = useMutation({
    mutationFn: () =>
      data(
        desk.PUT("/desk/reviews/{conversation_id}/{n}", {
          params: { path: { conversation_id: one.id, n: one.n } },
          body: {
            ...said,
            note,
            example: misread ? example.trim() : "",
            meant: misread && meant ? [meant] : [],
          },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live", "reviews"] }),
  });
  return (
    <details className="request" data-review={one.id}>
      <summary>
        {one.about ? <Said text={one.about} /> : words.noSubject}:{" "}
        {named(floor.outcomes, one.outcome)}{" "}
        <span className="small quiet">
          {one.why.map((why) => named(words.why, why)).join(", ")}
        </span>
      </summary>
      <p className="small">
        <Link to={`/conversations/${one.id}`}>{words.open}</Link>
      </p>
      {write ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate();
          }}
        >
          {PARTS.map((part) => (
            <label key={part} className="row small">
              {words.parts[part]}
              <select
                className="slim"
                value={String(said[part] ?? "")}
                onChange={(event) =>
                  setSaid({
                    ...said,
                    [part]: event.target.value ? event.target.value === "true" : null,
                  })
                }
              >
                <option value="">{words.notAsked}</option>
                <option value="true">{words.yes}</option>
                <option value="false">{words.no}</option>
              </select>
            </label>
          ))}
          <input
            type="text"
            className="text slim"
            aria-label={words.note}
            placeholder={words.note}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {misread ? (
            <>
              <input
                type="text"
                className="text slim"
                aria-label={words.example}
                placeholder={words.example}
                maxLength={500}
                value={example}
                onChange={(event) => setExample(event.target.value)}
              />
              <label className="row small">
                {words.meant}
                <select
                  className="slim"
                  value={meant}
                  onChange={(event) => setMeant(event.target.value as Meaning["name"] | "")}
                >
                  <option value="">{words.notAsked}</option>
                  {meanings.map((each) => (
                    <option key={each.name} value={each.name}>
                      {say(each.about)}
                    </option>
                  ))}
                </select>
              </label>
            </>
          ) : null}
          <button
            type="submit"
            className="button slim primary"
            disabled={keep.isPending || half || Object.values(said).every((one) => one === null)}
          >
            {words.keep}
          </button>
          {keep.error ? <span className="notice bad">{keep.error.message}</span> : null}
        </form>
      ) : null}
    </details>
  );
}
