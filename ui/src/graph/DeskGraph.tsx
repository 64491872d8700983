/** The desk's graph as the server has it, with the step that runs lit. Teams are found, not listed: a fifth one appears. */
import { Client } from "@langchain/langgraph-sdk";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { csrfHeaders } from "../api/client";
import { useMe } from "../session/useMe";
import type { Steps } from "./useSteps";
import "./graph.css";

interface Edge {
  source: string;
  target: string;
}

const WIDTH = 960;
const BOX = { width: 118, height: 34 };
const ABOVE = ["open_turn", "understand", "dispatch"];
// From right to left, so that the way of a turn is one line that comes back to where it began.
const BELOW = ["await_decision", "close_turn", "check_claims", "compose", "act", "decide", "gather"];
const WORDS: Record<string, string> = { await_decision: "wait for people", check_claims: "check claims", open_turn: "open turn", close_turn: "close turn" };

async function readGraph(): Promise<Edge[]> {
  const client = new Client({ apiUrl: window.location.origin, apiKey: null, defaultHeaders: csrfHeaders() });
  const [assistant] = await client.assistants.search({ graphId: "desk", limit: 1 });
  if (!assistant) return [];
  const graph = await client.assistants.getGraph(assistant.assistant_id);
  return graph.edges.map(({ source, target }) => ({ source: String(source), target: String(target) }));
}

function row(names: string[], y: number): [string, { x: number; y: number }][] {
  const step = WIDTH / names.length;
  return names.map((name, at) => [name, { x: step * (at + 0.5), y }]);
}

export function DeskGraph({ steps }: { steps: Steps }) {
  const { data: me } = useMe(); // whoever is signed in has to say so with every request of the SDK
  const { data: edges = [] } = useQuery({ queryKey: ["graph"], queryFn: readGraph, staleTime: Infinity, enabled: me !== undefined });
  const places = useMemo(() => {
    const teams = edges.filter((edge) => edge.target === "gather" && !ABOVE.includes(edge.source)).map((edge) => edge.source);
    return { at: new Map([...row(ABOVE, 30), ...row([...new Set(teams)], 120), ...row(BELOW, 210)]), teams: new Set(teams) };
  }, [edges]);
  const lit = (name: string) => (steps.running && steps.now === name ? "now" : steps.passed.includes(name) || steps.now === name ? "passed" : "");
  return (
    <figure className="graph" aria-label="The desk's graph">
      <div className="scroll" role="region" aria-label="Steps of the desk" tabIndex={0}>
      <svg viewBox={`0 0 ${WIDTH} 240`} role="img" aria-label={steps.now ? `Step: ${steps.now}` : "The desk is waiting"}>
        {edges.map(({ source, target }) => {
          const from = places.at.get(source);
          const to = places.at.get(target);
          if (!from || !to || source === target) return null;
          const bend = from.y === to.y ? (Math.abs(from.x - to.x) > 200 ? 46 : 0) : 0;
          return (
            <path
              key={`${source}-${target}`}
              className="edge"
              d={`M${from.x},${from.y} Q${(from.x + to.x) / 2},${(from.y + to.y) / 2 + bend} ${to.x},${to.y}`}
            />
          );
        })}
        {[...places.at].map(([name, { x, y }]) => (
          <g key={name} className={`node ${places.teams.has(name) ? "team" : ""} ${lit(name)}`} data-node={name} data-lit={lit(name)}>
            <rect x={x - BOX.width / 2} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx={9} />
            <text x={x} y={y + 5}>
              {WORDS[name] ?? name}
            </text>
          </g>
        ))}
      </svg>
      </div>
      <figcaption className="small quiet">
        {steps.running ? (
          <>
            Now: <strong>{WORDS[steps.now] ?? steps.now}</strong>
            {steps.tool ? (
              <>
                {" "}
                · {steps.team} team · tool <code>{steps.tool}</code>
              </>
            ) : null}
          </>
        ) : (
          "Waiting for the next message or decision."
        )}
      </figcaption>
    </figure>
  );
}
