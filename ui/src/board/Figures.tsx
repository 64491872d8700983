/** The figures of a report, each with what is behind it. */
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Schemas } from "../api/client";
import { cost, money, share } from "../parts/money";
import { date } from "../parts/time";
import { useSaid } from "../words/said";
import { duration, named, useWords } from "../words/useWords";
import { Behind } from "./Behind";
import { Days } from "./Days";
import { Table } from "./Table";

type Report = Schemas["Report"];

export function Figures({ report }: { report: Report }) {
  const words = useWords();
  const { board, day } = words;
  const say = useSaid();
  const { contacts, waiting, decisions, cost: models } = report;
  const behind = (figure: string, count: number | string, of = "") => (
    <Behind key={`${figure} ${of} ${count}`} about={report} figure={figure} count={count} of={of} />
  );
  const time = (ms: number | null) => duration(words, ms);
  // Half of them leads to all of them; what 95 % did not exceed, to those that took at least so
  // long.
  const took = (figure: string, ms: number | null, most = false) =>
    ms === null ? time(ms) : behind(figure, time(ms), most ? String(ms) : "");
  const ended = (micro: number | null) =>
    micro === null ? "–" : behind("ended", cost(micro, models.currency));
  return (
    <>
      <p className="small quiet">{board.of(date(report.first), date(report.last), report.zone)}</p>
      <ul className="tiles slim" aria-label={board.atOnce}>
        <Tile name={board.begun} value={behind("begun", contacts.begun)} />
        <Tile
          name={board.contained}
          value={
            contacts.contained
              ? behind("contained", share(contacts.containment))
              : share(contacts.containment)
          }
        />
        <Tile
          name={board.resolved}
          value={
            contacts.resolved
              ? behind("resolved", share(contacts.resolution))
              : share(contacts.resolution)
          }
        />
        <Tile
          name={board.firstAnswer}
          value={took("first_answer", contacts.first_answer_ms_half)}
        />
        <Tile
          name={board.waitsForPerson}
          value={<Link to="/conversations?view=people&order=waiting">{waiting.people}</Link>}
          look={waiting.people ? "warn" : ""}
        />
        <Tile
          name={day.approvals}
          value={<Link to="/approvals">{waiting.approvals}</Link>}
          look={waiting.approvals ? "warn" : ""}
        />
        <Tile
          name={board.given}
          value={report.given.length ? sums(report).map((one) => behind("given", one)) : "–"}
        />
        <Tile name={board.perContact} value={<span>{ended(models.per_contact_micro)}</span>} />
      </ul>
      <div className="tables">
        <Days of={report.by_day} open={contacts.open} />
        <Table
          name={board.subjects}
          head={[
            board.about,
            board.howMany,
            board.resolved,
            board.contained,
            board.handedOver,
            board.back,
          ]}
          rows={report.subjects.map((one) => {
            const own = (figure: string, count: number, shown: number | string = count) =>
              count ? behind(figure, shown, `${one.team}/${one.contact_reason}`) : shown;
            return [
              one.about ? say(one.about) : board.notKnown,
              own("ended", one.contacts),
              own("resolved", one.resolved, share(one.resolved / one.contacts)),
              own("contained", one.contained, share(one.contained / one.contacts)),
              own("handed_over", one.handed_over),
              own("repeated", one.repeated),
            ];
          })}
          nothing={board.noneEnded(contacts.open)}
          tall
        />
        <Table
          name={board.contacts}
          head={["", board.howMany, board.share]}
          rows={[
            [board.begun, behind("begun", contacts.begun), ""],
            [board.open, behind("open", contacts.open), ""],
            [board.contained, behind("contained", contacts.contained), share(contacts.containment)],
            [board.resolved, behind("resolved", contacts.resolved), share(contacts.resolution)],
            [board.handedOver, behind("handed_over", contacts.handed_over), ""],
            [board.abandoned, behind("abandoned", contacts.abandoned), ""],
            [board.outOfScope, behind("out_of_scope", contacts.out_of_scope), ""],
            [
              board.repeated(report.repeat_days),
              behind("repeated", contacts.repeated),
              share(contacts.repeat),
            ],
            [board.toldTwice, behind("told_twice", contacts.told_twice), ""],
            [board.unansweredContacts, behind("unanswered", contacts.unanswered), ""],
            [
              board.satisfied,
              behind("satisfied", contacts.satisfied),
              share(contacts.satisfaction),
            ],
            [board.dissatisfied, behind("dissatisfied", contacts.dissatisfied), ""],
          ]}
        />
        <div className="stack">
          <Table
            name={board.waitingNow}
            head={["", board.howMany, board.oldest]}
            rows={[
              [
                board.mail,
                <Link key="mail" to="/conversations?order=waiting">
                  {waiting.mail}
                </Link>,
                time(waiting.mail_oldest_ms),
              ],
              [
                board.forPeople,
                <Link key="people" to="/conversations?view=people&order=waiting">
                  {waiting.people}
                </Link>,
                time(waiting.people_oldest_ms),
              ],
              [
                words.pages.approvals,
                <Link key="approvals" to="/approvals">
                  {waiting.approvals}
                </Link>,
                time(waiting.approvals_oldest_ms),
              ],
            ]}
          />
          <Table
            name={board.timeTo}
            head={["", board.median, board.most]}
            rows={[
              [
                board.firstAnswer,
                took("first_answer", contacts.first_answer_ms_half),
                took("first_answer", contacts.first_answer_ms_most, true),
              ],
              [
                board.decision,
                took("decided", decisions.decided_ms_half),
                took("decided", decisions.decided_ms_most, true),
              ],
            ]}
          />
        </div>
        <Table
          name={board.waitedForPerson}
          head={["", board.howMany, board.median, board.most]}
          rows={[
            [board.waited, behind("waited", report.service.waited), "", ""],
            [
              board.taken,
              behind("taken", report.service.taken),
              took("taken", report.service.taken_ms_half),
              took("taken", report.service.taken_ms_most),
            ],
            [board.late, behind("late", report.service.late), "", ""],
            [board.lateNow, behind("late_now", report.service.late_now), "", ""],
          ]}
        />
        <Table
          name={board.decidedBy}
          head={["", board.approved, board.rejected, board.lowered]}
          rows={report.people.map((one) => [
            one.login,
            behind("approved_by", one.approved, one.login),
            behind("rejected_by", one.rejected, one.login),
            behind("lowered_by", one.lowered, one.login),
          ])}
        />
      </div>
      <Table
        name={board.given}
        head={[board.reason, board.what, board.by, board.times, board.amount]}
        rows={report.given.map((one) => [
          named(words.reasons, one.reason) || "–",
          named(words.kinds, one.tender || one.kind),
          one.signed ? board.people : board.rules,
          behind(
            "given_as",
            one.times,
            [
              one.kind,
              one.reason,
              one.tender,
              one.currency,
              one.signed ? "approval" : "policy",
            ].join("/"),
          ),
          one.currency ? money(one.minor, one.currency) : "–",
        ])}
        texts={3}
      >
        <p className="small quiet">
          {report.goodwill.map((one) => (
            <span key={one.currency}>
              {board.goodwill(one.times)}{" "}
              {behind("goodwill", money(one.minor, one.currency), one.currency)}.{" "}
            </span>
          ))}
          {report.unproven.map((one) => (
            <span key={one.currency}>
              {board.unproven} {behind("unproven", one.times)}, {money(one.minor, one.currency)}
              .{" "}
            </span>
          ))}
          {board.conversations}: {behind("given_alone", board.byRules)},{" "}
          {behind("given_signed", board.signed)}, {behind("came_back", board.cameBack)}.
        </p>
      </Table>
      <div className="tables">
        <Table
          name={board.cost}
          head={[board.all, board.perContact, board.perResolution]}
          rows={[
            [
              cost(models.micro, models.currency),
              ended(models.per_contact_micro),
              models.per_resolution_micro === null
                ? "–"
                : behind("resolved", cost(models.per_resolution_micro, models.currency)),
            ],
          ]}
          texts={0}
        />
        <Table
          name={board.models}
          head={[
            board.role,
            board.model,
            board.calls,
            board.unanswered,
            board.tokensRead,
            board.tokensWritten,
            board.costs,
          ]}
          rows={report.models.map((one) => [
            one.role,
            one.model,
            one.calls,
            one.unanswered,
            one.input_tokens,
            one.output_tokens,
            cost(one.micro, models.currency),
          ])}
          texts={2}
        />
        <Table
          name={board.systems}
          head={[
            board.system,
            board.calls,
            board.cached,
            board.refused,
            board.failed,
            board.mean,
            board.slowest,
          ]}
          rows={report.systems.map((one) => [
            say(one.system),
            one.calls,
            one.cached,
            one.refused,
            one.failed,
            time(one.mean_ms),
            time(one.slowest_ms),
          ])}
        />
        <Table
          name={board.whyEnded}
          head={[board.outcome, board.reason, board.howMany]}
          rows={report.outcomes.map((one) => [
            named(words.floor.outcomes, one.outcome),
            named(board.whys, one.reason),
            behind("ended_as", one.contacts, `${one.outcome}/${one.reason}`),
          ])}
          texts={2}
        />
      </div>
    </>
  );
}

function Tile({ name, value, look = "" }: { name: string; value: ReactNode; look?: string }) {
  return (
    <li className={`tile ${look}`}>
      <span className="small">{name}</span>
      <strong className="ticking">{value}</strong>
    </li>
  );
}

/** What was given back and stayed so, one sum a currency. */
function sums(report: Report): string[] {
  const of = new Map<string, number>();
  for (const one of report.given)
    if (one.currency)
      of.set(one.currency, (of.get(one.currency) ?? 0) + one.minor - one.came_back_minor);
  return [...of].map(([currency, minor]) => money(minor, currency));
}
