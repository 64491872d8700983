/** The keys of this page. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

const KEYS: [string, string][] = [
  ["j", "the next request"],
  ["k", "the one before"],
  ["Enter", "open it; it is yours for a few minutes"],
  ["a", "approve what is open"],
  ["r", "reject it, with a reason"],
  ["e", "lower its amount, with a reason"],
  ["Ctrl Enter", "decide, and open the next"],
  ["Esc", "close a form, then go back to the queue"],
  ["?", "these keys"],
];

export function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <div className="row spread">
            <Heading slot="title">Keys</Heading>
            <Button className="button slim" slot="close">
              Close
            </Button>
          </div>
          <dl className="pairs keys">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
