/** What the company's own systems say, beside what the desk says: the proof that the two agree. */
import type { Schemas } from "../api/client";
import { money } from "../parts/money";
import { named, useWords } from "../words/useWords";
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
    <section className="card books" aria-label={tour.books}>
      <div className="row spread">
        <h2>{tour.books}</h2>
        {books ? (
          <span className={`badge ${books.balanced ? "good" : "bad"}`}>
            {books.balanced ? tour.balance : tour.noBalance}
          </span>
        ) : null}
      </div>
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
      {books ? <Rows books={books} /> : <p className="quiet small">{tour.chooseForBooks}</p>}
    </section>
  );
}

function Rows({ books }: { books: Schemas["Books"] }) {
  const { tour } = useWords();
  const charges = books.charges as unknown as Charge[];
  const refunds = books.refunds as unknown as Refund[];
  const plan = (books.accounts[0] as { plan?: string } | undefined)?.plan;
  const crm = (books.contacts[0] as { plan?: string } | undefined)?.plan;
  return (
    <>
      <table className="plain">
        <caption className="visually-hidden">{tour.inBilling}</caption>
        <thead>
          <tr>
            <th scope="col">{tour.charge}</th>
            <th scope="col">{tour.taken}</th>
            <th scope="col">{tour.givenBack}</th>
          </tr>
        </thead>
        <tbody>
          {charges.map((one) => (
            <tr key={one.charge_id} data-charge={one.charge_id}>
              <td>
                {one.charge_id}{" "}
                <span className="quiet small">
                  {one.tender_kind === "card" ? `•••• ${one.last4 ?? ""}` : tour.giftCard}
                </span>
              </td>
              <td>{money(one.amount_minor, one.currency)}</td>
              <td data-refunded={one.refunded_minor}>
                {one.refunded_minor ? money(one.refunded_minor, one.currency) : "–"}
              </td>
            </tr>
          ))}
          {charges.length === 0 ? (
            <tr>
              <td colSpan={3} className="quiet">
                {tour.noPayments}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p className="small" data-refunds={refunds.length}>
        {refunds.length === 0 ? tour.noRefund : null}
        {refunds.map((one) => (
          <span key={one.refund_id} className="block">
            {tour.refund} {one.refund_id}: {money(one.amount_minor, one.currency)},{" "}
            {named(tour.refundStates, one.status)}, {tour.bankReference}{" "}
            <code>{one.bank_reference}</code>
          </span>
        ))}
      </p>
      {plan ? (
        <div className="row">
          <span className={`badge ${crm === plan ? "" : "warn"}`}>
            {tour.plan(plan, crm ?? "–")}
          </span>
        </div>
      ) : null}
    </>
  );
}
