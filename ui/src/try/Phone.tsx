/** The customer's mailbox and phone: what the desk sent there, one-time codes included. */
import { Button } from "react-aria-components";
import { type Mail, useMail } from "./queries";
import { useWords } from "../words/useWords";

interface Props {
  conversation: string | undefined;
  /** Whether the desk waits for a code. */
  wanted: boolean;
  onUse: (code: string) => void;
  /** Whose it is. */
  title?: string;
  every?: number;
}

export function Phone({ conversation, wanted, onUse, title, every }: Props) {
  const { tour } = useWords();
  const { data: mail = [] } = useMail(conversation, every);
  return (
    <section className="card phone" aria-label={tour.mailbox}>
      <h2>{title ?? tour.theirs}</h2>
      {mail.length === 0 ? <p className="quiet small">{tour.noMail}</p> : null}
      <ul className="plain-list" aria-live="polite">
        {[...mail].reverse().map((one, at) => (
          <li key={one.id}>
            <p className="small quiet">
              {one.channel === "phone" ? tour.textTo : tour.mailTo} {one.destination}
            </p>
            <p>{one.text}</p>
            {at === 0 && wanted && code(one) ? (
              <Button className="button slim" onPress={() => onUse(code(one))}>
                {tour.sendCode} {code(one)}
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
