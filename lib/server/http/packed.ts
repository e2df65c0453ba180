import "server-only";

/**
 * Headers of a reply that is worth packing: hundreds of cards are mostly the same keys. Next packs what it knows to be
 * text, does not know application/json to be (only types that end in +json), and takes away an encoding of our own.
 */
export const packed = (): Headers => new Headers({ "content-type": "application/vnd.footnote+json" });
