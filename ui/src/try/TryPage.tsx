/**
 * /try: the customer on the left, the approver on the right, and below what the systems, the graph
 * and the record say.
 */
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { data, desk } from "../api/client";
import { type ChatSession, forgetSession, knownSession, startSession } from "../chat/session";
import { Talk } from "../chat/Talk";
import { type Conversation, useConversation } from "../chat/useConversation";
import { DeskGraph } from "../graph/DeskGraph";
import { useSteps } from "../graph/useSteps";
import { cost } from "../parts/money";
import { Said } from "../parts/Said";
import { ChooseLanguage } from "../session/StaffPage";
import { useMe } from "../session/useMe";
import { useWords } from "../words/useWords";
import { Approver } from "./Approver";
import { BooksPanel } from "./BooksPanel";
import { Happened } from "./Happened";
import { type Armed, Mishaps } from "./Mishaps";
import { Phone } from "./Phone";
import { type Story, useHappened, useStories } from "./queries";
import "./try.css";

const KEY = "steward.try";
const STORY = "steward.try.story";

export default function TryPage() {
  const [session, setSession] = useState<ChatSession | null>(() => knownSession(KEY));
  const [story, setStory] = useState<Story | null>(remembered);
  const [typed, setTyped] = useState<string>();
  const stories = useStories();
  const { tour, pages } = useWords();
  // what is sent before it is known who this is would be refused as another page's
  const me = useMe();
  useEffect(() => {
    document.title = tour.title;
  }, [tour.title]);
  useEffect(() => {
    if (session) return;
    let current = true;
    void startSession(KEY).then((started) => current && setSession(started));
    return () => {
      current = false;
    };
  }, [session]);
  const tell = useMutation({
    mutationFn: async (id: string) => {
      const started = await startSession(KEY);
      const body = { conversation_id: started.conversation }; // where a platform's word counts
      const told = await data(
        desk.POST("/sandbox/stories/{story}", { params: { path: { story: id } }, body }),
      );
      return { told, started };
    },
    onSuccess: ({ told, started }) => {
      localStorage.setItem(STORY, JSON.stringify(told));
      setStory(told);
      setSession(started);
      setTyped(told.says);
    },
  });
  const anew = () => {
    forgetSession(KEY);
    localStorage.removeItem(STORY);
    setStory(null);
    setTyped(undefined);
    setSession(null);
  };
  return (
    <main className="try">
      <header className="row spread">
        <div className="row">
          <h1>{tour.title}</h1>
          <p className="small quiet">{tour.intro}</p>
        </div>
        <div className="row">
          <nav className="row small" aria-label={pages.others}>
            <a href="/approvals">{pages.approvals}</a>
            <a href="/conversations">{pages.conversations}</a>
            <a href="/board">{pages.board}</a>
          </nav>
          <ChooseLanguage />
          <Button className="button slim" onPress={anew}>
            {tour.anew}
          </Button>
        </div>
      </header>
      <div>
        <div className="row chips" role="group" aria-label={tour.stories}>
          {(stories.data ?? []).map((one) => (
            <Button
              key={one.id}
              className={`button chip ${story?.id === one.id ? "chosen" : ""}`}
              isDisabled={tell.isPending || me.isPending}
              onPress={() => tell.mutate(one.id)}
            >
              <Said text={one.title} />
            </Button>
          ))}
        </div>
        <p className="small promise" aria-live="polite">
          {tell.isError
            ? tell.error.message
            : story
              ? `${story.promise} ${tour.youAre(story.email)}`
              : tour.choose}
        </p>
      </div>
      {session ? (
        <Tour
          key={session.conversation}
          session={session}
          story={story}
          typed={typed}
          setTyped={setTyped}
          onGone={anew}
        />
      ) : (
        <p className="quiet">{tour.connecting}</p>
      )}
    </main>
  );
}

interface TourProps {
  session: ChatSession;
  story: Story | null;
  typed: string | undefined;
  setTyped: (text: string | undefined) => void;
  onGone: () => void;
}

function Tour({ session, story, typed, setTyped, onGone }: TourProps) {
  const { tour } = useWords();
  const conversation = useConversation(session);
  const steps = useSteps(`/sandbox/watch/${session.conversation}`);
  const { data: told } = useHappened(session.conversation);
  const [armed, arm] = useState<Armed | null>(null);
  const asked = conversation.state.question?.kind;
  const alive = conversation.connected;
  useEffect(() => {
    if (conversation.gone) onGone();
  });
  return (
    <div className="try-grid">
      <section className="card try-chat" aria-label={tour.customer}>
        <h2>{tour.customer}</h2>
        <Next story={story !== null} conversation={conversation} />
        <Talk
          conversation={conversation}
          {...(typed === undefined ? {} : { typed })}
          onTyped={() => setTyped(undefined)}
          offered={story && asked === "identify" ? [story.email] : []}
        />
      </section>
      <Phone
        conversation={session.conversation}
        wanted={asked === "code"}
        onUse={(code) => void conversation.send(code)}
      />
      <Approver
        conversation={session.conversation}
        handed={conversation.state.mode === "person" && !conversation.state.taken}
        waits={conversation.state.requests.some((one) => one.state === "with_a_colleague")}
      />
      <section className="card work" aria-label={tour.atWork}>
        <h2>
          {tour.atWork}{" "}
          {told && told.entries > 0 ? (
            <span className="small quiet">
              {tour.calls(told.tool_calls)};{" "}
              {told.model_calls === 0
                ? tour.free
                : tour.models(told.model_calls, cost(told.cost_micro, told.currency))}
            </span>
          ) : null}
        </h2>
        <DeskGraph steps={steps} small alive={alive} />
      </section>
      <div className="try-side">
        <BooksPanel account={story?.account} alive={alive} armedAt={armed?.refunds ?? null} />
        <Mishaps
          conversation={session.conversation}
          account={story?.account}
          alive={alive}
          armed={armed}
          arm={arm}
        />
      </div>
      <Happened conversation={session.conversation} />
    </div>
  );
}

/** What a newcomer does next, said where they look. */
function Next({
  story,
  conversation: { lines, state, connected },
}: {
  story: boolean;
  conversation: Conversation;
}) {
  const { now } = useWords().tour;
  if (!connected || state.working) return null;
  const asked = state.question?.kind;
  const signed = state.requests.some((one) => one.state === "with_a_colleague");
  const step =
    lines.length === 0
      ? story
        ? "send"
        : "choose"
      : state.mode === "person"
        ? state.taken
          ? "answer"
          : "takeOver"
        : asked === "identify"
          ? "identify"
          : asked === "code"
            ? "code"
            : state.question?.offers?.length
              ? "agree"
              : signed
                ? "sign"
                : state.requests.length
                  ? "done"
                  : "";
  return step ? (
    <p className="small next" role="status" data-next={step}>
      {now[step]}
    </p>
  ) : null;
}

function remembered(): Story | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORY) ?? "null");
    return typeof kept === "object" && kept !== null && "account" in kept ? (kept as Story) : null;
  } catch {
    return null;
  }
}
