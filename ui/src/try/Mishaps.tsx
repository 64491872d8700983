/** Buttons that make something go wrong, for real. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { data, desk } from "../api/client";
import { useHappened } from "./queries";

interface Props {
  conversation: string | undefined;
  account: string | undefined;
  alive: boolean;
}

export function Mishaps({ conversation, account, alive }: Props) {
  const queries = useQueryClient();
  const { data: told } = useHappened(conversation);
  const done = useMutation({
    mutationFn: (work: () => Promise<string>) => work(),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live"] }),
  });
  const arrange = (kind: "kill_during_payment" | "timeout_after_commit", said: string) => async () => {
    await data(desk.POST("/sandbox/mishaps", { body: { kind } }));
    return said;
  };
  const meddle = (path: "/sandbox/tamper" | "/sandbox/mend") => async () => {
    const found = await data(desk.POST(path, { body: { conversation_id: conversation ?? "" } }));
    return found.verifies ? `Entry ${found.seq} is as it was; the record proves itself again.` : `Entry ${found.seq} was changed behind the desk’s back. See the badge above the record.`;
  };
  return (
    <section className="card" aria-label="Make something go wrong">
      <div className="row spread">
        <h2>Make something go wrong</h2>
        <span className={`badge ${alive ? "good" : "bad"}`} data-alive={alive}>
          {alive ? "Server is up" : "No answer from the server"}
        </span>
      </div>
      <div className="row">
        <Button
          className="button danger"
          onPress={() => done.mutate(arrange("kill_during_payment", "At the next payment the server is killed, after billing has paid and before the desk knows. Now say yes to a refund."))}
        >
          Kill the server during payment
        </Button>
        <Button
          className="button"
          onPress={() => done.mutate(arrange("timeout_after_commit", "At the next payment billing pays and then does not answer. Now say yes to a refund."))}
        >
          Time-out after commit
        </Button>
        <Button
          className="button"
          isDisabled={!account}
          onPress={() =>
            done.mutate(async () => {
              const found = await data(desk.POST("/sandbox/stale/{account}", { params: { path: { account: account ?? "" } } }));
              return `The CRM now believes in the plan “${String(found.crm_says)}”. Ask which plan this customer is on.`;
            })
          }
        >
          Make the CRM stale
        </Button>
        <Button className="button" isDisabled={!told?.entries} onPress={() => done.mutate(meddle("/sandbox/tamper"))}>
          Tamper with the record
        </Button>
        <Button className="button" isDisabled={told?.verifies !== false} onPress={() => done.mutate(meddle("/sandbox/mend"))}>
          Put it back
        </Button>
      </div>
      <p className="small" role="status">
        {done.isError ? done.error.message : (done.data ?? "")}
      </p>
    </section>
  );
}
