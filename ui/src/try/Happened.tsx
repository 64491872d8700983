/** What just happened, in plain words, each line with the code, the rule and the entry that stand behind it. */
import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Schemas } from "../api/client";
import { useHappened } from "./queries";

export function Happened({ conversation }: { conversation: string | undefined }) {
  const { data: told } = useHappened(conversation);
  const [file, setFile] = useState<string | null>(null);
  return (
    <section className="card" aria-label="What just happened">
      <div className="row spread">
        <h2>What just happened</h2>
        {told ? <Proof told={told} /> : null}
      </div>
      {told && told.happenings.length > 0 ? (
        <div className="scroll tall" role="region" aria-label="Entries" tabIndex={0}>
        <ol className="happened" aria-live="polite">
          {[...told.happenings].reverse().map((one) => (
            <li key={one.seq}>
              <span className="quiet small">{one.seq}</span>
              <span>
                {one.words}{" "}
                <Button className="link small" onPress={() => setFile(one.code)}>
                  code
                </Button>
                {one.rule ? (
                  <>
                    {" · "}
                    <Button className="link small" onPress={() => setFile("policies/desk.cedar")}>
                      rule {one.rule}
                    </Button>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
        </div>
      ) : (
        <p className="quiet small">Every step is written down as it happens, in a record that proves itself.</p>
      )}
      {file ? <Source file={file} onClose={() => setFile(null)} /> : null}
    </section>
  );
}

function Proof({ told }: { told: Schemas["Happened"] }) {
  return (
    <span className={`badge ${told.verifies ? "good" : "bad"}`} data-verifies={told.verifies}>
      {told.verifies ? `Record proved: ${told.entries} entries` : `Record broken at entry ${told.broken_at ?? "?"}: ${told.why_broken}`}
    </span>
  );
}

function Source({ file, onClose }: { file: string; onClose: () => void }) {
  const [text, setText] = useState("Loading …");
  const load = (node: HTMLElement | null) => {
    if (!node) return;
    fetch(`/sandbox/source?file=${encodeURIComponent(file)}`)
      .then((answer) => answer.text())
      .then(setText)
      .catch(() => setText("This file cannot be read right now."));
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal wide">
        <Dialog>
          <div className="row spread" ref={load}>
            <Heading slot="title">{file}</Heading>
            <Button className="button slim" slot="close">
              Close
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
