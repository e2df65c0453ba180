/** The little of an event that undoing needs. */
export interface Undoable {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
}

/** The event an undo takes back, or null for any other kind. */
export function targetOf(event: Undoable): string | null {
  return event.kind === "undo" ? (event.payload as { event: string }).event : null;
}

/**
 * Ids of the events that do not count. An event is undone when an undo that itself counts names it; a redo is an undo
 * that names an undo. It does not hang on order, so two devices agree whatever arrived first.
 */
export function undoneIds(events: readonly Undoable[]): ReadonlySet<string> {
  const undosOf = new Map<string, string[]>();
  for (const event of events) {
    const target = targetOf(event);
    if (target === null) continue;
    const undos = undosOf.get(target);
    if (undos) undos.push(event.id);
    else undosOf.set(target, [event.id]);
  }
  const undone = new Map<string, boolean>();
  for (const target of [...undosOf.keys()].sort()) decide(target, undosOf, undone);
  return new Set([...undone].filter(([, is]) => is).map(([id]) => id));
}

// Chains of undo and redo can be as long as a learner's patience, so they are walked with a stack. Undos that name
// each other in a circle (no honest device makes them) still come out the same everywhere, since the walk is sorted.
function decide(first: string, undosOf: ReadonlyMap<string, readonly string[]>, undone: Map<string, boolean>): void {
  const entered = new Set<string>();
  const stack = [first];
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const undos = [...(undosOf.get(id) ?? [])].sort();
    const waiting =
      undone.has(id) || entered.has(id) ? [] : undos.filter((undo) => !undone.has(undo) && !entered.has(undo));
    entered.add(id);
    if (waiting.length > 0) {
      stack.push(...waiting);
      continue;
    }
    if (!undone.has(id))
      undone.set(
        id,
        undos.some((undo) => !undone.get(undo)),
      );
    stack.pop();
  }
}
