/** Stop everything, and let it go on: one button each, with a reason. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay, TextField, Label, TextArea } from "react-aria-components";
import type { Me } from "../session/useMe";
import { useHalt } from "./queries";

export function StopAll({ me }: { me: Me }) {
  const { standing, change } = useHalt();
  const [reason, setReason] = useState("");
  const may = me.roles.some((role) => role === "lead" || role === "admin");
  const halt = standing.data?.halt;
  if (halt) {
    return (
      <div className="notice bad row spread" role="alert">
        <span>
          Everything is stopped by {halt.login}
          {halt.reason ? `: ${halt.reason}` : ""}. {standing.data?.waiting.length ?? 0} wait.
        </span>
        {may ? (
          <Button className="button slim" onPress={() => change.mutate(null)}>
            Let everything go on
          </Button>
        ) : null}
        {change.error ? <span className="small">{change.error.message}</span> : null}
      </div>
    );
  }
  if (!may) return null;
  return (
    <DialogTrigger>
      <Button className="button danger">Stop everything</Button>
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
                <Heading slot="title">Stop everything</Heading>
                <p>From then on no effect begins: no payment, no change, no message beyond what is under way. Customers can still reach a person.</p>
                <TextField className="field" isRequired value={reason} onChange={setReason}>
                  <Label>Why</Label>
                  <TextArea rows={2} maxLength={2000} />
                </TextField>
                {change.error ? <p className="notice bad">{change.error.message}</p> : null}
                <div className="row">
                  <Button type="submit" className="button danger" isDisabled={!reason.trim() || change.isPending}>
                    Stop everything
                  </Button>
                  <Button slot="close" className="button plain">
                    Keep going
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
