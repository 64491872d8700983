/** The words of the tour, the desk's graph and the customer's chat. */
export const tour = {
  tour: {
    title: "Try Steward",
    stories: "Stories",
    connecting: "Connecting to the desk …",
    customer: "The customer",
    atWork: "The desk at work",
    free: "no model, no cost",
    books: "The company’s books",
    chooseForBooks:
      "Choose a story; its customer’s rows in billing, logistics and the CRM appear here.",
    inBilling: "Charges and refunds in billing",
    charge: "Charge",
    taken: "Taken",
    givenBack: "Given back",
    giftCard: "gift card",
    noPayments: "No payments of this customer.",
    noRefund: "No refund in billing.",
    refund: "Refund",
    bankReference: "bank reference",
    balance: "The books balance",
    noBalance: "The books do not balance",
    happened: "What just happened",
    entries: "Entries",
    understood: "What was understood, and the plan",
    wholeWork: "All of the work, with the cost of each turn",
    code: "code",
    everyStep: "Every step is written down as it happens, in a record that proves itself.",
    close: "Close",
    cannotRead: "This cannot be read right now.",
    mailbox: "Mailbox and phone",
    theirs: "Their mailbox and phone",
    yours: "Your mailbox and phone (sandbox)",
    noMail: "Nothing yet. One-time codes arrive here, never in the chat.",
    textTo: "Text message to",
    mailTo: "E-mail to",
    sendCode: "Send the code",
    youAre: (email: string) => `You are ${email}.`,
    calls: (calls: number) => `${calls} calls of tools`,
    models: (times: number, cost: string) => `a model ${times} times: ${cost}`,
    plan: (billing: string, crm: string) => `Plan: billing ${billing}, CRM ${crm}`,
    refundStates: {} as Record<string, string>,
    entry: (entry: number) => `Entry ${entry} of the record`,
    rule: (rule: string) => `rule ${rule}`,
    proved: (entries: number) => `Record proved: ${entries} entries`,
    broken: (entry: string, why: string) => `Record broken at entry ${entry}: ${why}`,
    anew: "Start anew",
    intro:
      "You are the customer, on the left, and the approver, beside. The company is invented; " +
      "all else is real.",
    choose:
      "Each story is told about a customer of its own. It types the first message: Enter " +
      "sends it, or change it first.",
    approver: "The approver",
    approversWork: "What waits for the approver",
    be: "Be",
    beSomebody: "Choose who you are; the customer’s side stays as it is.",
    may: {
      agent: "takes conversations over and answers them; signs no money.",
      lead:
        "signs what is above the desk’s own limit, the first of two signatures too, and takes " +
        "conversations over.",
      finance:
        "signs what is above the desk’s own limit; large amounts need two people, one of " +
        "them of finance.",
      auditor: "reads everything, signs nothing.",
      admin: "keeps people and halts the desk; signs no money.",
    } as Record<string, string>,
    handed:
      "This conversation waits for a person. Be somebody who may take it over: an agent, " +
      "such as Aiko, or a lead, such as Lena.",
    waits:
      "A request waits for a signature. Be somebody who may decide it: a lead, such as Lena, " +
      "or finance, such as Priya.",
    nothingYet: "What the desk may not do alone waits here for a person.",
    nothingForYou:
      "Nothing of this conversation waits for you. Requests above the desk’s limits appear " +
      "here by themselves.",
    now: {
      choose: "Now: choose a story above.",
      send: "Now: press Enter to send it.",
      identify: "Now: press the address below, to say who you are.",
      code: "Now: a code came to the mailbox below. Send it.",
      agree: "Now: say yes or no. Or make something go wrong first, on the right.",
      sign: "Now: be Lena or Priya, beside this, and decide.",
      takeOver: "Now: be Aiko, beside this, and take it over.",
      answer: "Now: answer as a colleague, beside this.",
      done: "Done: compare the books and the record on the right. Then choose another story.",
    },
    queue: "The whole queue",
    wrong: "Make something go wrong",
    alive: "Server is up",
    dead: "Server is down",
    isArmed: "Armed",
    mishaps: {
      kill_during_payment: "Kill the server during payment",
      timeout_after_commit: "Time-out after commit",
      stale: "Make the CRM stale",
      tamper: "Tamper with the record",
      mend: "Put it back",
    },
    will: {
      kill_during_payment: "Billing pays; the desk is killed before it hears so.",
      timeout_after_commit: "Billing pays, and its answer never comes.",
      stale: "The CRM believes in another plan than billing.",
      tamper: "An entry is changed behind the desk’s back.",
      mend: "The entry is made as it was.",
    },
    armed: {
      kill_during_payment:
        "At the next payment the server is killed, after billing has paid and before the " +
        "desk knows. Now say yes to a refund, or sign one.",
      timeout_after_commit:
        "At the next payment billing pays and then does not answer. Now say yes to a refund, " +
        "or sign one.",
    },
    staled: (plan: string) =>
      `The CRM now believes in the plan “${plan}”. Ask which plan this customer is on.`,
    mended: (entry: number) => `Entry ${entry} is as it was; the record proves itself again.`,
    tampered: (entry: number) =>
      `Entry ${entry} was changed behind the desk’s back. See the badge above the record.`,
    booksFrom: (where: string) =>
      `From the company itself: ${where.replace("http://", "") || "its own systems"}`,
    booksGone: "The company does not answer right now.",
    paidDead:
      "Billing has paid once. The desk is dead and does not know. See what it does after its " +
      "restart.",
    paid: (times: number) =>
      times === 1 ? "Billing has paid once." : `Billing has paid ${times} times.`,
  },
  graph: {
    label: "The desk’s graph",
    steps: "Steps of the desk",
    waiting: "The desk is waiting",
    idle: "Waiting for the next message or decision.",
    down: "The server is down. What was under way goes on once it is back.",
    now: "Now",
    tool: "tool",
    step: (step: string) => `Step: ${step}`,
    team: (team: string) => `${team} team`,
    zoom: "Size of the picture",
    larger: "Larger",
    smaller: "Smaller",
    whole: "All of it",
    names: {
      await_decision: "wait for people",
      check_claims: "check claims",
      open_turn: "open turn",
      close_turn: "close turn",
    } as Record<string, string>,
  },
  chat: {
    title: "Customer service",
    elsewhere: "Go on elsewhere",
    anew: "Start anew",
    openElsewhere: "Open this on your other device; it works once, for a quarter of an hour:",
    noAddress: "No address could be made.",
    intro:
      "You are talking to an AI. It can look into your orders and payments and do what the " +
      "company allows; for the rest it asks a person. Say “a human, please” at any time.",
    reading: "Reading",
    hasPerson: "A person has this conversation now.",
    waitsPerson: "A person is being waited for. Write on: it is kept for them.",
    paused: "A person is looking at this. Nothing happens until they are done.",
    conversation: "Conversation",
    quick: "Quick answers",
    helped: "Did this help you?",
    thanks: "Thank you.",
    yes: "Yes",
    no: "No",
    again: "That did not arrive; press again.",
    you: "You",
    from: "From:",
    yourMessage: "Your message",
    sixDigits: "The six digits of your code",
    write: "Write what it is about",
    send: "Send",
    offline:
      "Not connected. What you write now is kept on this page only and goes out once the " +
      "desk answers.",
    requests: "Your requests",
    bankReference: "Bank reference",
    who: { customer: "You", desk: "Steward, an AI", staff: "A colleague" },
    unsent: {
      "": "Sending …",
      waits: "Not sent yet. This page keeps trying for as long as it is open.",
      refused: "The desk did not take this. Send it again, or in other words.",
    },
    states: {
      needs_you: "Waits for you",
      with_a_colleague: "With a colleague",
      in_progress: "Being done",
      done: "Done",
      declined: "Not possible",
      ended: "Ended",
      came_back: "Came back",
    },
  },
};
