/** What the customer asked for and how far each of it is; changes as it happens. */
import type { Schemas } from "../api/client";

const LOOK: Record<Schemas["CustomerRequest"]["state"], [string, string]> = {
  needs_you: ["warn", "Waits for you"],
  with_a_colleague: ["accent", "With a colleague"],
  in_progress: ["accent", "Being done"],
  done: ["good", "Done"],
  declined: ["bad", "Not possible"],
  ended: ["", "Ended"],
  came_back: ["warn", "Came back"],
};

export function Requests({ requests }: { requests: Schemas["CustomerRequest"][] }) {
  if (requests.length === 0) return null;
  return (
    <section aria-label="Your requests" className="requests" aria-live="polite">
      {requests.map((one) => (
        <article key={one.id} className="request" data-state={one.state}>
          <div className="row spread">
            <strong>{one.title}</strong>
            <span className={`badge ${LOOK[one.state][0]}`}>{LOOK[one.state][1]}</span>
          </div>
          <p className="small quiet">
            {one.note}
            {one.reference ? (
              <>
                {" "}
                Bank reference <span className="code">{one.reference}</span>.
              </>
            ) : null}
          </p>
        </article>
      ))}
    </section>
  );
}
