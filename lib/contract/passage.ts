import { PassageShape } from "#lib/domain/source/passage-shape.ts";

/** lib/domain/source/passage.ts on the wire. */
export const Passage = PassageShape;
