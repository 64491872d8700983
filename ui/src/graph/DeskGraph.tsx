/** The desk's graph as the server has it, with the step that runs lit. Teams are found, not listed: a fifth one appears. */
import { Client } from "@langchain/langgraph-sdk";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { csrfHeaders } from "../api/client";
import { useMe } from "../session/useMe";
import type { Steps } from "./useSteps";
import { duration, named, useWords } from "../words/useWords";
import "./graph.css";

interface Edge {
  source: string;
  target: string;
}

const WIDE = { width: 960, height: 240, box: 118 };
const SMALL = { width: 500, height: 200, box: 112 };
const BOX_HEIGHT = 34;
const ABOVE = ["open_turn", "understand", "dispatch"];
// From right to left, so that the way of a turn is one line that comes back to where it began.
const BELOW = ["await_decision", "close_turn", "check_claims", "compose", "act", "decide", "gather"];

async function readGraph(): Promise<Edge[]> {
  const client = new Client({ apiUrl: window.location.origin, apiKey: null, defaultHeaders: csrfHeaders() });
  const [assistant] = await client.assistants.search({ graphId: "desk", limit: 1 });
  if (!assistant) return [];
  const graph = await client.assistants.getGraph(assistant.assistant_id);
  return graph.edges.map(({ source, target }) => ({ source: String(source), target: String(target) }));
}

function row(names: string[], y: number, width: number): [string, { x: number; y: number }][] {
  const step = width / names.length;
  return names.map((name, at) => [name, { x: step * (at + 0.5), y }]);
}

/** Where the line from the middle of a box towards `to` leaves it. */
function border(of: { x: number; y: number }, to: { x: number; y: number }, width: number): { x: number; y: number } {
  const [dx, dy] = [to.x - of.x, to.y - of.y];
  const share = Math.min(width / 2 / Math.max(Math.abs(dx), 0.01), BOX_HEIGHT / 2 / Math.max(Math.abs(dy), 0.01), 1);
  return { x: of.x + dx * share, y: of.y + dy * share };
}

/** `small`: on one screen with everything else; `spent`: what the newest turn cost. */
export function DeskGraph({ steps, small = false, spent = "" }: { steps: Steps; small?: boolean; spent?: string }) {
  const all = useWords();
  const { graph: words } = all;
  const size = small ? SMALL : WIDE;
  const { data: me } = useMe(); // whoever is signed in has to say so with every request of the SDK
  const { data: edges = [] } = useQuery({ queryKey: ["graph"], queryFn: readGraph, staleTime: Infinity, enabled: me !== undefined });
  const places = useMemo(() => {
    const teams = edges.filter((edge) => edge.target === "gather" && !ABOVE.includes(edge.source)).map((edge) => edge.source);
    const own = [...new Set(teams)];
    const rows = small ? [ABOVE, own, BELOW.slice(3), BELOW.slice(0, 3).reverse()] : [ABOVE, own, BELOW];
    const gap = (size.height - 2 * 22) / (rows.length - 1);
    return { at: new Map(rows.flatMap((names, at) => row(names, 22 + gap * at, size.width))), teams: new Set(teams) };
  }, [edges, small, size]);
  const lit = (name: string) => (steps.running && steps.now === name ? "now" : steps.passed.includes(name) || steps.now === name ? "passed" : "");
  return (
    <figure className={`graph ${small ? "small-graph" : ""}`} aria-label={words.label}>
      <div className="scroll" role="region" aria-label={words.steps} tabIndex={0}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={steps.now ? words.step(named(words.names, steps.now)) : words.waiting}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0,0.5 L8,4 L0,7.5 z" fill="context-stroke" />
          </marker>
        </defs>
        {edges.map(({ source, target }) => {
          const from = places.at.get(source);
          const to = places.at.get(target);
          if (!from || !to || source === target) return null;
          const bend = from.y === to.y && Math.abs(from.x - to.x) > 200 ? 46 : 0;
          const by = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + bend };
          const [begin, end] = [border(from, by, size.box), border(to, by, size.box)];
          return (
            <path
              key={`${source}-${target}`}
              className={`edge ${lit(source) && lit(target) ? "passed" : ""}`}
              markerEnd="url(#arrow)"
              d={`M${begin.x},${begin.y} Q${by.x},${by.y} ${end.x},${end.y}`}
            />
          );
        })}
        {[...places.at].map(([name, { x, y }]) => (
          <g key={name} className={`node ${places.teams.has(name) ? "team" : ""} ${lit(name)}`} data-node={name} data-lit={lit(name)}>
            <rect x={x - size.box / 2} y={y - BOX_HEIGHT / 2} width={size.box} height={BOX_HEIGHT} rx={9} />
            <text x={x} y={steps.took[name] === undefined ? y + 5 : y - 1}>
              {named(words.names, name)}
            </text>
            {steps.took[name] === undefined ? null : (
              <text x={x} y={y + 12} className="took">
                {duration(all, steps.took[name])}
              </text>
            )}
          </g>
        ))}
      </svg>
      </div>
      <figcaption className="small quiet">
        {steps.running ? (
          <>
            {words.now}: <strong>{named(words.names, steps.now)}</strong>
            {steps.tool ? (
              <>
                {" "}
                · {words.team(named(words.names, steps.team))} · {words.tool} <code>{steps.tool}</code>
              </>
            ) : null}
          </>
        ) : (
          words.idle
        )}
        {spent ? <> · {spent}</> : null}
      </figcaption>
    </figure>
  );
}
