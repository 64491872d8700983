/** The keys of this page. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words/useWords";

export function Help({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { queue: words } = useWords();
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="modal">
        <Dialog>
          <div className="row spread">
            <Heading slot="title">{words.keys}</Heading>
            <Button className="button slim" slot="close">
              {words.close}
            </Button>
          </div>
          <dl className="pairs keys">
            {Object.entries(words.does).map(([key, does]) => (
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
