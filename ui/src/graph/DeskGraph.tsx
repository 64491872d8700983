/** The desk's graph as the server has it, with the step that runs lit. Teams are found, not listed: a fifth one appears. */
import { Client } from "@langchain/langgraph-sdk";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { csrfHeaders } from "../api/client";
import { useMe } from "../session/useMe";
import { type Edge, layOut } from "./layout";
import type { Steps } from "./useSteps";
import { duration, named, useWords } from "../words/useWords";
import "./graph.css";

const WIDE = { width: 960, box: 140, height: 34, step: 40 };
const SMALL = { width: 500, box: 88, height: 24, step: 27 };

async function readGraph(): Promise<Edge[]> {
  const client = new Client({ apiUrl: window.location.origin, apiKey: null, defaultHeaders: csrfHeaders() });
  const [assistant] = await client.assistants.search({ graphId: "desk", limit: 1 });
  if (!assistant) return [];
  const graph = await client.assistants.getGraph(assistant.assistant_id);
  return graph.edges.map(({ source, target }) => ({ source: String(source), target: String(target) }));
}

/** `small`: on one screen with everything else; `spent`: what the newest turn cost. */
export function DeskGraph({ steps, small = false, spent = "" }: { steps: Steps; small?: boolean; spent?: string }) {
  const all = useWords();
  const { graph: words } = all;
  const size = small ? SMALL : WIDE;
  const { data: me } = useMe(); // whoever is signed in has to say so with every request of the SDK
  const { data: edges = [] } = useQuery({ queryKey: ["graph"], queryFn: readGraph, staleTime: Infinity, enabled: me !== undefined });
  const drawn = useMemo(() => layOut(edges, size), [edges, size]);
  const lit = (name: string) => (steps.running && steps.now === name ? "now" : steps.passed.includes(name) || steps.now === name ? "passed" : "");
  return (
    <figure className={`graph ${small ? "small-graph" : ""}`} aria-label={words.label}>
      <div className="scroll" role="region" aria-label={words.steps} tabIndex={0}>
      <svg viewBox={`0 0 ${size.width} ${drawn.height}`} role="img" aria-label={steps.now ? words.step(named(words.names, steps.now)) : words.waiting}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0,0.5 L8,4 L0,7.5 z" fill="context-stroke" />
          </marker>
        </defs>
        {drawn.ways.map(({ source, target, points }) => (
          <polyline
            key={`${source}-${target}`}
            className={`edge ${lit(source) && lit(target) ? "passed" : ""}`}
            data-edge={`${source} ${target}`}
            markerEnd="url(#arrow)"
            points={points.join(" ")}
          />
        ))}
        {[...drawn.boxes].map(([name, { x, y, width }]) => (
          <g key={name} className={`node ${drawn.teams.has(name) ? "team" : ""} ${lit(name)}`} data-node={name} data-lit={lit(name)}>
            <rect x={x - width / 2} y={y - size.height / 2} width={width} height={size.height} rx={small ? 6 : 9} />
            <text x={x} y={small ? y + 4 : steps.took[name] === undefined ? y + 5 : y - 1}>
              {named(words.names, name)}
            </text>
            {small || steps.took[name] === undefined ? null : (
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
