/**
 * /systems: the register of tools and of other companies' agents; leads review, admins accept,
 * deprecate and retire.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, useEffect, useState } from "react";
import { type Schemas, data, desk } from "../api/client";
import { StaffPage } from "../session/StaffPage";
import type { Me } from "../session/useMe";
import { useWords } from "../words/useWords";

type Tool = Schemas["Registered"];
type Step = Schemas["ToolStep"]["step"];

const KEY = ["live", "systems"];
const name = (one: Tool) => `${one.system}.${one.tool}`;

export default function SystemsPage() {
  const { systems } = useWords();
  useEffect(() => {
    document.title = `${systems.label} · Steward`;
  }, [systems.label]);
  return <StaffPage>{(me) => <Register me={me} />}</StaffPage>;
}

function Register({ me }: { me: Me }) {
  const { systems: words } = useWords();
  const { data: found, error } = useQuery({
    queryKey: KEY,
    queryFn: () => data(desk.GET("/desk/systems")),
  });
  const [chosen, choose] = useState("");
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!found) return null;
  const open = found.tools.find((one) => name(one) === chosen);
  return (
    <div className="stack">
      <h1>{words.label}</h1>
      <p className="small quiet">{words.intro}</p>
      {Object.entries(found.silent).map(([system, why]) => (
        <p key={system} className="notice warn small">
          {words.silent(system, why)}
        </p>
      ))}
      <div className="two">
        <div className="card scroll" role="region" aria-label={words.label} tabIndex={0}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{words.tool}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.owner}</th>
              </tr>
            </thead>
            <tbody>
              {grouped(found.tools).map(([system, tools]) => (
                <Fragment key={system}>
                  <tr>
                    <th scope="rowgroup" colSpan={3} className="group">
                      {system} <span className="small quiet">{tools.length}</span>
                    </th>
                  </tr>
                  {tools.map((one) => (
                    <tr
                      key={name(one)}
                      data-tool={name(one)}
                      className={name(one) === chosen ? "chosen" : ""}
                    >
                      <th scope="row">
                        <button
                          type="button"
                          className="link"
                          aria-label={name(one)}
                          aria-pressed={name(one) === chosen}
                          onClick={() => choose(name(one))}
                        >
                          {one.tool}
                        </button>{" "}
                        <span className="small quiet">
                          {one.kind === "agent" ? words.agent : ""}
                        </span>
                      </th>
                      <td>
                        <span className={`badge ${one.state === "accepted" ? "" : "warn"}`}>
                          {words.states[one.state]}
                        </span>
                      </td>
                      <td className="small">{one.owner || "–"}</td>
                    </tr>
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
        {open ? (
          <One key={`${name(open)} ${open.seen}`} one={open} me={me} />
        ) : (
          <p className="quiet card">{words.choose}</p>
        )}
      </div>
    </div>
  );
}

/** Tools by their system; first the system with one that nobody has accepted as it is now. */
function grouped(tools: Tool[]): [string, Tool[]][] {
  const of = new Map<string, Tool[]>();
  for (const one of [...tools].sort((a, b) => Number(a.used) - Number(b.used)))
    of.set(one.system, [...(of.get(one.system) ?? []), one]);
  return [...of];
}

/** What one says of itself, and what may be done about it by this person. */
function One({ one, me }: { one: Tool; me: Me }) {
  const { systems: words } = useWords();
  const queries = useQueryClient();
  const [owner, setOwner] = useState(one.owner);
  const [reason, setReason] = useState("");
  const step = useMutation({
    mutationFn: (taken: Step) =>
      data(
        desk.POST("/desk/systems/steps", {
          body: {
            step: taken,
            system: one.system,
            tool: one.tool,
            pin: one.seen,
            owner: owner || null,
            reason,
          },
        }),
      ),
    onSuccess: () => setReason(""),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const steps = offered(one, me);
  return (
    <section className="card stack" aria-label={name(one)}>
      <h2>{name(one)}</h2>
      <p className="small">{words.means[one.state]}</p>
      {one.by ? <p className="small quiet">{words.by(one.by)}</p> : null}
      {one.last_by ? <p className="small quiet">{words.last(one.last_by, one.reason)}</p> : null}
      {one.was ? <Said title={words.was} what={one.was} /> : null}
      <Said title={words.now} what={one.description} />
      {steps.length ? (
        <>
          <label className="field">
            {words.owner}
            <input
              value={owner}
              maxLength={64}
              onChange={(event) => setOwner(event.target.value)}
            />
          </label>
          <label className="field">
            {words.reason}
            <input
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <div className="row">
            {steps.map((taken) => (
              <button
                key={taken}
                type="button"
                className={`button ${taken === "retired" ? "danger" : "primary"}`}
                disabled={
                  !reason.trim() || (taken === "reviewed" && !owner.trim()) || step.isPending
                }
                onClick={() => step.mutate(taken)}
              >
                {words.steps[taken]}
              </button>
            ))}
          </div>
        </>
      ) : null}
      {step.error ? <p className="notice bad small">{step.error.message}</p> : null}
    </section>
  );
}

function Said({ title, what }: { title: string; what: Record<string, unknown> }) {
  return (
    <details>
      <summary className="small">{title}</summary>
      <div className="scroll" role="region" aria-label={title} tabIndex={0}>
        <pre className="code small">{JSON.stringify(what, null, 2)}</pre>
      </div>
    </details>
  );
}

/** The steps that follow on how it stands; the desk decides the same. */
function offered(one: Tool, me: Me): Step[] {
  const admin = me.roles.includes("admin");
  const steps: Step[] = [];
  if ((admin || me.roles.includes("lead")) && one.state !== "accepted" && !one.reviewer)
    steps.push("reviewed");
  if (admin && one.reviewer && one.reviewer !== me.login) steps.push("accepted");
  if (admin && one.state === "accepted") steps.push("deprecated");
  if (admin && one.state !== "retired") steps.push("retired");
  return steps;
}
