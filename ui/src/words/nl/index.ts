/** Wat de pagina’s voor medewerkers in het Nederlands zeggen, een bestand per pagina. */
import type { Words } from "../en";
import { approvals } from "./approvals";
import { board } from "./board";
import { conversations } from "./conversations";
import { keeping } from "./keeping";
import { pages } from "./pages";
import { tour } from "./tour";

export const nl: Words = {
  ...pages,
  ...tour,
  ...conversations,
  ...approvals,
  ...board,
  ...keeping,
};
