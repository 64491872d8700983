/**
 * The approver's side of the tour: who one is, what they may sign, and what of this conversation
 * waits for them.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApprovalCard } from "../approvals/ApprovalCard";
import { forgetDrafts } from "../approvals/draft";
import { APPROVALS, useApproval, useApprovalsOf } from "../approvals/queries";
import { StepIn } from "../conversations/StepIn";
import { useRecord } from "../conversations/queries";
import { useDeskTime } from "../parts/time";
import { be, usePeople } from "../session/beSomebody";
import { giveUpAll } from "../session/leaving";
import { type Me, useMe } from "../session/useMe";
import { rolesOf, useWords } from "../words/useWords";
import "../session/staff.css";

interface Props {
  conversation: string;
  /** Whether the customer's side says that something is with a colleague. */
  waits: boolean;
  /** Whether the desk handed the conversation to people. */
  handed: boolean;
}

export function Approver({ conversation, waits, handed }: Props) {
  const { data: me } = useMe();
  const { tour } = useWords();
  const staff = me?.kind === "staff" ? me : undefined;
  return (
    <section className="card approver" aria-label={tour.approver}>
      <h2>{tour.approver}</h2>
      <Who me={staff} />
      <div className="inner" role="region" aria-label={tour.approversWork} tabIndex={0}>
        {staff ? (
          <HandedOver key={`${staff.login} talks`} conversation={conversation} me={staff} />
        ) : null}
        {staff ? (
          <Waiting key={staff.login} conversation={conversation} me={staff} handed={handed} />
        ) : (
          <Stranger waits={waits} handed={handed} />
        )}
      </div>
    </section>
  );
}

/** One click is another person, here and at once: the customer's side stays as it is. */
function Who({ me }: { me: Me | undefined }) {
  const { data: people = [], error } = usePeople();
  const all = useWords();
  const { tour } = all;
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async (login: string) => {
      await giveUpAll({ stays: true });
      forgetDrafts();
      await be(login);
    },
    onSettled: async () => {
      // with it comes what every other request has to carry
      await queries.refetchQueries({ queryKey: ["me"] });
      await queries.resetQueries({ queryKey: APPROVALS }); // what somebody may do is in each answer
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "people" && queryKey[0] !== "me",
      });
    },
  });
  const now = people.find((one) => one.login === me?.login);
  const problem = change.error ?? error;
  return (
    <div className="who-is">
      <div className="row" role="group" aria-label={tour.be}>
        {people.map((one) => (
          <button
            key={one.login}
            type="button"
            className={`button slim ${one.login === me?.login ? "chosen" : ""}`}
            aria-pressed={one.login === me?.login}
            disabled={change.isPending}
            onClick={() => change.mutate(one.login)}
          >
            {one.name.split(" ")[0]} <span className="quiet">{rolesOf(all, one.roles)}</span>
          </button>
        ))}
      </div>
      <p className="small" role="status">
        {problem ? (
          <span className="problem">{problem.message}</span>
        ) : now ? (
          `${now.name}: ${now.roles.map((role) => tour.may[role] ?? role).join(" ")}`
        ) : (
          tour.beSomebody
        )}
      </p>
    </div>
  );
}

/**
 * What the desk handed to people: it is taken over, answered and returned here, before anything
 * that waits for a signature.
 */
function HandedOver({ conversation, me }: { conversation: string; me: Me }) {
  const { data: record } = useRecord(conversation);
  return record?.mode === "person" ? <StepIn id={conversation} me={me} record={record} /> : null;
}

function Stranger({ waits, handed }: { waits: boolean; handed: boolean }) {
  const { tour } = useWords();
  return (
    <p className={waits || handed ? "notice" : "quiet small"} role="status">
      {handed ? tour.handed : waits ? tour.waits : tour.nothingYet}
    </p>
  );
}

const SHOWN = 3;

function Waiting({ conversation, me, handed }: { conversation: string; me: Me; handed: boolean }) {
  const { data: found, error } = useApprovalsOf(conversation, true);
  const { tour } = useWords();
  if (error) return <p className="notice bad">{error.message}</p>;
  // What was asked anew stands only where it is asked now.
  const listed = (found?.approvals ?? [])
    .filter((one) => one.status !== "superseded")
    .slice(0, SHOWN);
  if (listed.length === 0)
    return handed ? null : <p className="quiet small">{tour.nothingForYou}</p>;
  return (
    <div className="stack">
      {listed.map((one) => (
        <One key={one.id} id={one.id} me={me} />
      ))}
      <p className="small">
        <a href="/approvals">{tour.queue}</a>
      </p>
    </div>
  );
}

function One({ id, me }: { id: string; me: Me }) {
  const { data: view, dataUpdatedAt } = useApproval(id);
  const now = useDeskTime(view?.now, dataUpdatedAt);
  return view ? <ApprovalCard view={view} me={me} now={now} compact /> : null;
}
