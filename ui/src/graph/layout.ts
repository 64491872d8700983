/**
 * Where each step stands and how each edge goes: laid out by ELK's layers, wrapped to the width
 * there is.
 */
import type { ELK as Elk, ElkNode } from "elkjs/lib/elk-api";

export interface Edge {
  source: string;
  target: string;
}
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Size {
  rows: Record<string, string>;
  /** Of a box. */
  height: number;
  /** Of a letter, and of what stands around a name. */
  letter: number;
  around: number;
  /** Between two boxes, and between a line and what it passes. */
  gap: number;
  line: number;
}
export interface Drawn {
  boxes: Map<string, Box>;
  ways: (Edge & { points: [number, number][] })[];
  width: number;
  height: number;
}

const LAYERED = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.padding": "[top=2,left=2,bottom=2,right=2]",
  "elk.layered.cycleBreaking.strategy": "GREEDY",
  "elk.layered.layering.strategy": "COFFMAN_GRAHAM",
  "elk.layered.thoroughness": "10",
};
/**
 * Found by trying all on the desk's graph, in English and Dutch: of those without a crossing, the
 * one with the fewest bends in one row, and the one that stays largest in two.
 */
export const IN_ONE_ROW = { ...LAYERED, "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF" };
export const IN_TWO_ROWS = {
  ...LAYERED,
  "elk.layered.feedbackEdges": "true",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.wrapping.strategy": "MULTI_EDGE",
  "elk.aspectRatio": "2.2",
};
const AT_THE_BEGINNING = { "elk.layered.layering.layerConstraint": "FIRST" };

let loaded: Promise<Elk> | undefined;

async function engine(): Promise<Elk> {
  loaded ??= import("elkjs/lib/elk.bundled.js").then(({ default: ELK }) => new ELK());
  return loaded;
}

/** Laid out as a turn goes: it begins on the left. */
export async function layOut(
  edges: Edge[],
  named: (step: string) => string,
  size: Size,
): Promise<Drawn> {
  const steps = inOrder(edges);
  const at = new Map(steps.map((step, n) => [step, n]));
  const place = (step: string) => at.get(step) ?? 0;
  const drawn = edges
    .filter(({ source, target }) => source !== target && at.has(source) && at.has(target))
    .sort(
      (one, other) =>
        place(one.source) - place(other.source) || place(one.target) - place(other.target),
    );
  const elk = await engine();
  const found: ElkNode = await elk.layout({
    id: "desk",
    layoutOptions: {
      ...size.rows,
      "elk.spacing.nodeNode": String(size.gap / 2),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(size.gap),
      "elk.spacing.edgeNode": String(size.line),
      "elk.spacing.edgeEdge": String(size.line),
      "elk.layered.spacing.edgeNodeBetweenLayers": String(size.line),
      "elk.layered.spacing.edgeEdgeBetweenLayers": String(size.line),
    },
    children: steps.map((step, n) => ({
      id: step,
      width: Math.ceil(named(step).length * size.letter + size.around),
      height: size.height,
      layoutOptions: n ? {} : AT_THE_BEGINNING,
    })),
    edges: drawn.map(({ source, target }) => ({
      id: `${source} ${target}`,
      sources: [source],
      targets: [target],
    })),
  });
  return {
    boxes: boxesOf(found),
    ways: waysOf(found),
    width: found.width ?? 0,
    height: found.height ?? 0,
  };
}

/** The steps as a walk along the edges comes to them, from the beginning. */
function inOrder(edges: Edge[]): string[] {
  const found: string[] = [];
  const walk = (from: string) => {
    for (const { target } of edges.filter(({ source }) => source === from)) {
      if (target.startsWith("__") || found.includes(target)) continue;
      found.push(target);
      walk(target);
    }
  };
  walk("__start__");
  return found;
}

function boxesOf({ children = [] }: ElkNode): Map<string, Box> {
  return new Map(
    children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }]),
  );
}

function waysOf({ edges = [] }: ElkNode): Drawn["ways"] {
  return edges.map(({ sources: [source = ""], targets: [target = ""], sections = [] }) => ({
    source,
    target,
    points: sections.flatMap(({ startPoint, bendPoints = [], endPoint }) =>
      [startPoint, ...bendPoints, endPoint].map(({ x, y }): [number, number] => [x, y]),
    ),
  }));
}
