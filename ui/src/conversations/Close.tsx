/** A colleague closes a conversation: how it ended and why, once what waits in it is decided. */
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Me } from "../session/useMe";
import type { Words } from "../words/en";
import { useWords } from "../words/useWords";
import { type Closing, useBeside, useSupervision } from "./queries";

/** How a conversation may have ended: outcomes, each with its reasons. */
export function Endings({
  label,
  ways,
  chosen,
  disabled,
  onChoose,
}: {
  label: string;
  ways: Record<string, string[]>;
  chosen: string;
  disabled?: boolean;
  onChoose: (ending: string) => void;
}) {
  const words = useWords();
  return (
    <select
      className="slim"
      aria-label={label}
      disabled={disabled}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="" disabled>
        {label}
      </option>
      {Object.entries(ways).map(([one, reasons]) => (
        <optgroup key={one} label={words.floor.outcomes[one as Closing["outcome"]]}>
          {reasons.map((why) => (
            <option key={why} value={`${one}:${why}`}>
              {endingIn(`${one}:${why}`, words)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** An ending in words. */
function endingIn(chosen: string, { floor, board }: Words): string {
  const { outcome, reason } = closingAs(chosen);
  return `${floor.outcomes[outcome]}: ${board.whys[reason] ?? reason}`;
}

/** What is asked of the desk for an ending that was chosen. */
export function closingAs(chosen: string, leaves = false): Closing {
  const [outcome, reason = ""] = chosen.split(":") as [Closing["outcome"], string?];
  return { outcome, reason, leaves_open: leaves };
}

export function Close({ id, me }: { id: string; me: Me }) {
  const said = useWords();
  const words = said.close;
  const { data: beside } = useBeside(id);
  const step = useSupervision(id);
  const [chosen, setChosen] = useState("");
  const [leaves, setLeaves] = useState(false);
  const may = me.roles.some((role) => ["agent", "lead", "admin"].includes(role));
  if (!may || !beside) return null;
  if (beside.ended)
    return (
      <section className="card stack" aria-label={words.ended}>
        <p className="small" role="status">
          <strong>{words.ended}</strong>
          {step.isSuccess ? <> {`(${endingIn(chosen, said)})`}</> : null}. {words.again}
        </p>
      </section>
    );
  const undecided = beside.still_open.some((one) => !one.may_stay);
  const stays = beside.still_open.length > 0 && !undecided;
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {beside.still_open.length ? (
        <>
          <p className="small">{undecided ? words.first : words.open}</p>
          <ul className="small" data-open={beside.still_open.length}>
            {beside.still_open.map((one) => (
              <li key={one.what}>{words.waits[one.what] ?? one.what}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="small quiet">{words.means}</p>
      )}
      {undecided ? null : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) step.mutate({ does: "close", closing: closingAs(chosen, leaves) });
          }}
        >
          <Endings
            label={words.how}
            ways={beside.may_close_as}
            chosen={chosen}
            onChoose={setChosen}
          />
          {stays ? (
            <label className="row small">
              <input
                type="checkbox"
                checked={leaves}
                onChange={(event) => setLeaves(event.target.checked)}
              />
              {words.leave}
            </label>
          ) : null}
          <Button
            type="submit"
            className="button"
            isDisabled={!chosen || (stays && !leaves) || step.isPending}
          >
            {words.close}
          </Button>
        </form>
      )}
      {step.error ? <p className="notice bad">{step.error.message}</p> : null}
    </section>
  );
}
