/** The words of every page for staff: where to go, who one is, and names that all of them use. */
export const pages = {
  pages: {
    notHere: "There is no such page",
    sandbox: "sandbox",
    pages: "Pages",
    notKnown: (names: string) => `Not known or not given: ${names}.`,
    prepared: "Answers",
    systems: "Systems",
    approvals: "Approvals",
    conversations: "Conversations",
    board: "Board",
    day: "Today",
    tour: "Tour",
    signOut: "Sign out",
    language: "Language",
    loading: "Loading …",
    others: "Other pages",
  },
  standings: {} as Record<string, string>,
  roles: {
    agent: "agent",
    lead: "lead",
    finance: "finance",
    auditor: "auditor",
    admin: "admin",
  } as Record<string, string>,
  reasons: {} as Record<string, string>,
  kinds: {} as Record<string, string>,
  signIn: {
    title: "Sign in",
    forStaff: "This is for members of staff.",
    sandbox: "In the sandbox you choose who you are; nobody needs a password.",
    noIssuer: "No issuer is configured. Set STEWARD_OIDC_ISSUER and STEWARD_OIDC_CLIENT_ID.",
  },
  notices: {
    label: "Notify me",
    what:
      "A sound, and your browser’s notice, when somebody waits for a person, or a request " +
      "for your decision",
    somebody: "Somebody waits for a person",
    decision: "A request waits for a decision",
  },
  times: {
    now: "just now",
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => `${n} days`,
    daysOf: (n: string) => `${n} days`,
    hour: "h",
    ago: (time: string) => `${time} ago`,
  },
};
