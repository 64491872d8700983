/** A sentence of the desk's rows, in the reader's language and safe to read. */
import { useSaid } from "../words/said";
import { Marked } from "./Marked";

export function Said({ text }: { text: string }) {
  return <Marked text={useSaid()(text)} />;
}
