/** The customer's mailbox and phone: what the desk sent there, one-time codes included. */
import { Button } from "react-aria-components";
import { type Mail, useMail } from "./queries";

interface Props {
  conversation: string | undefined;
  /** Whether the desk waits for a code. */
  wanted: boolean;
  onUse: (code: string) => void;
  /** Whose it is. */
  title?: string;
  every?: number;
}

export function Phone({ conversation, wanted, onUse, title = "Their mailbox and phone", every }: Props) {
  const { data: mail = [] } = useMail(conversation, every);
  return (
    <section className="card phone" aria-label="Mailbox and phone">
      <h2>{title}</h2>
      {mail.length === 0 ? <p className="quiet small">Nothing yet. One-time codes arrive here, never in the chat.</p> : null}
      <ul className="plain-list" aria-live="polite">
        {[...mail].reverse().map((one, at) => (
          <li key={one.id}>
            <p className="small quiet">
              {one.channel === "phone" ? "Text message" : "E-mail"} to {one.destination}
            </p>
            <p>{one.text}</p>
            {at === 0 && wanted && code(one) ? (
              <Button className="button slim" onPress={() => onUse(code(one))}>
                Send the code {code(one)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function code(mail: Mail): string {
  return mail.kind === "code" ? (/\b(\d{6})\b/.exec(mail.text)?.[1] ?? "") : "";
}
