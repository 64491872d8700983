/**
 * Several conversations at once: each is asked of the desk by itself, and what it refuses is told
 * by name.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Chosen } from "../parts/useChosen";
import type { Me } from "../session/useMe";
import { useWords } from "../words/useWords";
import { Endings, closingAs } from "./Close";
import {
  type Closing,
  type Listed,
  type Step,
  supervise,
  useBeside,
  useColleagues,
} from "./queries";

interface Asked {
  does: Step;
  to?: string;
  closing?: Closing;
}

export function Several({ chosen, me }: { chosen: Chosen<Listed>; me: Me }) {
  const { several: words, owner, floor, close } = useWords();
  const { data: people } = useColleagues();
  const { data: beside } = useBeside(chosen.rows[0]?.id ?? "");
  const [ending, setEnding] = useState("");
  const queries = useQueryClient();
  const step = useMutation({
    mutationFn: async ({ does, to, closing }: Asked) => {
      const refused: string[] = [];
      for (const one of chosen.rows) {
        await supervise(one.id, does, "", to, closing).catch((error: Error) =>
          refused.push(`${one.name || floor.somebody(one.channel)}: ${error.message}`),
        );
      }
      return { done: chosen.rows.length - refused.length, of: chosen.rows.length, refused };
    },
    onSuccess: () => {
      chosen.clear();
      setEnding("");
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live"] }),
  });
  const may = me.roles.some((role) => ["agent", "lead", "admin"].includes(role));
  if (!may || (!chosen.rows.length && !step.data)) return null;
  return (
    <div className="notice row" role="region" aria-label={words.label}>
      {chosen.rows.length ? (
        <>
          <strong>{words.chosen(chosen.rows.length)}</strong>
          <Button
            className="button slim"
            isDisabled={step.isPending}
            onPress={() => step.mutate({ does: "claim" })}
          >
            {words.claim}
          </Button>
          <select
            className="slim"
            aria-label={words.give}
            disabled={step.isPending}
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
            {people?.colleagues.map((one) => (
              <option key={one.login} value={one.login}>
                {owner.colleague(one.name, one.open, one.there)}
              </option>
            ))}
            <option value="-">{owner.giveUp}</option>
          </select>
          <Button
            className="button slim"
            isDisabled={step.isPending}
            onPress={() => step.mutate({ does: "return" })}
          >
            {words.giveBack}
          </Button>
          <Endings
            label={close.how}
            ways={beside?.may_close_as ?? {}}
            chosen={ending}
            disabled={step.isPending}
            onChoose={setEnding}
          />
          <Button
            className="button slim"
            isDisabled={!ending || step.isPending}
            onPress={() => step.mutate({ does: "close", closing: closingAs(ending) })}
          >
            {words.close}
          </Button>
          <Button className="button slim plain" onPress={chosen.clear}>
            {words.none}
          </Button>
        </>
      ) : null}
      {step.data && !step.isPending && !chosen.rows.length ? (
        <span className="small" role="status">
          {words.done(step.data.done, step.data.of)}
          {step.data.refused.map((one) => (
            <span key={one} className="problem">
              {" "}
              {one}.
            </span>
          ))}
        </span>
      ) : null}
    </div>
  );
}
