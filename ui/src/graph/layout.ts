/**
 * Where each step of the desk stands, and the way of each edge: no two cross, and none runs through a step.
 *
 * A turn goes round: along the top to the teams, back along the bottom. Two shortcuts (to the words, and back to the teams) lie inside,
 * the wait for people outside. Teams stand one below the other around a free place, through which their step is passed without one.
 */
export interface Edge {
  source: string;
  target: string;
}
interface Box {
  x: number;
  y: number;
  width: number;
}
export interface Size {
  width: number;
  box: number;
  height: number;
  step: number;
}
type Point = [number, number];

/** How much of `close_turn` gives way to the line that passes it. */
const ASIDE = 14;

export function layOut(edges: Edge[], size: Size) {
  const teams = [...new Set(edges.filter((edge) => edge.target === "gather" && edge.source !== "dispatch").map((edge) => edge.source))];
  const column = (at: number) => (size.width * (at + 0.5)) / 5;
  const line = (at: number) => size.height / 2 + 1 + size.step * at;
  const free = Math.ceil(teams.length / 2);
  const [top, bottom] = [line(free), line(teams.length + 1.2)];
  const under = bottom + size.step * 1.2;
  const at = (name: string, x: number, y: number): [string, Box] => [name, { x: column(x), y, width: size.box }];
  const boxes = new Map<string, Box>([
    at("open_turn", 0, top),
    at("understand", 1, top),
    at("dispatch", 2, top),
    ...teams.map((name, n) => at(name, 3, line(n < free ? n : n + 1))),
    at("gather", 4, top),
    at("decide", 4, bottom),
    at("act", 2, bottom),
    at("compose", 1, (top + bottom) / 2),
    at("check_claims", 1, bottom),
    ["close_turn", { x: column(0) + ASIDE / 2, y: bottom, width: size.box - ASIDE }],
    at("await_decision", 0, under),
  ]);
  const ways = edges.flatMap(({ source, target }) => {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    return from && to && source !== target ? [{ source, target, points: points(source, target, from, to, size) }] : [];
  });
  return { boxes, ways, teams: new Set(teams), height: under + size.height / 2 + 1 };
}

function points(source: string, target: string, from: Box, to: Box, size: Size): Point[] {
  const half = size.height / 2;
  if (source === "open_turn" && target === "await_decision") {
    const past = from.x - from.width / 2 + ASIDE / 3;
    return [[past, from.y + half], [past, to.y - half]];
  }
  if (source === "await_decision" && target === "decide") return [[from.x + from.width / 2, from.y], [to.x, from.y], [to.x, to.y + half]];
  if (Math.abs(from.x - to.x) < size.box / 2) {
    const x = from.width < to.width ? from.x : to.x;
    const down = Math.sign(to.y - from.y) * half;
    return [[x, from.y + down], [x, to.y - down]];
  }
  const right = Math.sign(to.x - from.x) / 2;
  return [[from.x + right * from.width, from.y], [to.x - right * to.width, to.y]];
}
