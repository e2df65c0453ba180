import type { Scope, Side } from "../scope.ts";
import { nameEnding } from "../scope.ts";

import { lowerAt } from "./hit.ts";

const power =
  /^(?:power|airpower|strikes|airstrikes|artillery|aircraft|warplanes|jets|planes|drones|helicopters|firepower|money|cash|funds|funding|capital|arms|weapons|aid|loans|grants|tanks|gold|subsidies|intelligence)$/;

/** "Russian air power", "American money": the state whose means they are, for a frame whose actor stands at `at`. */
export function meansOf(scope: Scope, at: number): Side[] {
  for (let first = at; first <= at + 1; first += 1) {
    const name = scope.paragraph.names.find((one) => one.first === first && one.type === "demonym");
    if (!name) continue;
    for (let head = name.last + 1; head <= name.last + 3; head += 1)
      if (power.test(lowerAt(scope, head))) return [{ name: name.canonical, first: at, last: head, type: "state" }];
    return [];
  }
  return [];
}

/** "with Turkish help", "had American support": the state before the noun phrase that begins at `start`. */
export function nationalBefore(scope: Scope, start: number): Side[] {
  // An adjective between belongs to the phrase: "with Turkish military help".
  const name = nameEnding(scope, start - 1) ?? scope.paragraph.names.find((one) => one.first === start) ?? null;
  return name?.type === "demonym" ? [{ name: name.canonical, first: name.first, last: name.last, type: "state" }] : [];
}
