/** What the systems said, what was before, and what exactly a signature covers. */
import { Marked } from "../parts/Marked";
import { Pairs } from "../parts/Pairs";
import { clock, since } from "../parts/time";
import { Part } from "./Part";
import type { View } from "./queries";
import { useSaid } from "../words/said";
import { named, useWords } from "../words/useWords";

export function Systems({ view, now }: { view: View; now: number }) {
  const { card: words } = useWords();
  const say = useSaid();
  const context = view.context;
  const sources = context?.sources ?? [];
  const differences = context?.differences ?? [];
  const more = (context?.conflicts ?? []).filter(
    (said) => !differences.some((one) => one.sentence === said),
  );
  return (
    <Part title={words.systemsSaid}>
      {more.map((said) => (
        <p key={said} className="notice warn">
          <Marked text={said} />
        </p>
      ))}
      {differences.length ? (
        <table className="plain small ap-conflicts">
          <caption>{words.differ}</caption>
          <tbody>
            {differences.map((one) => (
              <tr key={one.sentence}>
                <th scope="row">{one.field.replace(/_/g, " ")}</th>
                <td>
                  {say(one.relied_on)}: <strong>{one.relied_on_says}</strong>{" "}
                  <span className="badge good">{words.reliedOn}</span>
                </td>
                <td>
                  {say(one.system)}: <s>{one.says}</s>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="small quiet">{more.length ? "" : words.noneContradicts}</p>
      )}
      {sources.length ? (
        <table className="plain small">
          <thead>
            <tr>
              <th scope="col">{words.readFrom}</th>
              <th scope="col">{words.records}</th>
              <th scope="col">{words.asOf}</th>
              <th scope="col">{words.lastChanged}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((one) => (
              <tr key={`${one.system}${one.tool}`}>
                <td>
                  {say(one.system)}{" "}
                  <span className="quiet">
                    {say(one.tool.replace(/^(list|get)_/, "").replace(/_/g, " "))}
                  </span>
                </td>
                <td>{one.records || words.none}</td>
                <td>{since(one.as_of, now)}</td>
                <td>
                  {one.changed_at ? since(one.changed_at, now) : one.records ? words.notKnown : "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="small quiet">{words.noSystemRead}</p>
      )}
    </Part>
  );
}

export function Lines({ view }: { view: View }) {
  const { card: words } = useWords();
  const say = useSaid();
  if (view.lines.length === 0) return null;
  return (
    <Part title={words.lines} bound>
      <table className="plain small numbers">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.net}</th>
            <th scope="col">{words.tax}</th>
            <th scope="col">{words.together}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <tr key={line.line}>
              <td>{line.line}</td>
              <td>{say(line.net)}</td>
              <td>{say(line.tax)}</td>
              <td>{say(line.gross)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

export function Earlier({ view, now }: { view: View; now: number }) {
  const { card: words, reasons } = useWords();
  const say = useSaid();
  const context = view.context;
  const refunds = context?.earlier_refunds ?? [];
  const contacts = context?.earlier_contacts ?? [];
  const looked = context?.sources.some((one) => one.tool === "list_refunds");
  return (
    <Part title={words.before}>
      <ul className="ap-list small">
        {refunds.map((one) => (
          <li key={`${one.at}${one.charge}`}>
            {words.refundOf} <strong>{say(one.amount)}</strong>{" "}
            {`${words.refundFor(named(reasons, one.reason))}, `}
            {`${say(one.status.replaceAll("_", " "))}, `}
            {since(one.at, now)} ({one.charge})
          </li>
        ))}
        {refunds.length ? null : (
          <li className="quiet">{looked ? words.noRefund : words.refundsUnknown}</li>
        )}
        {contacts.map((one) => (
          <li key={one.conversation_id}>
            <a href={`/conversations/${one.conversation_id}`}>{words.wroteBy(one.channel)}</a>,{" "}
            {clock(one.at, now)}
          </li>
        ))}
        {contacts.length ? null : <li className="quiet">{words.noEarlier}</li>}
      </ul>
    </Part>
  );
}

/** Behind a click: an exact copy of what the digest is made of. */
export function Bound({ view }: { view: View }) {
  const { card: words } = useWords();
  const open = view.status === "pending";
  return (
    <Part title={open ? words.exactlySigned : words.exactlyAsked} bound={open} wide>
      <div className="ap-exact">
        <Pairs
          heading="h4"
          none={words.noneAtAll}
          title={words.action}
          of={[{ name: "on", label: words.on, text: view.resource, known: true }, ...view.details]}
        />
        <Pairs heading="h4" none={words.noneAtAll} title={words.facts} of={view.relied_on} />
      </div>
      <p className="small quiet">
        {words.covers}{" "}
        {open ? (
          <>
            {words.whatIsMarked} <span className="ap-bound">{words.signThis}</span>:{" "}
          </>
        ) : (
          ""
        )}
        {`${words.coversWhat} ${words.digest} `}
        <code>{view.digest.slice(0, 16)}</code>
        {`, ${words.request} `}
        <code>{view.id}</code>.
      </p>
    </Part>
  );
}
