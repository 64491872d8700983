/**
 * Who sees to a conversation: claim it, give it to a colleague, give it up. It gives no right to
 * sign or to talk.
 */
import { Button } from "react-aria-components";
import { Marked } from "../parts/Marked";
import type { Me } from "../session/useMe";
import { useWords } from "../words/useWords";
import { useBeside, useColleagues, useSupervision } from "./queries";

export function Owner({ id, me }: { id: string; me: Me }) {
  const { owner: words } = useWords();
  const { data: beside } = useBeside(id);
  const { data: people } = useColleagues();
  const step = useSupervision(id);
  const may = me.roles.some((role) => ["agent", "lead", "admin"].includes(role));
  if (!beside) return null;
  const others = (people?.colleagues ?? []).filter((one) => one.login !== beside.owner);
  const free =
    !beside.owner ||
    beside.owner === me.login ||
    me.roles.some((role) => role === "lead" || role === "admin");
  return (
    <div className="row owner" data-owner={beside.owner}>
      <span className="small">
        {words.seesTo}:{" "}
        <strong>
          {beside.owner ? (
            beside.owner === me.login ? (
              words.you
            ) : (
              <Marked text={beside.owner_name} />
            )
          ) : (
            words.nobody
          )}
        </strong>
      </span>
      {may && beside.owner !== me.login && free ? (
        <Button className="button slim" onPress={() => step.mutate({ does: "claim" })}>
          {words.claim}
        </Button>
      ) : null}
      {may && free ? (
        <select
          className="slim"
          aria-label={words.give}
          value=""
          onChange={(event) =>
            step.mutate({
              does: "assign",
              to: event.target.value === "-" ? "" : event.target.value,
            })
          }
        >
          <option value="" disabled>
            {words.give}
          </option>
          {others.map((one) => (
            <option key={one.login} value={one.login}>
              {words.colleague(one.name, one.open, one.there)}
            </option>
          ))}
          {beside.owner ? <option value="-">{words.giveUp}</option> : null}
        </select>
      ) : null}
      {step.error ? <span className="small problem">{step.error.message}</span> : null}
    </div>
  );
}
