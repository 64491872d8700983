/**
 * The customer beside a conversation: who, what there is between them and the company, and what a
 * person has to find out.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Label, TextArea, TextField } from "react-aria-components";
import { Link } from "react-router";
import { type Schemas, data, desk } from "../api/client";
import { Marked } from "../parts/Marked";
import { Said } from "../parts/Said";
import { Pairs } from "../parts/Pairs";
import { clock, since } from "../parts/time";
import type { Me } from "../session/useMe";
import { useSaid } from "../words/said";
import { named, useWords } from "../words/useWords";

type Panel = Schemas["CustomerPanel"];

export function CustomerPanel({ id, me, now }: { id: string; me: Me; now: number }) {
  const { panel: words, floor, work, card } = useWords();
  const say = useSaid();
  const { data: of } = useQuery({
    queryKey: ["live", "customer", id],
    queryFn: () =>
      data(
        desk.GET("/desk/conversations/{conversation_id}/customer", {
          params: { path: { conversation_id: id } },
        }),
      ),
  });
  if (!of) return null;
  const nothing = of.brief?.lines.filter((one) => one.text === "nothing") ?? [];
  const known = of.brief?.lines.filter((one) => one.text !== "nothing") ?? [];
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {of.unproven.map((one) => (
        <Unproven key={one.id} one={one} me={me} now={now} />
      ))}
      {of.brief ? (
        <Part title={words.brief}>
          <p className="said">
            <Marked text={of.brief.text || words.noBrief} />
          </p>
          <p className="small quiet">
            {of.brief.why ? (
              <>
                <Said text={of.brief.why} />;{" "}
              </>
            ) : null}
            {since(of.brief.at, now)}
          </p>
          {known.map((one, n) => (
            <p key={`${one.about}${n}`} className="small">
              <Said text={one.label} />: <Said text={one.text} />
            </p>
          ))}
          {nothing.length ? (
            <p className="small quiet">
              {words.nothingOf(nothing.map((one) => say(one.label).toLowerCase()).join(", "))}
            </p>
          ) : null}
          {of.brief.offers.map((one) => (
            <p key={one} className="small">
              {words.offered} <Said text={one} />
            </p>
          ))}
        </Part>
      ) : null}
      <Part title={words.who}>
        {of.handle ? (
          <>
            <p>
              <strong>{of.name ? <Marked text={of.name} /> : words.noName}</strong>{" "}
              <span className="small quiet">{[...of.accounts, ...of.contacts].join(", ")}</span>
            </p>
            <p className="row">
              {of.proofs.map((one) => (
                <span key={`${one.method}${one.expires_at}`} className="badge good">
                  {named(card.methods, one.method)} {one.destination} ·{" "}
                  {words.until(clock(one.expires_at, now))}
                </span>
              ))}
            </p>
          </>
        ) : (
          <p className="quiet">{words.nobody}</p>
        )}
      </Part>
      {of.promises.length ? (
        <Part title={words.promises}>
          <ul className="small plain-list">
            {of.promises.map((one) => (
              <li key={one.words}>
                <Said text={one.words} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Found title={words.plan} found={of.plan} now={now} />
      <Found title={words.orders} found={of.orders} now={now} />
      {of.remedies.length ? (
        <Part title={words.refunds}>
          <ul className="small plain-list">
            {of.remedies.map((one) => (
              <li key={`${one.conversation_id}${one.at}`}>
                <Said text={one.title} />{" "}
                <span className="badge">{named(work.states, one.state)}</span>{" "}
                <Link to={`/conversations/${one.conversation_id}`} className="quiet">
                  {clock(one.at, now)}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {of.earlier.length || of.before.length ? (
        <Part title={words.earlier}>
          {of.before.map((one) => (
            <p key={one} className="small">
              <Marked text={one} />
            </p>
          ))}
          <ul className="small plain-list">
            {of.earlier.map((one) => (
              <li key={`${one.conversation_id}${one.at}`}>
                <Link to={`/conversations/${one.conversation_id}`}>
                  {one.about ? <Said text={one.about} /> : one.channel}
                </Link>{" "}
                {clock(one.at, now)}, {floor.outcomes[one.outcome as keyof typeof floor.outcomes]}
                {one.satisfied === null
                  ? ""
                  : one.satisfied
                    ? `, ${words.satisfied}`
                    : `, ${words.dissatisfied}`}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {of.preferences.length ? (
        <Part title={words.preferences}>
          <Pairs of={of.preferences} />
        </Part>
      ) : null}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="panel-part">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Found({ title, found, now }: { title: string; found: Panel["plan"]; now: number }) {
  const { panel: words } = useWords();
  const say = useSaid();
  if (!found.length) return null;
  return (
    <Part title={title}>
      {found.map((one) => (
        <details key={one.tool} className="small">
          <summary>
            {say(one.system)}:{" "}
            {one.records[0]
              ?.slice(0, 3)
              .filter((value) => value.known)
              .map((value) => value.text)
              .join(" · ")}{" "}
            <span className="quiet">{words.seen(since(one.observed_at, now))}</span>
          </summary>
          {one.records.map((record, at) => (
            <Pairs key={at} of={record} />
          ))}
        </details>
      ))}
    </Part>
  );
}

/**
 * It was sent and nobody answered: whoever looked into the other system says what they found there.
 */
function Unproven({ one, me, now }: { one: Panel["unproven"][number]; me: Me; now: number }) {
  const { panel: words } = useWords();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const may = me.roles.some((role) => role === "lead" || role === "finance");
  const resolve = useMutation({
    mutationFn: (happened: boolean) =>
      data(
        desk.POST("/desk/actions/{action_id}/resolve", {
          params: { path: { action_id: one.id } },
          body: { happened, note },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live"] }),
  });
  return (
    <div className="notice warn stack" data-unproven={one.id}>
      <p>
        <strong>{words.unproven(one.title)}</strong> <Marked text={one.resource} />,{" "}
        {since(one.asked_at, now)}. <Marked text={one.why} />
      </p>
      {may ? (
        <>
          <TextField className="field" value={note} onChange={setNote}>
            <Label>{words.whatFound}</Label>
            <TextArea rows={2} maxLength={2000} />
          </TextField>
          <div className="row">
            <Button
              className="button slim"
              isDisabled={!note.trim() || resolve.isPending}
              onPress={() => resolve.mutate(true)}
            >
              {words.happened}
            </Button>
            <Button
              className="button slim"
              isDisabled={!note.trim() || resolve.isPending}
              onPress={() => resolve.mutate(false)}
            >
              {words.didNot}
            </Button>
          </div>
        </>
      ) : (
        <p className="small">{words.leadsResolve}</p>
      )}
      {resolve.error ? <p className="small problem">{resolve.error.message}</p> : null}
    </div>
  );
}
