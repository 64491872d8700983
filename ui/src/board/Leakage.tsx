/** What left by the systems' own books: a question to them, so it comes beside the rest. */
import { useQuery } from "@tanstack/react-query";
import { data, desk } from "../api/client";
import { money, share } from "../parts/money";
import { useSaid } from "../words/said";
import { named, useWords } from "../words/useWords";
import { Behind } from "./Behind";
import { Table } from "./Table";
import type { Time } from "./chosenTime";

export function Leakage({ time }: { time: Time }) {
  const { board, reasons, kinds } = useWords();
  const say = useSaid();
  const { data: found, error } = useQuery({
    queryKey: ["leakage", time],
    queryFn: () => data(desk.GET("/desk/report/leakage", { params: { query: time } })),
    refetchInterval: 60_000,
  });
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!found) return null;
  if (!found.compared) return <p className="small quiet">{board.notCompared(found.why)}</p>;
  // What went past the desk was said in no conversation.
  const conversations = (one: (typeof found.parts)[number]) =>
    one.source === "others" ? (
      one.times
    ) : (
      <Behind
        about={found}
        figure="left_as"
        count={one.times}
        of={[one.system, one.kind, one.source, one.reason, one.currency].join("/")}
      />
    );
  return (
    <Table
      name={board.books}
      head={[board.system, board.what, board.letGo, board.reason, board.times, board.amount]}
      rows={found.parts.map((one) => [
        say(one.system),
        named(kinds, one.kind),
        board.sources[one.source],
        named(reasons, one.reason) || "–",
        conversations(one),
        money(one.minor, one.currency),
      ])}
      texts={4}
    >
      <p className="small quiet">
        {found.past.map((one) => {
          const of = (minor: number) => money(minor, one.currency);
          const past = board.past(of(one.past_minor), of(one.minor), share(one.share));
          const back = one.past_back_minor ? `${board.pastBack(of(one.past_back_minor))} ` : "";
          return `${past} ${back}`;
        })}
      </p>
    </Table>
  );
}
