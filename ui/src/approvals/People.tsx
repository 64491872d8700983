/**
 * The people around a request: the customer, their words, what they will hear, and colleagues who
 * had a hand in it.
 */
import { Marked } from "../parts/Marked";
import { clock, left } from "../parts/time";
import { Part } from "./Part";
import type { View } from "./queries";
import { named, rolesOf, useWords } from "../words/useWords";

export function Customer({ view, now }: { view: View; now: number }) {
  const { card: words } = useWords();
  const who = view.context?.customer;
  const acting = view.context?.acting;
  return (
    <Part title={words.customer}>
      {acting ? (
        <p>
          <span className="badge warn">{words.actsForAnother}</span>{" "}
          <Marked text={acting.sentence} />
        </p>
      ) : null}
      {who ? (
        <>
          <p>
            <strong>
              {who.names.length ? <Marked text={who.names.join(", ")} /> : words.noName}
            </strong>{" "}
            <span className="quiet">
              {who.accounts.length ? words.account(who.accounts.join(", ")) : words.noAccount}
              {who.contacts.length ? words.contact(who.contacts.join(", ")) : words.noContact}
            </span>
          </p>
          <ul className="ap-list small">
            {who.proofs.map((proof) => (
              <li key={`${proof.method}${proof.proved_at}`}>
                {named(words.methods, proof.method)}
                {proof.destination
                  ? words.sentTo(proof.destination)
                  : words.onChannel(proof.channel)}
                , {clock(proof.proved_at, now)};{" "}
                {left(proof.expires_at, now)
                  ? words.holds(left(proof.expires_at, now))
                  : words.isOver}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="quiet">{words.notProved}</p>
      )}
    </Part>
  );
}

export function OwnWords({ view, now }: { view: View; now: number }) {
  const { card: words } = useWords();
  const lines = view.context?.words ?? [];
  return (
    <Part title={words.ownWords}>
      {lines.length === 0 ? <p className="quiet">{words.nothingWritten}</p> : null}
      <ul className="ap-list">
        {lines.map((said) => (
          <li key={said.message_id}>
            <blockquote className={`ap-quote ${said.agreed ? "agreed" : ""}`}>
              <p>
                <Marked text={said.shown} />
              </p>
              <footer className="small quiet">
                {said.agreed ? <span className="badge good">{words.theYes}</span> : null}{" "}
                {said.channel}, {clock(said.at, now)}
              </footer>
            </blockquote>
          </li>
        ))}
      </ul>
      <p className="small">
        <a href={`/conversations/${view.conversation_id}`}>{words.whole}</a>
      </p>
    </Part>
  );
}

export function WillHear({ view }: { view: View }) {
  const { card: words } = useWords();
  const told = view.context?.told;
  if (view.status !== "pending") return null;
  return (
    <Part title={words.willHear} wide>
      <div className="ap-sides">
        <Hears title={words.ifApproved} text={told?.on_approval ?? ""} look="good" />
        <Hears title={words.ifRejected} text={told?.on_rejection ?? ""} look="bad" />
      </div>
    </Part>
  );
}

export function Hears({ title, text, look }: { title: string; text: string; look: string }) {
  const { card: words } = useWords();
  return (
    <figure className={`ap-hears ${look}`}>
      <figcaption className="small">{title}</figcaption>
      <p>{text ? <Marked text={text} /> : <span className="quiet">{words.onlyOutcome}</span>}</p>
    </figure>
  );
}

export function People({ view, now }: { view: View; now: number }) {
  const all = useWords();
  const { card: words } = all;
  const stands = (names: string[]) => (names.length ? words.alsoFor(names.join(", ")) : "");
  const asked = view.needs.length;
  const signed = view.signatures.filter((one) => one.verdict === "approve").length;
  if (view.signatures.length + view.edits.length + view.whispers.length === 0) return null;
  return (
    <Part title={words.signedOf(signed, asked)} wide>
      <ul className="ap-list">
        {view.signatures.map((one) => (
          <li key={one.login}>
            <strong>{one.name || one.login}</strong>{" "}
            {one.verdict === "approve" ? words.approvedIt : words.rejectedIt} {words.as}{" "}
            {rolesOf(all, one.roles) || words.staff}
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
            <strong>{one.name}</strong> {words.loweredIt(one.was, one.is_now)}, {clock(one.at, now)}
            : “<Marked text={one.reason} />”
          </li>
        ))}
        {view.whispers.map((one) => (
          <li key={one.at}>
            <strong>{one.name || one.login}</strong> {words.whispered}, {clock(one.at, now)}: “
            <Marked text={one.text} />”
          </li>
        ))}
      </ul>
    </Part>
  );
}
