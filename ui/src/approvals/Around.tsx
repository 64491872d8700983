/** What the systems said, what was before, and what exactly a signature covers. */
import { Marked } from "../parts/Marked";
import { Pairs } from "../parts/Pairs";
import { clock, since } from "../parts/time";
import { Part } from "./Part";
import type { View } from "./queries";

export function Systems({ view, now }: { view: View; now: number }) {
  const context = view.context;
  const sources = context?.sources ?? [];
  const differences = context?.differences ?? [];
  const more = (context?.conflicts ?? []).filter((said) => !differences.some((one) => one.sentence === said));
  return (
    <Part title="What the systems said">
      {more.map((said) => (
        <p key={said} className="notice warn">
          <Marked text={said} />
        </p>
      ))}
      {differences.length ? (
        <table className="plain small ap-conflicts">
          <caption>Systems differ</caption>
          <tbody>
            {differences.map((one) => (
              <tr key={one.sentence}>
                <th scope="row">{one.field.replace(/_/g, " ")}</th>
                <td>
                  {one.relied_on}: <strong>{one.relied_on_says}</strong> <span className="badge good">relied on</span>
                </td>
                <td>
                  {one.system}: <s>{one.says}</s>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="small quiet">{more.length ? "" : "No system contradicts another."}</p>
      )}
      {sources.length ? (
        <table className="plain small">
          <thead>
            <tr>
              <th scope="col">Read from</th>
              <th scope="col">Records</th>
              <th scope="col">As of</th>
              <th scope="col">Last changed</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((one) => (
              <tr key={`${one.system}${one.tool}`}>
                <td>
                  {one.system} <span className="quiet">{one.tool.replace(/^(list|get)_/, "").replace(/_/g, " ")}</span>
                </td>
                <td>{one.records || "none"}</td>
                <td>{since(one.as_of, now)}</td>
                <td>{one.changed_at ? since(one.changed_at, now) : one.records ? "not known" : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="small quiet">No system was read for this.</p>
      )}
    </Part>
  );
}

export function Lines({ view }: { view: View }) {
  if (view.lines.length === 0) return null;
  return (
    <Part title="Lines of the invoice taken back" bound>
      <table className="plain small numbers">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Net</th>
            <th scope="col">Tax</th>
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <tr key={line.line}>
              <td>{line.line}</td>
              <td>{line.net}</td>
              <td>{line.tax}</td>
              <td>{line.gross}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

export function Earlier({ view, now }: { view: View; now: number }) {
  const context = view.context;
  const refunds = context?.earlier_refunds ?? [];
  const contacts = context?.earlier_contacts ?? [];
  const looked = context?.sources.some((one) => one.tool === "list_refunds");
  return (
    <Part title="Before this">
      <ul className="ap-list small">
        {refunds.map((one) => (
          <li key={`${one.at}${one.charge}`}>
            Refund of <strong>{one.amount}</strong> for {one.reason.replace(/_/g, " ")}, {one.status.replace(/_/g, " ")}, {since(one.at, now)} ({one.charge})
          </li>
        ))}
        {refunds.length ? null : <li className="quiet">{looked ? "No earlier refund." : "Earlier refunds were not looked into: not known."}</li>}
        {contacts.map((one) => (
          <li key={one.conversation_id}>
            <a href={`/conversations/${one.conversation_id}`}>Wrote by {one.channel}</a>, {clock(one.at, now)}
          </li>
        ))}
        {contacts.length ? null : <li className="quiet">No earlier contact of this customer.</li>}
      </ul>
    </Part>
  );
}

/** Behind a click: an exact copy of what the digest is made of. */
export function Bound({ view }: { view: View }) {
  const open = view.status === "pending";
  return (
    <Part title={open ? "What exactly you sign" : "What exactly was asked"} bound={open} wide>
      <div className="ap-sides">
        <Pairs heading="h4" none="None." title="The action" of={[{ name: "on", label: "On", text: view.resource, known: true }, ...view.details]} />
        <Pairs heading="h4" none="None." title="The facts it relies on" of={view.relied_on} />
      </div>
      <p className="small quiet">
        A signature covers {open ? <>what is marked <span className="ap-bound">you sign this</span>: </> : ""}the action, these facts, the policy version and who has to sign. If any of it changes,
        people are asked anew. Everything else on this page helps to judge it. Digest <code>{view.digest.slice(0, 16)}</code>, request <code>{view.id}</code>.
      </p>
    </Part>
  );
}
