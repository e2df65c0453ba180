import { v4 } from "uuid";

/** Of an item. */
export const newItemId = (): string => v4();

const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** Of a part of an item, a section or a person on the roster: random, since parts are laid out by it. */
export const newPartId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => letters[byte % letters.length]).join("");
