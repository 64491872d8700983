/** A table of the board: names, figures to the right, and a place that scrolls. */
import type { ReactNode } from "react";
import { useWords } from "../words/useWords";

export type Row = [string, ...ReactNode[]];

/** `texts`: how many columns at the beginning are words; the rest are figures. */
export function Table({
  name,
  head,
  rows,
  texts = 1,
  tall = false,
  nothing,
  children,
}: {
  name: string;
  head: string[];
  rows: Row[];
  texts?: number;
  tall?: boolean;
  nothing?: string;
  children?: ReactNode;
}) {
  const { board } = useWords();
  const look = (column: number) => (column < texts ? undefined : "figure");
  return (
    <div
      className={`card scroll ${tall ? "figures-tall" : ""}`}
      tabIndex={0}
      role="region"
      aria-label={name}
    >
      <h2>{name}</h2>
      {rows.length ? (
        <table className="plain">
          <thead>
            <tr>
              {head.map((one, n) =>
                one ? (
                  <th key={n} scope="col" className={look(n)}>
                    {one}
                  </th>
                ) : (
                  <td key={n} />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, n) => (
              <tr key={n}>
                {row.map((cell, column) =>
                  column || head[0] ? (
                    <td key={column} className={look(column)}>
                      {cell}
                    </td>
                  ) : (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="quiet">{nothing ?? board.nothing}</p>
      )}
      {children}
    </div>
  );
}
