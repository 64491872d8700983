/** The people around a request: the customer, their words, what they will hear, and colleagues who had a hand in it. */
import { Marked } from "../parts/Marked";
import { clock, left } from "../parts/time";
import { Part } from "./Part";
import type { View } from "./queries";

const METHODS: Record<string, string> = {
  email_code: "One-time code by e-mail",
  phone_code: "One-time code by text message",
  session: "Signed-in session",
  voice_biometrics: "Voice match",
  person_check: "Checked by a person",
};

export function Customer({ view, now }: { view: View; now: number }) {
  const who = view.context?.customer;
  const acting = view.context?.acting;
  return (
    <Part title="The customer">
      {acting ? (
        <p>
          <span className="badge warn">acts for another</span> <Marked text={acting.sentence} />
        </p>
      ) : null}
      {who ? (
        <>
          <p>
            <strong>{who.names.length ? <Marked text={who.names.join(", ")} /> : "Name not known"}</strong>{" "}
            <span className="quiet">
              {who.accounts.length ? `account ${who.accounts.join(", ")}` : "no account known"}
              {who.contacts.length ? `, contact ${who.contacts.join(", ")}` : ", no contact in the CRM"}
            </span>
          </p>
          <ul className="ap-list small">
            {who.proofs.map((proof) => (
              <li key={`${proof.method}${proof.proved_at}`}>
                {METHODS[proof.method] ?? proof.method.replace(/_/g, " ")}
                {proof.destination ? ` to ${proof.destination}` : ` on ${proof.channel}`}, {clock(proof.proved_at, now)};{" "}
                {left(proof.expires_at, now) ? `holds ${left(proof.expires_at, now)} more` : "held when they agreed, and is over by now"}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="quiet">Nobody had proved who they are when this was asked.</p>
      )}
    </Part>
  );
}

export function OwnWords({ view, now }: { view: View; now: number }) {
  const words = view.context?.words ?? [];
  return (
    <Part title="In the customer’s own words">
      {words.length === 0 ? <p className="quiet">Nothing was written in this conversation.</p> : null}
      <ul className="ap-list">
        {words.map((said) => (
          <li key={said.message_id}>
            <blockquote className={`ap-quote ${said.agreed ? "agreed" : ""}`}>
              <p>
                <Marked text={said.shown} />
              </p>
              <footer className="small quiet">
                {said.agreed ? <span className="badge good">the yes to this</span> : null} {said.channel}, {clock(said.at, now)}
              </footer>
            </blockquote>
          </li>
        ))}
      </ul>
      <p className="small">
        <a href={`/conversations/${view.conversation_id}`}>The whole conversation</a>
      </p>
    </Part>
  );
}

export function WillHear({ view }: { view: View }) {
  const told = view.context?.told;
  if (view.status !== "pending") return null;
  return (
    <Part title="What the customer will hear" wide>
      <div className="ap-sides">
        <Hears title="If it is approved and done" text={told?.on_approval ?? ""} look="good" />
        <Hears title="If it is rejected" text={told?.on_rejection ?? ""} look="bad" />
      </div>
    </Part>
  );
}

export function Hears({ title, text, look }: { title: string; text: string; look: string }) {
  return (
    <figure className={`ap-hears ${look}`}>
      <figcaption className="small">{title}</figcaption>
      <p>{text ? <Marked text={text} /> : <span className="quiet">Only the outcome has the words for this.</span>}</p>
    </figure>
  );
}

export function People({ view, now }: { view: View; now: number }) {
  const stands = (names: string[]) => (names.length ? `, also for ${names.join(", ")}` : "");
  const asked = view.needs.length;
  const signed = view.signatures.filter((one) => one.verdict === "approve").length;
  if (view.signatures.length + view.edits.length + view.whispers.length === 0) return null;
  return (
    <Part title={`Colleagues: ${signed} of ${asked} signed`} wide>
      <ul className="ap-list">
        {view.signatures.map((one) => (
          <li key={one.login}>
            <strong>{one.name || one.login}</strong> {one.verdict === "approve" ? "approved" : "rejected"} as {one.roles.join(", ") || "staff"}
            {stands(one.stands_for)}, {clock(one.at, now)}
            {one.reason ? (
              <>
                : “<Marked text={one.reason} />”
              </>
            ) : null}
          </li>
        ))}
        {view.edits.map((one) => (
          <li key={one.at}>
            <strong>{one.name}</strong> lowered it from {one.was} to {one.is_now}, {clock(one.at, now)}: “<Marked text={one.reason} />”
          </li>
        ))}
        {view.whispers.map((one) => (
          <li key={one.at}>
            <strong>{one.name || one.login}</strong> whispered to the desk, {clock(one.at, now)}: “<Marked text={one.text} />”
          </li>
        ))}
      </ul>
    </Part>
  );
}
