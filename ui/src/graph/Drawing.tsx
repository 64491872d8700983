/**
 * The picture itself: React Flow draws what ELK has laid out. Where there is room it can be
 * enlarged and moved.
 */
import { useQuery } from "@tanstack/react-query";
import {
  type AriaLabelConfig,
  ControlButton,
  Controls,
  type EdgeProps,
  Handle,
  MarkerType,
  type NodeProps,
  Position,
  ReactFlow,
  useReactFlow,
  useStore,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useCallback, useEffect, useMemo } from "react";
import { duration, named, useLanguage, useWords } from "../words/useWords";
import { type Edge, IN_ONE_ROW, IN_TWO_ROWS, type Size, layOut } from "./layout";
import type { Steps } from "./useSteps";

const WIDE: Size = { rows: IN_ONE_ROW, height: 40, letter: 7.8, around: 30, gap: 30, line: 10 };
const SMALL: Size = { rows: IN_TWO_ROWS, height: 24, letter: 6.2, around: 14, gap: 14, line: 6 };
const HIDDEN = { hideAttribution: true }; // both are named in /ui/third-party.txt

interface Step extends Record<string, unknown> {
  name: string;
  label: string;
  took: string;
  lit: "" | "now" | "passed";
}
interface Way extends Record<string, unknown> {
  points: [number, number][];
  passed: boolean;
}

const KINDS = { step: StepBox };
const LINES = { way: WayLine };

export default function Drawing({
  edges,
  steps,
  small,
}: {
  edges: Edge[];
  steps: Steps;
  small: boolean;
}) {
  const all = useWords();
  const { graph: words } = all;
  const language = useLanguage();
  const { data: drawn } = useQuery({
    queryKey: ["drawing", edges, small, language],
    queryFn: () => layOut(edges, (step) => named(words.names, step), small ? SMALL : WIDE),
    staleTime: Infinity,
  });
  const shown = useMemo(() => {
    if (!drawn) return null;
    const lit = (name: string): Step["lit"] =>
      steps.running && steps.now === name
        ? "now"
        : steps.passed.includes(name) || steps.now === name
          ? "passed"
          : "";
    const took = (name: string) =>
      small || steps.took[name] === undefined ? "" : duration(all, steps.took[name]);
    return {
      nodes: [...drawn.boxes].map(([name, { x, y, width, height }]) => ({
        id: name,
        type: "step" as const,
        position: { x, y },
        width,
        height,
        // known before it is drawn: what React Flow would have to measure anew whenever a step is
        // lit, and draws no line until then
        measured: { width, height },
        handles: [
          {
            type: "target" as const,
            position: Position.Left,
            x: 0,
            y: height / 2,
            width: 1,
            height: 1,
          },
          {
            type: "source" as const,
            position: Position.Right,
            x: width,
            y: height / 2,
            width: 1,
            height: 1,
          },
        ],
        data: { name, label: named(words.names, name), took: took(name), lit: lit(name) },
      })),
      edges: drawn.ways.map(({ source, target, points }) => ({
        id: `${source} ${target}`,
        type: "way" as const,
        source,
        target,
        ariaLabel: `${named(words.names, source)} → ${named(words.names, target)}`,
        markerEnd: { type: MarkerType.ArrowClosed, color: "context-stroke", width: 14, height: 14 },
        data: { points, passed: Boolean(lit(source) && lit(target)) },
      })),
    };
  }, [drawn, steps, small, all, words]);
  if (!drawn || !shown) return null;
  const moves = !small;
  const labels: Partial<AriaLabelConfig> = {
    "controls.ariaLabel": words.zoom,
    "controls.zoomIn.ariaLabel": words.larger,
    "controls.zoomOut.ariaLabel": words.smaller,
  };
  return (
    <div className="flow" style={{ aspectRatio: `${drawn.width} / ${drawn.height}` }}>
      <ReactFlow
        aria-label={steps.now ? words.step(named(words.names, steps.now)) : words.waiting}
        nodes={shown.nodes}
        edges={shown.edges}
        nodeTypes={KINDS}
        edgeTypes={LINES}
        minZoom={0.2}
        maxZoom={3}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnDrag={moves && window.matchMedia("(pointer: fine)").matches}
        zoomOnScroll={false}
        zoomOnPinch={moves}
        zoomOnDoubleClick={moves}
        preventScrolling={false}
        disableKeyboardA11y
        ariaLabelConfig={labels}
        proOptions={HIDDEN}
      >
        <Whole width={drawn.width} height={drawn.height} control={moves ? words.whole : ""} />
      </ReactFlow>
    </div>
  );
}

/** All of it is seen, lines too, whatever place the page gives it; and again by a button. */
function Whole({ width, height, control }: { width: number; height: number; control: string }) {
  const { fitBounds } = useReactFlow();
  const place = useStore((state) => state.width * state.height);
  const whole = useCallback(
    () => void fitBounds({ x: 0, y: 0, width, height }, { padding: 0 }),
    [fitBounds, width, height],
  );
  useEffect(whole, [whole, place]);
  if (!control) return null;
  return (
    <Controls
      showInteractive={false}
      showFitView={false}
      position="bottom-right"
      orientation="horizontal"
    >
      <ControlButton onClick={whole} title={control} aria-label={control}>
        <svg viewBox="0 0 32 30" aria-hidden="true">
          <path d="M4 11V4h8v3H7v4zm24 0V4h-8v3h5v4zM4 19v7h8v-3H7v-4zm24 0v7h-8v-3h5v-4z" />
        </svg>
      </ControlButton>
    </Controls>
  );
}

function StepBox({ data }: NodeProps & { data: Step }) {
  return (
    <div className={`node ${data.lit}`} data-node={data.name} data-lit={data.lit}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span className="name">{data.label}</span>
      {data.took ? <span className="took">{data.took}</span> : null}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

function WayLine({ source, target, markerEnd, data }: EdgeProps & { data?: Way }) {
  if (!data) return null;
  return (
    <polyline
      className={`edge ${data.passed ? "passed" : ""}`}
      data-edge={`${source} ${target}`}
      markerEnd={markerEnd}
      points={data.points.join(" ")}
    />
  );
}
