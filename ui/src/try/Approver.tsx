/** The approver's side of the tour: what of this conversation waits for a person, on the same card as in the inbox. */
import { Button } from "react-aria-components";
import { ApprovalCard } from "../approvals/ApprovalCard";
import { useApproval, useApprovalsOf } from "../approvals/queries";
import { StepIn } from "../conversations/StepIn";
import { useRecord } from "../conversations/queries";
import { useDeskTime } from "../parts/time";
import { type Me, signInAddress, signOut, useMe } from "../session/useMe";
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
  return (
    <section className="card approver" aria-label="The approver">
      <div className="row spread">
        <h2>The approver</h2>
        {me?.kind === "staff" ? <Who me={me} /> : null}
      </div>
      {me?.kind === "staff" ? <HandedOver conversation={conversation} me={me} /> : null}
      {me?.kind === "staff" ? <Waiting conversation={conversation} me={me} /> : <Stranger waits={waits} handed={handed} />}
    </section>
  );
}

/** What the desk handed to people: it is taken over, answered and returned here, before anything that waits for a signature. */
function HandedOver({ conversation, me }: { conversation: string; me: Me }) {
  const { data: record } = useRecord(conversation);
  return record?.mode === "person" ? <StepIn id={conversation} me={me} record={record} /> : null;
}

function Stranger({ waits, handed }: { waits: boolean; handed: boolean }) {
  return (
    <div className="stack">
      <p className={waits || handed ? "notice" : "quiet small"} role="status">
        {handed
          ? "This conversation waits for a person. Sign in as somebody who may take it over: an agent, such as Aiko, or a lead, such as Lena."
          : waits
          ? "A request waits for a signature. Sign in as somebody who may decide it: a lead, such as Lena, or finance, such as Priya."
          : "What the desk may not do alone waits here for a person. Sign in as one when something does."}
      </p>
      <div>
        <a className={`button link-button ${waits || handed ? "primary" : ""}`} href={signInAddress()}>
          Sign in as an approver
        </a>
      </div>
    </div>
  );
}

function Who({ me }: { me: Me }) {
  return (
    <div className="row">
      <span className="small">
        You are <strong>{me.name || me.login}</strong> <span className="quiet">({me.roles.join(", ")})</span>
      </span>
      <Button className="button slim" onPress={() => void signOut(me, signInAddress())}>
        Be somebody else
      </Button>
    </div>
  );
}

const SHOWN = 3;

function Waiting({ conversation, me }: { conversation: string; me: Me }) {
  const { data: found, error } = useApprovalsOf(conversation, true);
  if (error) return <p className="notice bad">{error.message}</p>;
  // What was asked anew stands only where it is asked now.
  const listed = (found?.approvals ?? []).filter((one) => one.status !== "superseded").slice(0, SHOWN);
  if (listed.length === 0) return <p className="quiet small">Nothing of this conversation waits for you. Requests above the desk’s limits appear here by themselves.</p>;
  return (
    <div className="stack">
      {listed.map((one) => (
        <One key={one.id} id={one.id} me={me} />
      ))}
      <p className="small">
        <a href="/approvals">The whole queue</a>
      </p>
    </div>
  );
}

function One({ id, me }: { id: string; me: Me }) {
  const { data: view, dataUpdatedAt } = useApproval(id);
  const now = useDeskTime(view?.now, dataUpdatedAt);
  return view ? <ApprovalCard view={view} me={me} now={now} compact /> : <p className="quiet small">Loading …</p>;
}
