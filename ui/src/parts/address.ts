/**
 * The address with some of it changed; an empty value takes its name out.
 *
 * It is read from the window: what a component holds is older until it has drawn again, and two
 * quick changes must both count.
 */
export function addressWith(some: object): URLSearchParams {
  const after = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(some) as [string, string | boolean | undefined][]) {
    if (value) after.set(name, value === true ? "1" : value);
    else after.delete(name);
  }
  return after;
}
