/** An amount as a signer types it. */
import { locale } from "../words/useWords";
import type { View } from "./queries";

/** Half of what is asked for, as this reader would write it. */
export function example(view: View): string {
  const digits = { minimumFractionDigits: view.exponent, maximumFractionDigits: view.exponent };
  return ((view.amount_minor ?? 0) / 2 / 10 ** view.exponent).toLocaleString(locale(), digits);
}

/**
 * `1,120.50` and `1.120,50` with two decimals are 112050; null for everything that is not plainly
 * an amount. Where one mark stands alone before three digits (`1.120`) it is not plain which of the
 * two it is.
 */
export function minorUnits(text: string, exponent: number): number | null {
  const found = /^(\d{1,3}([.,  ])\d{3}(?:\2\d{3}){0,2}|\d{1,12})(?:([.,])(\d+))?$/.exec(
    text.trim(),
  );
  if (!found) return null;
  const [, whole = "", group, mark, rest = ""] = found;
  if (rest.length > exponent || (mark && mark === group)) return null;
  const unclear =
    !mark && whole.length <= 7 && (group === "." || (group === "," && exponent === 3));
  return unclear && exponent > 0
    ? null
    : Number(whole.replace(/\D/g, "") + rest.padEnd(exponent, "0"));
}
