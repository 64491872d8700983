/** Which days and which team a report is of, as the address says it. */
import { useSearchParams } from "react-router";
import { addressWith } from "../parts/address";

export const DAYS = [1, 7, 30] as const;
export const TEAMS = ["", "identity", "billing", "support", "refund"];
export const WEEK = 7;
export type Time = { days?: number; from?: string; to?: string };

/** A reload and a link show the same. */
export function useChosenTime() {
  const [params, setParams] = useSearchParams();
  const told = (name: string) => params.get(name) ?? "";
  const [from, to, team] = [
    told("from"),
    told("to"),
    TEAMS.find((one) => one === told("team")) ?? "",
  ];
  const days = from || to ? 0 : (DAYS.find((one) => String(one) === told("days")) ?? WEEK);
  const time: Time = days ? { days } : { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const change = (some: Record<string, string>) => setParams(addressWith(some), { replace: true });
  return { time, days, team, change };
}
