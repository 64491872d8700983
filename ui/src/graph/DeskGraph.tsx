/**
 * The desk's graph as the server has it, with the step that runs lit. Teams are found, not listed:
 * a fifth one appears.
 */
import { Client } from "@langchain/langgraph-sdk";
import { useQuery } from "@tanstack/react-query";
import { Suspense, lazy } from "react";
import { csrfHeaders } from "../api/client";
import { useMe } from "../session/useMe";
import type { Edge } from "./layout";
import type { Steps } from "./useSteps";
import { named, useWords } from "../words/useWords";
import "./graph.css";

// the libraries that lay out and draw come after the page
const Drawing = lazy(() => import("./Drawing"));

async function readGraph(): Promise<Edge[]> {
  const client = new Client({
    apiUrl: window.location.origin,
    apiKey: null,
    defaultHeaders: csrfHeaders(),
  });
  const [assistant] = await client.assistants.search({ graphId: "desk", limit: 1 });
  if (!assistant) return [];
  const graph = await client.assistants.getGraph(assistant.assistant_id);
  return graph.edges.map(({ source, target }) => ({
    source: String(source),
    target: String(target),
  }));
}

interface Props {
  steps: Steps;
  /** On one screen with everything else. */
  small?: boolean;
  /** What the newest turn cost. */
  spent?: string;
  /** Whether the server answers: one that is down waits for nobody. */
  alive?: boolean;
}

export function DeskGraph({ steps, small = false, spent = "", alive = true }: Props) {
  const { graph: words } = useWords();
  const { data: me } = useMe(); // whoever is signed in has to say so with every request of the SDK
  const { data: edges } = useQuery({
    queryKey: ["graph"],
    queryFn: readGraph,
    staleTime: Infinity,
    enabled: me !== undefined,
  });
  return (
    <figure className={`graph ${small ? "small-graph" : ""}`} aria-label={words.label}>
      <div className="scroll" role="region" aria-label={words.steps} tabIndex={0}>
        <div className="drawing">
          <Suspense fallback={null}>
            {edges ? <Drawing edges={edges} steps={steps} small={small} /> : null}
          </Suspense>
        </div>
      </div>
      <figcaption className="small quiet">
        {!alive ? (
          words.down
        ) : steps.running ? (
          <>
            {words.now}: <strong>{named(words.names, steps.now)}</strong>
            {steps.tool ? (
              <>
                {" "}
                · {words.team(named(words.names, steps.team))} · {words.tool}{" "}
                <code>{steps.tool}</code>
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
