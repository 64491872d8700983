import { locale, words } from "../words/useWords";

/** Amounts are minor units; how many digits a currency has, the browser knows (ISO 4217). */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(locale(), {
    style: "currency",
    currency,
    currencyDisplay: "code",
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = (minor / 10 ** digits).toLocaleString(locale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${amount} ${currency}`;
}

/** The amount of a request as this reader writes it; the desk's own words where it has none. */
export function amountOf(one: {
  amount: string;
  amount_minor?: number | null;
  currency?: string | null;
}): string {
  return one.amount && one.amount_minor != null && one.currency
    ? money(one.amount_minor, one.currency)
    : one.amount;
}

/** A figure with so many decimals, as this reader writes it. */
export function decimals(figure: number, digits: number): string {
  const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return figure.toLocaleString(locale(), exactly);
}

/**
 * What models cost, from millionths: two decimals, more only where there would be nothing to see
 * ("0.0042 USD").
 */
export function cost(micro: number, currency: string): string {
  const amount = micro / 1e6;
  const digits = amount > 0 && amount < 0.01 ? 4 : 2;
  return `${decimals(amount, digits)} ${currency}`;
}

/** "just now", "4 min", "3 h", "2 days": how long ago. */
export function ago(iso: string, now = Date.now()): string {
  const { times } = words();
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (seconds < 45) return times.now;
  if (seconds < 3600) return times.minutes(Math.round(seconds / 60));
  if (seconds < 48 * 3600) return times.hours(Math.round(seconds / 3600));
  return times.days(Math.round(seconds / 86400));
}

/** A part of a whole, in percent; a dash where there is none. */
export const share = (part: number | null) => (part === null ? "–" : `${Math.round(part * 100)} %`);
