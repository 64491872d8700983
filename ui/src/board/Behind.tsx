/** A figure that leads to the conversations behind it. */
import { Link } from "react-router";

export function Behind({
  about,
  figure,
  count,
  of,
}: {
  about: { first: string; last: string; team?: string };
  figure: string;
  count: number | string;
  of: string;
}) {
  if (count === 0) return 0;
  const address = new URLSearchParams({
    figure,
    ...(of ? { of } : {}),
    from: about.first,
    to: about.last,
    ...(about.team ? { team: about.team } : {}),
  });
  return <Link to={`/conversations?${address.toString()}`}>{count}</Link>;
}
