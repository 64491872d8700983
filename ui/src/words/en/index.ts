/**
 * What the pages for staff say in English, a file a page. Other languages have the same entries,
 * which the compiler holds.
 */
import { approvals } from "./approvals";
import { board } from "./board";
import { conversations } from "./conversations";
import { keeping } from "./keeping";
import { pages } from "./pages";
import { tour } from "./tour";

export const en = {
  ...pages,
  ...tour,
  ...conversations,
  ...approvals,
  ...board,
  ...keeping,
};

export type Words = typeof en;
