/**
 * Rows as a file that a spreadsheet reads: amounts as decimals beside their currency, nothing that
 * begins as a formula.
 */
type Value = string | number | boolean | null | object;

export function download(name: string, rows: object[]): void {
  const address = URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function csv(rows: object[]): string {
  const found = rows.map((row) => decimals(row as Record<string, Value>));
  const heads = Object.keys(found[0] ?? {});
  return [heads, ...found.map((row) => heads.map((head) => row[head] ?? null))]
    .map((line) => `${line.map(cell).join(",")}\n`)
    .join("");
}

function decimals(row: Record<string, Value>): Record<string, Value> {
  const currency = typeof row.currency === "string" ? row.currency : "";
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      name.endsWith("minor") && (typeof value === "number" || value === null)
        ? [name.replace("minor", "amount"), plain(value, currency)]
        : [name, value],
    ),
  );
}

function plain(minor: number | null, currency: string): string {
  if (minor === null || !currency) return "";
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  return (minor / 10 ** digits).toFixed(digits);
}

function cell(value: Value): string {
  const text =
    value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
