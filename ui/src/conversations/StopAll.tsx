/** Stop everything, and let it go on: one button each, with a reason. */
import { useState } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
  TextField,
  Label,
  TextArea,
} from "react-aria-components";
import type { Me } from "../session/useMe";
import { useHalt } from "./queries";
import { useWords } from "../words/useWords";

export function StopAll({ me }: { me: Me }) {
  const { stop: words } = useWords();
  const { standing, change } = useHalt();
  const [reason, setReason] = useState("");
  const may = me.roles.some((role) => role === "lead" || role === "admin");
  const halt = standing.data?.halt;
  if (halt) {
    return (
      <div className="notice bad row spread" role="alert">
        <span>
          {words.stoppedBy(halt.login)}
          {halt.reason ? `: ${halt.reason}` : ""}. {words.wait(standing.data?.waiting.length ?? 0)}
        </span>
        {may ? (
          <Button className="button slim" onPress={() => change.mutate(null)}>
            {words.goOn}
          </Button>
        ) : null}
        {change.error ? <span className="small">{change.error.message}</span> : null}
      </div>
    );
  }
  if (!may) return null;
  return (
    <DialogTrigger>
      <Button className="button slim danger">{words.all}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            {({ close }) => (
              <form
                className="stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  change.mutate(reason, { onSuccess: close });
                }}
              >
                <Heading slot="title">{words.all}</Heading>
                <p>{words.means}</p>
                <TextField className="field" isRequired value={reason} onChange={setReason}>
                  <Label>{words.why}</Label>
                  <TextArea rows={2} maxLength={2000} />
                </TextField>
                {change.error ? <p className="notice bad">{change.error.message}</p> : null}
                <div className="row">
                  <Button
                    type="submit"
                    className="button danger"
                    isDisabled={!reason.trim() || change.isPending}
                  >
                    {words.all}
                  </Button>
                  <Button slot="close" className="button plain">
                    {words.keepGoing}
                  </Button>
                </div>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
