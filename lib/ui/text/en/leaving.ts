import { figure, plural } from "../format.ts";
import { section } from "../section.ts";

const cardsByHand = { one: "card by hand", other: "cards by hand" };

/** Before signing out throws away what the server refused. */
export const leavingWords = section("leaving", {
  ask: "Sign out?",
  cardsRefused: (n: number) => `${figure(n)} ${plural(n, cardsByHand)} refused by the server, kept here.`,
  thrown: "Signing out throws away what the server refused. To keep it, export it first.",
  exportAct: "Export as a file",
  act: "Sign out and throw it away",
  stay: "Stay signed in",
  exportFailed: "The file could not be made. Nothing was changed.",
});
