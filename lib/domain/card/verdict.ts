/**
 * How a card stands. `in-use`: learners get it. `waiting`: nobody has looked at it. `rejected`: its owner did not want it.
 * `covered`: another card asks it, or none may.
 */
export const cardStandings = ["in-use", "waiting", "rejected", "covered"] as const;
export type CardStanding = (typeof cardStandings)[number];

/** Why an owner rejects a card, in the order in which it is offered. */
export const rejectReasons = ["wrong", "unclear", "trivial", "known"] as const;
export type RejectReason = (typeof rejectReasons)[number];
