/**
 * What came along with the mails of a conversation, to be saved and looked at: no page draws what a
 * stranger sent.
 */
import { useQuery } from "@tanstack/react-query";
import { data, desk } from "../api/client";
import { useWords } from "../words/useWords";
import { Marked } from "./Marked";
import { Said } from "./Said";
import { since } from "./time";

/** Undefined where no mail came: then nothing is shown. */
export function useByMail(conversation_id: string) {
  const { data: found } = useQuery({
    queryKey: ["live", "by mail", conversation_id],
    queryFn: () =>
      data(
        desk.GET("/desk/channels/conversations/{conversation_id}/attachments", {
          params: { path: { conversation_id } },
        }),
      ),
  });
  return found?.letters.length ? found : undefined;
}

export function ByMail({
  found,
  now,
}: {
  found: NonNullable<ReturnType<typeof useByMail>>;
  now: number;
}) {
  const { mailed: words } = useWords();
  return (
    <>
      <ul className="plain-list" aria-label={words.files}>
        {found.attachments.map((one) => (
          <li key={one.id} data-attachment={one.kind}>
            <a href={`/desk/channels/attachments/${encodeURIComponent(one.id)}`} download>
              <Marked text={one.name} />
            </a>{" "}
            <span className="small quiet">
              {words.file(one.kind, Math.ceil(one.size / 1024))}, {since(one.received_at, now)}
            </span>
          </li>
        ))}
      </ul>
      {found.letters.map((one) => (
        <div key={one.id} data-letter={one.id}>
          <p className="small">
            {since(one.received_at, now)}: {one.said ? words.said(one.said) : words.nothingSaid}
          </p>
          {one.left_out.map((part, at) => (
            <p key={at} className="small quiet">
              {words.leftOut} <Marked text={part.name} />: <Said text={part.why} />
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
