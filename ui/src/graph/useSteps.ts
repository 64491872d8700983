/** Which step of the graph runs now, and which were passed a moment ago. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { useStream } from "../api/stream";

export interface Steps {
  now: string;
  team: string;
  tool: string;
  passed: string[];
  /** Milliseconds until the next step began, of each step of this turn. */
  took: Record<string, number>;
  running: boolean;
  connected: boolean;
}

const NONE = {
  now: "",
  team: "",
  tool: "",
  passed: [] as string[],
  took: {} as Record<string, number>,
  began: 0,
  running: false,
};
const QUIET_MS = 1500;

/**
 * The time since the last step began is that step's; of teams that work side by side, whoever told
 * last.
 */
function taking({ took, now, began }: typeof NONE, at: number): Record<string, number> {
  return now && began ? { ...took, [now]: (took[now] ?? 0) + Math.max(0, at - began) } : took;
}

/**
 * Follows `path`; whenever something happened, queries whose key begins with "live" are read anew
 * (at most twice a second).
 */
export function useSteps(path: string | null): Steps {
  const [steps, setSteps] = useState(NONE);
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const still = useRef<ReturnType<typeof setTimeout> | null>(null);
  const refresh = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void queries.invalidateQueries({ queryKey: ["live"] });
    }, 500);
  }, [queries]);
  const connected = useStream(path, {
    onEvent: ({ event, data }) => {
      refresh();
      const told = data as {
        step?: string;
        event?: string;
        actor?: string;
        tool?: string;
        at?: string;
      };
      if (event === "step" && told.step) {
        const step = told.step;
        const [team, inner] = step.split("/");
        const at = Number(told.at ?? Date.now());
        setSteps((before) => ({
          now: inner ? (team ?? "") : step,
          team: inner ? (team ?? "") : before.team,
          tool: inner ? before.tool : "",
          passed:
            step === "open_turn"
              ? []
              : [...new Set([...before.passed, before.now])].filter(Boolean),
          took: step === "open_turn" ? {} : taking(before, at),
          began: at,
          running: true,
        }));
        if (still.current) clearTimeout(still.current);
        still.current = setTimeout(
          () => setSteps((before) => ({ ...before, running: false })),
          QUIET_MS,
        );
      } else if (event === "record" && told.event?.startsWith("tool.") && told.tool) {
        const tool = told.tool;
        const team = told.actor?.replace("agent:", "") ?? "";
        setSteps((before) => ({ ...before, tool, team }));
      }
    },
  });
  return { ...steps, connected };
}
