/**
 * For finance and auditors: a month of remedies, held against billing's books, who did what, and
 * files for the ledger.
 */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { type Schemas, data, desk } from "../api/client";
import { addressWith } from "../parts/address";
import { money } from "../parts/money";
import { clock } from "../parts/time";
import { useSaid } from "../words/said";
import { named, useWords } from "../words/useWords";
import { download } from "./csv";
import { Table } from "./Table";

type Control = Schemas["Control"];

const amount = (minor: number | null, currency: string) =>
  minor === null || !currency ? "–" : money(minor, currency);
const talk = (id: string, shown: ReactNode) =>
  id ? <Link to={`/conversations/${id}`}>{shown}</Link> : shown;

export function Month() {
  const { month: words } = useWords();
  const [params, setParams] = useSearchParams();
  const month = params.get("month") ?? "";
  const query = { params: { query: month ? { month } : {} } };
  const control = useQuery({
    queryKey: ["month", "control", month],
    queryFn: () => data(desk.GET("/desk/report/control", query)),
  });
  const books = useQuery({
    queryKey: ["month", "books", month],
    queryFn: () => data(desk.GET("/desk/report/reconciliation", query)),
  });
  const duties = useQuery({
    queryKey: ["month", "duties", month],
    queryFn: () => data(desk.GET("/desk/report/duties", query)),
  });
  const error = control.error ?? books.error ?? duties.error;
  const choose = (chosen: string) => setParams(addressWith({ month: chosen }), { replace: true });
  const journal = async () => {
    const { lines, first } = await data(desk.GET("/desk/report/journal", query));
    download(`journal-${first.slice(0, 7)}.csv`, lines);
  };
  return (
    <section className="stack" aria-label={words.title}>
      <div className="row spread">
        <h2>{words.title}</h2>
        <div className="row">
          <label className="row small">
            {words.month}
            <input
              type="month"
              className="slim"
              value={month || (control.data?.first.slice(0, 7) ?? "")}
              onChange={(event) => choose(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="button slim"
            disabled={!control.data}
            onClick={() =>
              control.data &&
              download(`control-${control.data.first.slice(0, 7)}.csv`, control.data.remedies)
            }
          >
            {words.controlFile}
          </button>
          <button type="button" className="button slim" onClick={() => void journal()}>
            {words.journalFile}
          </button>
        </div>
      </div>
      {month || !control.data ? null : (
        <p className="small quiet">
          {words.lastWhole}{" "}
          <button
            type="button"
            className="button slim"
            onClick={() => control.data && choose(following(control.data.first))}
          >
            {words.goesOn}
          </button>
        </p>
      )}
      {error ? <p className="notice bad">{error.message}</p> : null}
      {control.data ? <Remedies of={control.data} /> : null}
      {books.data ? <Books of={books.data} /> : null}
      {duties.data && control.data ? (
        <Duties of={duties.data} now={Date.parse(control.data.made_at)} />
      ) : null}
    </section>
  );
}

/** The month after the one that begins so. */
function following(first: string): string {
  const [year = 0, month = 0] = first.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

function Remedies({ of: { remedies: of, made_at } }: { of: Control }) {
  const { month: words, board, kinds, reasons } = useWords();
  const at = Date.parse(made_at);
  return (
    <Table
      name={words.remedies(of.length)}
      head={[
        words.sent,
        board.what,
        board.reason,
        words.rule,
        words.policy,
        words.askedBy,
        words.signers,
        words.evidence,
        board.amount,
        words.tax,
      ]}
      rows={of.map((one) => [
        clock(one.at, at),
        talk(one.conversation, named(kinds, one.kind)),
        named(reasons, one.reason) || "–",
        one.rule || "–",
        one.policy_version.slice(0, 12),
        one.asked_by ? <code title={one.asked_by}>{one.asked_by.slice(0, 12)}</code> : "–",
        one.signers
          .map(({ login, stands_for: [absent] }) => (absent ? `${login} (${absent})` : login))
          .join(", ") || board.rules,
        one.evidence_holds === false ? (
          <strong className="problem">{words.broken}</strong>
        ) : (
          <code title={one.evidence}>{one.evidence.slice(0, 12)}</code>
        ),
        amount(one.minor, one.currency),
        amount(one.tax_minor, one.currency),
      ])}
      texts={8}
      tall
    />
  );
}

function Books({ of }: { of: Schemas["Reconciliation"] }) {
  const { month: words, board, standings } = useWords();
  if (!of.compared.length) return <p className="small quiet">{words.notCompared}</p>;
  return (
    <Table
      name={words.books(of.agree, of.differences.length)}
      head={[words.difference, words.key, words.here, words.there, board.amount, words.amountThere]}
      rows={of.differences.map((one) => [
        words.differences[one.what] ?? one.what,
        talk(one.conversation, one.key || one.reference || "–"),
        named(standings, one.here) || "–",
        named(standings, one.there) || "–",
        amount(one.here_minor, one.currency),
        amount(one.there_minor, one.currency),
      ])}
      texts={4}
    >
      {of.sides.map((one) =>
        one.by_others_back_minor ? (
          <p key={one.currency} className="small quiet">
            {words.cameBack(
              money(one.by_others_minor, one.currency),
              money(one.by_others_back_minor, one.currency),
            )}
          </p>
        ) : null,
      )}
    </Table>
  );
}

function Duties({ of, now: at }: { of: Schemas["Duties"]; now: number }) {
  const { month: words } = useWords();
  const say = useSaid();
  type Did = (typeof of.did)[number];
  const who = (one: Did) =>
    one.stands_for.length ? `${one.login} (${one.stands_for.join(", ")})` : one.login || "–";
  const did = (one: Did): [string, ...ReactNode[]] => [
    clock(one.at, at),
    who(one),
    talk(one.conversation, say(one.did)),
    one.why || "–",
  ];
  const head = [words.when, words.who, words.what, words.why];
  return (
    <>
      {of.mixed.length ? (
        <p className="notice bad">
          {words.mixed}:{" "}
          {of.mixed.map((one) => (
            <span key={`${one.action}${one.login}`}>
              {talk(one.conversation, `${say(one.what)} (${one.login})`)}{" "}
            </span>
          ))}
        </p>
      ) : (
        <p className="small quiet">{words.apart}</p>
      )}
      <Table
        name={words.did}
        head={head}
        rows={[
          ...of.did.map(did),
          ...of.refused.map((one): [string, ...ReactNode[]] => [
            clock(one.at, at),
            one.login,
            talk(one.conversation, `${words.refused}: ${named(words.tried, one.tried)}`),
            one.why || "–",
          ]),
          ...of.changes.map((one): [string, ...ReactNode[]] => [
            clock(one.at, at),
            one.by,
            named(words.events, one.what),
            one.about || "–",
          ]),
        ]}
        texts={4}
        tall
      />
      <Table
        name={words.exceptions}
        head={head}
        rows={of.exceptions.map(did)}
        nothing={words.noException}
        texts={4}
        tall
      />
      <Table
        name={words.stoodIn}
        head={[words.who, words.standsFor, words.from, words.until, words.upTo]}
        rows={of.stood_in.map((one) => [
          one.taker,
          one.giver,
          clock(one.from_at, at),
          clock(one.until_at, at),
          one.limit_currency ? amount(one.limit_minor, one.limit_currency) : words.noLimit,
        ])}
        nothing={words.nobodyStoodIn}
        texts={4}
      />
    </>
  );
}
