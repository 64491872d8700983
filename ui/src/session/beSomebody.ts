/**
 * In the sandbox: who there is, and being one of them without leaving the page, by the sandbox's
 * own issuer.
 */
import { useQuery } from "@tanstack/react-query";
import { csrfHeaders } from "../api/client";

export interface Person {
  login: string;
  name: string;
  roles: string[];
}

/** The issuer's page with its people: each look begins a sign-in, which `be` ends. */
async function issuersPage(): Promise<{ form: HTMLFormElement; address: string }> {
  const answer = await fetch("/auth/sign-in?return_to=%2Ftry", { credentials: "same-origin" });
  const text = (await answer.text()).replace(/<style>[\s\S]*?<\/style>/, ""); // its look is its own
  const form = new DOMParser().parseFromString(text, "text/html").querySelector("form");
  if (!answer.ok || !form) throw new Error("The sandbox’s issuer does not answer right now.");
  return { form, address: answer.url };
}

async function people(): Promise<Person[]> {
  const { form } = await issuersPage();
  return [...form.querySelectorAll("button")].map((one) => ({
    login: one.value,
    name: one.querySelector("span")?.textContent ?? one.value,
    roles: (one.querySelector("small")?.textContent ?? "").split(", "),
  }));
}

export function usePeople() {
  return useQuery({ queryKey: ["people"], queryFn: people, staleTime: Infinity });
}

/**
 * Be this person from now on: the new session takes the place of the one before, and nobody is a
 * stranger in between.
 */
export async function be(login: string): Promise<void> {
  const { form, address } = await issuersPage();
  const answer = await fetch(new URL(form.getAttribute("action") ?? "", address), {
    method: "POST",
    credentials: "same-origin",
    headers: { ...csrfHeaders(), "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ login }),
  });
  if (!answer.ok) throw new Error("That did not work: choose again.");
}
