/**
 * A conversation as its customer sees it: lines, what is being done, requests, and a place to
 * write.
 */
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Requests } from "./Requests";
import type { Conversation, Line } from "./useConversation";
import { locale, useWords } from "../words/useWords";
import "./chat.css";

interface Props {
  conversation: Conversation;
  /** Words to put into the box, letter by letter, as if somebody typed them. */
  typed?: string;
  onTyped?: () => void;
  /** Answers to choose from beside those that the desk offers. */
  offered?: string[];
}

export function Talk({ conversation, typed, onTyped, offered = [] }: Props) {
  const { chat: words } = useWords();
  const { lines, unsent, state, status, connected, send } = conversation;
  const answers = [...(state.question?.answers ?? []), ...offered];
  const offers = state.question?.offers ?? [];
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [lines.length, unsent.length, status, state.working, state.requests, state.question]);

  return (
    <div className="talk">
      <div
        className="lines"
        role="log"
        aria-label={words.conversation}
        aria-live="polite"
        tabIndex={0}
      >
        <p className="small quiet intro">{words.intro}</p>
        {lines.map((line) => (
          <Bubble key={line.seq} line={line} />
        ))}
        {unsent.map((one) => (
          <div key={one.id} className="bubble customer waiting">
            <p className="words">{one.text}</p>
            <p className="small">{one.why ?? words.unsent[one.failed]}</p>
          </div>
        ))}
        {connected && state.mode === "desk" && (state.working || status) ? (
          <p className="status small" role="status">
            <span className="dots" aria-hidden="true" />
            {status
              ? `${status.charAt(0).toUpperCase()}${status.slice(1)} …`
              : `${words.reading} …`}
          </p>
        ) : null}
        {state.mode === "person" ? (
          <p className="notice small">{state.taken ? words.hasPerson : words.waitsPerson}</p>
        ) : null}
        {state.mode === "paused" ? <p className="notice small">{words.paused}</p> : null}
        <div ref={end} />
      </div>
      <Requests requests={state.requests} />
      {answers.length + offers.length > 0 && !state.working ? (
        <div className="row answers" aria-label={words.quick} role="group">
          {offers.flatMap(({ action, digest, yes, no }) => [
            // Bound to what is shown: pressed after the offer has changed, it is refused and
            // nothing happens.
            <Button
              key={`${action} yes`}
              className="button slim primary"
              onPress={() => void send(yes, { action, digest, says: "yes" })}
            >
              {yes}
            </Button>,
            <Button
              key={`${action} no`}
              className="button slim"
              onPress={() => void send(no, { action, digest, says: "no" })}
            >
              {no}
            </Button>,
          ])}
          {answers.map((answer) => (
            <Button key={answer} className="button slim" onPress={() => void send(answer)}>
              {answer}
            </Button>
          ))}
        </div>
      ) : null}
      {state.ended && !state.working ? (
        <Helped satisfied={state.satisfied} rate={conversation.rate} />
      ) : null}
      <Composer
        send={send}
        connected={connected}
        code={state.question?.kind === "code"}
        {...(typed === undefined ? {} : { typed })}
        {...(onTyped ? { onTyped } : {})}
      />
    </div>
  );
}

/** One click, which can be changed; it asks for nothing else. */
function Helped({
  satisfied,
  rate,
}: {
  satisfied: boolean | null;
  rate: (satisfied: boolean) => Promise<void>;
}) {
  const { chat: words } = useWords();
  const [trouble, setTrouble] = useState(false);
  const press = (helped: boolean) =>
    void rate(helped).then(
      () => setTrouble(false),
      () => setTrouble(true),
    );
  return (
    <div className="row answers" role="group" aria-label={words.helped}>
      <span className="small">{satisfied === null ? words.helped : words.thanks}</span>
      {(
        [
          [true, words.yes],
          [false, words.no],
        ] as const
      ).map(([helped, said]) => (
        <Button
          key={said}
          className={`button slim ${satisfied === helped ? "chosen" : ""}`}
          aria-pressed={satisfied === helped}
          onPress={() => press(helped)}
        >
          {said}
        </Button>
      ))}
      {trouble ? <span className="small problem">{words.again}</span> : null}
    </div>
  );
}

// The article is named below the words; in channels without a page the words name it themselves.
function withoutSources({ text, sources }: Line) {
  return (sources ?? []).reduce((words, { title }) => {
    const named = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return words.replace(new RegExp(` \\([^()“„«]*[“„«]\\s?${named}\\s?[”“»][^()]*\\)`), "");
  }, text);
}

function Bubble({ line }: { line: Line }) {
  const { chat: words } = useWords();
  return (
    <div className={`bubble ${line.role}`}>
      {line.role === "customer" ? (
        <span className="visually-hidden">{words.you}</span>
      ) : (
        <p className="who small">{words.who[line.role]}</p>
      )}
      <p className="words">{withoutSources(line)}</p>
      {line.sources?.length ? (
        <p className="small quiet">
          {words.from}{" "}
          {line.sources.map(({ article, title, dated, url }, place) => (
            <span key={article}>
              {place ? ", " : ""}
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              {dated ? ` (${dated.slice(0, 10)})` : ""}
            </span>
          ))}
        </p>
      ) : null}
      <time className="small quiet" dateTime={line.at}>
        {new Date(line.at).toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" })}
      </time>
    </div>
  );
}

interface ComposerProps {
  send: (text: string) => Promise<void>;
  connected: boolean;
  code: boolean;
  typed?: string;
  onTyped?: () => void;
}

function Composer({ send, connected, code, typed, onTyped }: ComposerProps) {
  const { chat: words } = useWords();
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = "auto"; // as high as its words, up to what the style sheet allows
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [text]);
  useTyping(typed, setText, () => {
    box.current?.focus();
    onTyped?.();
  });
  const submit = () => {
    // a story that is still being typed goes whole
    const whole = typed?.startsWith(text) ? typed : text;
    if (!whole.trim()) return;
    void send(whole);
    setText("");
    onTyped?.();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="visually-hidden" htmlFor="say">
        {words.yourMessage}
      </label>
      <textarea
        id="say"
        ref={box}
        className="text"
        rows={1}
        value={text}
        maxLength={8000}
        placeholder={code ? words.sixDigits : words.write}
        autoComplete={code ? "one-time-code" : "off"}
        inputMode={code ? "numeric" : "text"}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            submit();
          }
        }}
      />
      <Button type="submit" className="button primary" isDisabled={!text.trim()}>
        {words.send}
      </Button>
      {connected ? null : (
        <p className="small quiet offline" role="status">
          {words.offline}
        </p>
      )}
    </form>
  );
}

/** Types `words` into the box in under a second and a half. */
function useTyping(
  words: string | undefined,
  setText: (text: string) => void,
  done: () => void,
): void {
  const finished = useRef(done);
  useEffect(() => {
    finished.current = done;
  }, [done]);
  useEffect(() => {
    if (!words) return;
    const pause = Math.min(25, 1200 / words.length);
    let at = 0;
    const timer = setInterval(() => {
      at += Math.max(1, Math.round(words.length / (1200 / pause)));
      setText(words.slice(0, at));
      if (at >= words.length) {
        clearInterval(timer);
        finished.current();
      }
    }, pause);
    return () => clearInterval(timer);
  }, [words, setText]);
}
