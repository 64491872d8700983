/** What the company's own systems say, beside what the desk says: the proof that the two agree. */
import type { Schemas } from "../api/client";
import { money } from "../parts/money";
import { useWords } from "../words/useWords";
import { company, useBooks } from "./queries";

interface Charge {
  charge_id: string;
  amount_minor: number;
  refunded_minor: number;
  currency: string;
  state: string;
  last4: string | null;
  tender_kind: string;
}

interface Refund {
  refund_id: string;
  charge: string;
  amount_minor: number;
  currency: string;
  status: string;
  bank_reference: string;
}

interface Props {
  account: string | undefined;
  alive: boolean;
  /** How many refunds billing had when a mishap was armed; null: none was. */
  armedAt: number | null;
}

export function BooksPanel({ account, alive, armedAt }: Props) {
  const { data: books, isError } = useBooks(account, armedAt !== null || !alive);
  const { tour } = useWords();
  const paid = books?.refunds.length ?? 0;
  const since = armedAt === null ? 0 : paid - armedAt;
  return (
    <section className="card books" aria-label="The company's books">
      <h2>The company’s books</h2>
      <p className="small quiet">{isError ? tour.booksGone : tour.booksFrom(company())}</p>
      {since > 0 && !alive ? (
        <p className="notice bad small" role="status" data-paid="desk-dead">
          {tour.paidDead}
        </p>
      ) : since > 0 ? (
        <p className="notice small" role="status" data-paid="once">
          {tour.paid(since)}
        </p>
      ) : null}
      {books ? <Rows books={books} /> : <p className="quiet small">Choose a story; its customer’s rows in billing, logistics and the CRM appear here.</p>}
    </section>
  );
}

function Rows({ books }: { books: Schemas["Books"] }) {
  const charges = books.charges as unknown as Charge[];
  const refunds = books.refunds as unknown as Refund[];
  const plan = (books.accounts[0] as { plan?: string } | undefined)?.plan;
  const crm = (books.contacts[0] as { plan?: string } | undefined)?.plan;
  return (
    <>
      <table className="plain">
        <caption className="visually-hidden">Charges and refunds in billing</caption>
        <thead>
          <tr>
            <th scope="col">Charge</th>
            <th scope="col">Taken</th>
            <th scope="col">Given back</th>
          </tr>
        </thead>
        <tbody>
          {charges.map((one) => (
            <tr key={one.charge_id} data-charge={one.charge_id}>
              <td>
                {one.charge_id} <span className="quiet small">{one.tender_kind === "card" ? `•••• ${one.last4 ?? ""}` : "gift card"}</span>
              </td>
              <td>{money(one.amount_minor, one.currency)}</td>
              <td data-refunded={one.refunded_minor}>{one.refunded_minor ? money(one.refunded_minor, one.currency) : "–"}</td>
            </tr>
          ))}
          {charges.length === 0 ? (
            <tr>
              <td colSpan={3} className="quiet">
                No payments of this customer.
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p className="small" data-refunds={refunds.length}>
        {refunds.length === 0 ? "No refund in billing." : null}
        {refunds.map((one) => (
          <span key={one.refund_id} className="block">
            Refund {one.refund_id}: {money(one.amount_minor, one.currency)}, {one.status.replace("_", " ")}, bank reference <code>{one.bank_reference}</code>
          </span>
        ))}
      </p>
      <div className="row">
        <span className={`badge ${books.balanced ? "good" : "bad"}`}>{books.balanced ? "The books balance" : "The books do not balance"}</span>
        {plan ? (
          <span className={`badge ${crm === plan ? "" : "warn"}`}>
            Plan: billing {plan}, CRM {crm ?? "–"}
          </span>
        ) : null}
      </div>
    </>
  );
}
