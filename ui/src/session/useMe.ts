/** Who is signed in here. */
import { useQuery } from "@tanstack/react-query";
import { askNoMore, rememberCsrf } from "../api/client";
import { forgetDrafts } from "../approvals/draft";
import { giveUpAll } from "./leaving";

export interface Me {
  kind: "visitor" | "staff" | "customer" | "service" | "anonymous";
  login: string;
  name: string;
  roles: string[];
  sandbox: boolean;
  csrf: string | null;
  sign_in: string | null;
}

const NOBODY: Me = {
  kind: "anonymous",
  login: "",
  name: "",
  roles: [],
  sandbox: false,
  csrf: null,
  sign_in: "/auth/sign-in",
};

async function who(): Promise<Me> {
  const answer = await fetch("/auth/me", { credentials: "same-origin" });
  if (answer.status === 401) return NOBODY;
  if (!answer.ok) throw new Error("The desk does not answer right now.");
  const me = (await answer.json()) as Me;
  rememberCsrf(me.csrf ?? "");
  return me;
}

export function useMe() {
  return useQuery({
    queryKey: ["me"],
    queryFn: who,
    staleTime: 30_000,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => (state.status === "error" ? 5_000 : false),
  });
}

/** To the issuer and back to where this page is. */
export function signInAddress(): string {
  const { pathname, search } = window.location;
  return `/auth/sign-in?return_to=${encodeURIComponent(pathname + search)}`;
}

/** `then`: where to go; without it the page is loaded anew. What is held is given up first. */
export async function signOut(me: Me, then?: string): Promise<void> {
  await giveUpAll();
  forgetDrafts();
  await askNoMore();
  const ended = fetch("/auth/sign-out", {
    method: "POST",
    credentials: "same-origin",
    headers: { "X-CSRF-Token": me.csrf ?? "" },
  });
  await ended.catch(() => undefined); // the page that is loaded says whether somebody is signed in
  if (then) window.location.assign(then);
  else window.location.reload();
}

/** Whether the report is for this person; the desk decides the same. */
export function mayReadReports(me: Me): boolean {
  return me.roles.some((role) => role !== "agent");
}
