/**
 * /prepared: prepared answers, in each language; leads and admins write them, everybody sees what
 * customers would read.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Schemas, data, desk } from "../api/client";
import { unfilled } from "../conversations/Prepared";
import { StaffPage } from "../session/StaffPage";
import type { Me } from "../session/useMe";
import { useLanguage, useWords } from "../words/useWords";

type Kept = Schemas["KeptSnippet"];
type Language = "en" | "nl" | "de" | "fr" | "es";
interface Chosen {
  name: string;
  language: Language;
}

const LANGUAGES: Language[] = ["en", "nl", "de", "fr", "es"];
const KEY = ["live", "snippets"];

export default function PreparedPage() {
  const { prepared } = useWords();
  useEffect(() => {
    document.title = `${prepared.label} · Steward`;
  }, [prepared.label]);
  return <StaffPage>{(me) => <Answers me={me} />}</StaffPage>;
}

function Answers({ me }: { me: Me }) {
  const { prepared: words } = useWords();
  const { data: found, error } = useQuery({
    queryKey: KEY,
    queryFn: () => data(desk.GET("/desk/snippets")),
  });
  const reader = useLanguage();
  const [chosen, choose] = useState<Chosen>();
  const write = me.roles.some((role) => role === "lead" || role === "admin");
  if (error) return <p className="notice bad">{error.message}</p>;
  if (!found) return null;
  const names = [...new Set(found.snippets.map((one) => one.name))];
  const of = (name: string, language: Language) =>
    found.snippets.find((one) => one.name === name && one.language === language);
  return (
    <div className="stack">
      <div className="row spread">
        <h1>{words.label}</h1>
        {write ? (
          <button
            type="button"
            className="button slim primary"
            onClick={() => choose({ name: "", language: "en" })}
          >
            {words.add}
          </button>
        ) : null}
      </div>
      <p className="small quiet">{write ? words.intro : words.forLeads}</p>
      <div className="two">
        <div className="card scroll" role="region" aria-label={words.label} tabIndex={0}>
          {names.length ? (
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{words.title}</th>
                  <th scope="col">{words.languages}</th>
                </tr>
              </thead>
              <tbody>
                {names.map((name) => (
                  <tr key={name} data-prepared={name}>
                    <th scope="row">
                      {
                        (
                          of(name, reader) ??
                          of(name, "en") ??
                          found.snippets.find((one) => one.name === name)
                        )?.title
                      }{" "}
                      <div className="small quiet code">{name}</div>
                    </th>
                    <td>
                      <div className="row">
                        {LANGUAGES.filter((language) => write || of(name, language)).map(
                          (language) => {
                            const open = chosen?.name === name && chosen.language === language;
                            const look = of(name, language) ? "" : "missing";
                            return (
                              <button
                                key={language}
                                type="button"
                                className={`button slim ${open ? "chosen" : look}`}
                                aria-pressed={open}
                                aria-label={
                                  of(name, language)
                                    ? words.open(name, language)
                                    : words.write(name, language)
                                }
                                onClick={() => choose({ name, language })}
                              >
                                {of(name, language) ? language : `+ ${language}`}
                              </button>
                            );
                          },
                        )}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <p className="quiet">{words.none}</p>
          )}
        </div>
        {chosen ? (
          <Editor
            key={`${chosen.name} ${chosen.language}`}
            chosen={chosen}
            kept={of(chosen.name, chosen.language)}
            taken={names}
            variables={found.variables}
            write={write}
            onKept={choose}
          />
        ) : (
          <p className="quiet card">{words.choose}</p>
        )}
      </div>
    </div>
  );
}

interface EditorProps {
  chosen: Chosen;
  kept: Kept | undefined;
  taken: string[];
  variables: string[];
  write: boolean;
  onKept: (chosen: Chosen | undefined) => void;
}

function Editor({ chosen, kept, taken, variables, write, onKept }: EditorProps) {
  const { prepared: words } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState(chosen.name);
  const [title, setTitle] = useState(kept?.title ?? "");
  const [text, setText] = useState(kept?.text ?? "");
  const box = useRef<HTMLTextAreaElement>(null);
  const path = { name, language: chosen.language };
  // The list has it before it is shown from there.
  const then = (next: Chosen | undefined) => ({
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEY });
      onKept(next);
    },
  });
  const keep = useMutation({
    mutationFn: () =>
      data(
        desk.PUT("/desk/snippets/{name}/{language}", { params: { path }, body: { title, text } }),
      ),
    ...then(path),
  });
  const retire = useMutation({
    mutationFn: () => data(desk.DELETE("/desk/snippets/{name}/{language}", { params: { path } })),
    ...then(undefined),
  });
  const [sure, setSure] = useState(false);
  const unknown = unfilled(text).filter((one) => !variables.includes(one.slice(1, -1)));
  const named = /^[a-z][a-z0-9_]{0,39}$/.test(name);
  const twice = !chosen.name && taken.includes(name);
  const changed = title !== (kept?.title ?? "") || text !== (kept?.text ?? "");
  const insert = (variable: string) => {
    const at = box.current?.selectionStart ?? text.length;
    setText(`${text.slice(0, at)}{${variable}}${text.slice(box.current?.selectionEnd ?? at)}`);
    box.current?.focus();
  };
  const problem = keep.error ?? retire.error;
  return (
    <form
      className="card stack"
      aria-label={words.editor}
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <h2>{chosen.name ? `${kept?.title ?? chosen.name} · ${chosen.language}` : words.add}</h2>
      {chosen.name ? null : (
        <label className="field">
          {words.name}
          <input
            value={name}
            maxLength={40}
            placeholder="refund_late"
            onChange={(event) => setName(event.target.value)}
          />
          <span className="small quiet">{twice ? words.twice : words.nameHint}</span>
        </label>
      )}
      <label className="field">
        {words.title}
        <input
          value={title}
          maxLength={100}
          readOnly={!write}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label className="field">
        {words.text}
        <textarea
          ref={box}
          rows={5}
          value={text}
          maxLength={4000}
          readOnly={!write}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {write ? (
        <div className="row" role="group" aria-label={words.variables}>
          <span className="small">{words.variables}:</span>
          {variables.map((one) => (
            <button
              key={one}
              type="button"
              className="button slim"
              title={words.means[one as keyof typeof words.means]}
              onClick={() => insert(one)}
            >
              {`{${one}}`}
            </button>
          ))}
        </div>
      ) : null}
      <figure className="preview">
        <figcaption className="small quiet">{words.preview}</figcaption>
        <div className="bubble staff">
          <p className="words">{preview(text, words.examples) || "…"}</p>
        </div>
      </figure>
      {unknown.length ? (
        <p className="notice warn small">{words.unknown(unknown.join(", "))}</p>
      ) : null}
      {kept?.written_by ? <p className="small quiet">{words.by(kept.written_by)}</p> : null}
      {write ? (
        <div className="row">
          <button
            type="submit"
            className="button primary"
            disabled={
              !named ||
              twice ||
              !title.trim() ||
              !text.trim() ||
              unknown.length > 0 ||
              !changed ||
              keep.isPending
            }
          >
            {words.keep}
          </button>
          {kept ? (
            <button
              type="button"
              className="button danger"
              disabled={retire.isPending}
              onClick={() => (sure ? retire.mutate() : setSure(true))}
            >
              {sure ? words.sure : words.retire}
            </button>
          ) : null}
          {keep.isSuccess && !changed ? (
            <span className="small" role="status">
              {words.kept}
            </span>
          ) : null}
        </div>
      ) : null}
      {problem ? <p className="notice bad small">{problem.message}</p> : null}
    </form>
  );
}

/** As a customer would read it, of an invented one. */
function preview(text: string, examples: Record<string, string>): string {
  return text.replace(/\{([a-z_]+)\}/g, (whole, name: string) => examples[name] ?? whole);
}
