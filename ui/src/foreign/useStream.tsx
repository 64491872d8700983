/**
 * No page: `@langchain/react` as its own documentation uses it, for tests/ui/test_use_stream.py.
 * What it does stands behind #.
 */
import { useStream } from "@langchain/react";
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const asked = new URLSearchParams(window.location.hash.slice(1));
const words = asked.get("say") ?? "";
const key = asked.get("key");
const fork = asked.get("fork");

interface Named {
  id: string;
  digest: string;
}
interface Request {
  steward: { approvals: Named[] };
}

function Talk() {
  const [thread, setThread] = useState(asked.get("thread"));
  const leave = useRef<() => void>(() => undefined);
  const stream = useStream<{ messages: unknown[] }, Request>({
    assistantId: "desk",
    apiUrl: window.location.origin,
    ...(key ? { apiKey: key } : {}),
    threadId: thread,
    onThreadId: setThread,
    onCreated: () => leave.current(),
  });
  const say = (then: () => void) => {
    leave.current = then;
    void stream.submit(
      { messages: [{ type: "human", content: words }] },
      fork ? { forkFrom: fork } : {},
    );
  };
  const approve = ({ id, digest }: Named) =>
    void stream
      .respond(
        { verdict: "approve", approval_id: id, digest },
        { interruptId: stream.interrupt?.id ?? "" },
      )
      .catch(() => undefined); // it stands in `error`
  const [request] = stream.interrupt?.value?.steward.approvals ?? [];
  return (
    <main>
      <button type="button" onClick={() => say(() => undefined)}>
        Say it
      </button>
      <button type="button" onClick={() => say(() => void stream.stop())}>
        Say it and stop
      </button>
      <button type="button" onClick={() => say(() => void stream.disconnect())}>
        Say it and leave
      </button>
      {request ? (
        <button type="button" onClick={() => approve(request)}>
          Approve
        </button>
      ) : null}
      <ol>
        {stream.messages.map((message, at) => (
          <li key={message.id ?? at} data-type={message.type}>
            {String(message.content)}
          </li>
        ))}
      </ol>
      <p id="thread">{stream.threadId}</p>
      <p id="loading">{String(stream.isLoading || stream.isThreadLoading)}</p>
      <p id="error">{stream.error ? String(stream.error) : ""}</p>
    </main>
  );
}

document.body.innerHTML = "<div id='talk'></div>";
createRoot(document.getElementById("talk") as HTMLElement).render(<Talk />);
