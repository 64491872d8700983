/** /chat: one customer, one conversation; goes on after a reload and on another device. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { DeskError } from "../api/client";
import {
  type ChatSession,
  addressOf,
  forgetSession,
  handedTicket,
  knownSession,
  redeem,
  startSession,
} from "./session";
import { Talk } from "./Talk";
import { type Conversation, useConversation } from "./useConversation";
import { useMe } from "../session/useMe";
import { Phone } from "../try/Phone";
import { useWords } from "../words/useWords";

export default function ChatPage() {
  const { chat: words } = useWords();
  const [session, setSession] = useState<ChatSession | null>(() =>
    window.location.hash.length > 1 ? null : knownSession(),
  );
  const [failed, setFailed] = useState("");
  const startAnew = () => {
    forgetSession();
    setSession(null);
  };
  const [address, setAddress] = useState("");

  useEffect(() => {
    document.title = "Chat with Steward";
  }, []);
  useEffect(() => {
    if (session) return;
    let current = true;
    const ticket = handedTicket();
    (ticket ? redeem(ticket) : startSession())
      .then((started) => current && setSession(started))
      .catch((error: unknown) => current && setFailed(said(error)));
    return () => {
      current = false;
    };
  }, [session]);

  return (
    <main className="chat-page">
      <header className="chat-head">
        <h1>{words.title}</h1>
        <div className="row">
          {session ? (
            <Button
              className="button slim plain"
              onPress={() =>
                void addressOf(session).then(setAddress, () => setFailed(words.noAddress))
              }
            >
              {words.elsewhere}
            </Button>
          ) : null}
          <Button className="button slim plain" onPress={startAnew}>
            {words.anew}
          </Button>
        </div>
      </header>
      {address ? (
        <p className="notice small elsewhere">
          {words.openElsewhere} <a href={address}>{address}</a>
        </p>
      ) : null}
      {failed && !session ? <p className="notice bad">{failed}</p> : null}
      {session ? <Talking key={session.conversation} session={session} onGone={startAnew} /> : null}
    </main>
  );
}

/** What went wrong and what to do about it, as two sentences. */
function said(error: unknown): string {
  const words =
    error instanceof DeskError
      ? [error.message, error.nextStep]
      : ["The desk cannot be reached", "Load this page again later"];
  return words
    .map((each) => `${each.charAt(0).toUpperCase()}${each.slice(1).replace(/\.$/, "")}.`)
    .join(" ");
}

function Talking({ session, onGone }: { session: ChatSession; onGone: () => void }) {
  const conversation = useConversation(session);
  useEffect(() => {
    if (conversation.gone) onGone();
  });
  const { data: me } = useMe();
  return (
    <>
      <Talk conversation={conversation} />
      {me?.sandbox ? <Mailbox session={session} conversation={conversation} /> : null}
    </>
  );
}

/**
 * In the sandbox nothing leaves this machine: what was sent to the customer is shown here, codes as
 * they are sent.
 */
function Mailbox({ session, conversation }: { session: ChatSession; conversation: Conversation }) {
  const { tour } = useWords();
  return (
    <div className="chat-mail">
      <Phone
        title={tour.yours}
        every={2_000}
        conversation={session.conversation}
        wanted={conversation.state.question?.kind === "code"}
        onUse={(code) => void conversation.send(code)}
      />
    </div>
  );
}
