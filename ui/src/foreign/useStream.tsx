/** No page: `@langchain/react` as its own documentation uses it, for tests/ui/test_use_stream.py. */
import { useStream } from "@langchain/react";
import { createRoot } from "react-dom/client";

const words = new URLSearchParams(window.location.hash.slice(1)).get("say") ?? "";

function Talk() {
  const stream = useStream({ assistantId: "desk", apiUrl: window.location.origin });
  return (
    <main>
      <button type="button" onClick={() => void stream.submit({ messages: [{ type: "human", content: words }] })}>
        Say it
      </button>
      <ol>
        {stream.messages.map((message, at) => (
          <li key={message.id ?? at} data-type={message.type}>
            {String(message.content)}
          </li>
        ))}
      </ol>
      <p id="loading">{String(stream.isLoading)}</p>
      <p id="error">{stream.error ? String(stream.error) : ""}</p>
    </main>
  );
}

document.body.innerHTML = "<div id='talk'></div>";
createRoot(document.getElementById("talk") as HTMLElement).render(<Talk />);
