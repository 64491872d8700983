/** What the customer asked for and how far each of it is; changes as it happens. */
import type { Schemas } from "../api/client";
import { useWords } from "../words/useWords";

const LOOK: Record<Schemas["CustomerRequest"]["state"], string> = {
  needs_you: "warn",
  with_a_colleague: "accent",
  in_progress: "accent",
  done: "good",
  declined: "bad",
  ended: "",
  came_back: "warn",
};

export function Requests({ requests }: { requests: Schemas["CustomerRequest"][] }) {
  const { chat: words } = useWords();
  if (requests.length === 0) return null;
  return (
    <div
      role="region"
      aria-label={words.requests}
      className="requests"
      aria-live="polite"
      tabIndex={0}
    >
      {requests.map((one) => (
        <article key={one.id} className="request" data-state={one.state}>
          <div className="row spread">
            <strong>{one.title}</strong>
            <span className={`badge ${LOOK[one.state]}`}>{words.states[one.state]}</span>
          </div>
          <p className="small quiet">
            {one.note}
            {one.reference ? (
              <>
                {" "}
                {words.bankReference} <span className="code">{one.reference}</span>.
              </>
            ) : null}
          </p>
        </article>
      ))}
    </div>
  );
}
