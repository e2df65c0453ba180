import nlp from "compromise";
import { corpus, read, repeated } from "./extract.ts";
import { asRatio, type Finding, inconclusive, pairwise } from "./harness.ts";

const SIZE = 60_000;
const LEAST = 2;

/** Facts and cards of a text against what a general language library needs to tag it and find its names. */
export async function benchPeer(quick: boolean): Promise<Finding> {
  const text = repeated(corpus(), SIZE);
  let [facts, people] = [0, 0];
  const pair = await pairwise(
    quick ? 7 : 15,
    () => {
      facts = read(text);
    },
    () => {
      const found = nlp(text);
      people = found.people().length + found.places().length + found.organizations().length;
    },
  );
  return {
    name: `Extraction against compromise's whole pipeline on the same ${SIZE / 1000} kB: at least ${LEAST} times as fast`,
    lines: [
      `ours ${pair.ours.toFixed(0)} ms (${facts} facts, with cards), compromise ${pair.theirs.toFixed(0)} ms (${people} names): ${asRatio(pair)}`,
    ],
    met: inconclusive(pair) ? null : pair.ratio <= 1 / LEAST,
  };
}
