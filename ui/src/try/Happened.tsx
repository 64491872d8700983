/**
 * What just happened, in plain words, each line with the code, the rule and the entry that stand
 * behind it.
 */
import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Schemas } from "../api/client";
import { useHappened } from "./queries";
import { Said } from "../parts/Said";
import { Understood } from "./Understood";
import { useWords } from "../words/useWords";

export function Happened({ conversation }: { conversation: string | undefined }) {
  const { tour } = useWords();
  const { data: told } = useHappened(conversation);
  const [file, setFile] = useState<string | null>(null);
  const [entry, setEntry] = useState<number | null>(null);
  return (
    <section className="card happenings" aria-label={tour.happened}>
      <div className="row spread">
        <h2>{tour.happened}</h2>
        {told && told.entries > 0 ? <Proof told={told} /> : null}
      </div>
      {told && told.happenings.length > 0 ? (
        <div className="scroll tall" role="region" aria-label={tour.entries} tabIndex={0}>
          {conversation ? <Understood conversation={conversation} /> : null}
          <ol className="happened" aria-live="polite">
            {[...told.happenings].reverse().map((one) => (
              <li key={one.seq}>
                <Button
                  className="link small"
                  aria-label={tour.entry(one.seq)}
                  onPress={() => setEntry(one.seq)}
                >
                  {one.seq}
                </Button>
                <span>
                  <Said text={one.words} />{" "}
                  <Button className="link small" onPress={() => setFile(one.code)}>
                    {tour.code}
                  </Button>
                  {one.rule ? (
                    <>
                      {" · "}
                      <Button className="link small" onPress={() => setFile("policies/rules")}>
                        {tour.rule(one.rule)}
                      </Button>
                    </>
                  ) : null}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <p className="quiet small">{tour.everyStep}</p>
      )}
      {file ? (
        <Shown
          title={file}
          address={`/sandbox/source?file=${encodeURIComponent(file)}`}
          onClose={() => setFile(null)}
        />
      ) : null}
      {entry && conversation ? (
        <Shown
          title={tour.entry(entry)}
          address={`/sandbox/entries/${encodeURIComponent(conversation)}?seq=${entry}`}
          onClose={() => setEntry(null)}
        />
      ) : null}
    </section>
  );
}

function Proof({ told }: { told: Schemas["Happened"] }) {
  const { tour } = useWords();
  return (
    <span className={`badge ${told.verifies ? "good" : "bad"}`} data-verifies={told.verifies}>
      {told.verifies
        ? tour.proved(told.entries)
        : tour.broken(String(told.broken_at ?? "?"), told.why_broken)}
    </span>
  );
}

interface ShownProps {
  title: string;
  address: string;
  onClose: () => void;
}

/** A file, or an entry of the record, as it is. */
function Shown({ title, address, onClose }: ShownProps) {
  const { tour, pages } = useWords();
  const [text, setText] = useState(pages.loading);
  const load = (node: HTMLElement | null) => {
    if (!node) return;
    fetch(address)
      .then(async (answer) =>
        answer.headers.get("content-type")?.includes("json")
          ? JSON.stringify(await answer.json(), null, 2)
          : answer.text(),
      )
      .then(setText)
      .catch(() => setText(tour.cannotRead));
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="modal wide">
        <Dialog>
          <div className="row spread" ref={load}>
            <Heading slot="title">{title}</Heading>
            <Button className="button slim" slot="close">
              {tour.close}
            </Button>
          </div>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <pre className="source" tabIndex={0}>
            {text}
          </pre>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
