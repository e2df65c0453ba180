const MOST = 40;

/**
 * A name as it may be shown to a room: NFC, one line, no control or direction marks (they would turn other names around),
 * not longer than is read. Null when nothing is left.
 */
export function takerName(typed: string): string | null {
  const clean = typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, " ")
    // A letter with more than three marks stacked on it runs over the lines above and below.
    .replace(/(\p{M}{3})\p{M}+/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
  const short = [...clean].slice(0, MOST).join("").trim();
  return short === "" ? null : short;
}

// Short, plain, unlike each other when heard; no names, nothing anybody would mind.
const first =
  "amber apple autumn basil birch brass bread brook cedar chalk cherry cliff clover coral cotton crane dawn delta fern field flint forest garden ginger glass gold grape harbor hazel honey island ivory jasmine kettle lemon linen maple marble meadow mint moss north oak ocean olive orange orchid paper pearl pepper pine plum quartz rain river rose saffron sand silver spring stone sugar summer thyme tulip velvet violet walnut water willow winter".split(
    " ",
  );
const second =
  "badger bear beaver bison crab crane crow deer dolphin dove duck eagle falcon finch fox frog goose gull hare hawk heron horse ibex jay kite koala lark lion lizard lynx magpie mole moose mouse newt otter owl panda parrot pigeon puffin quail rabbit raven robin salmon seal shark shrew snail sparrow squid stork swan swift tiger toad trout turtle walrus whale wolf wren yak zebra".split(
    " ",
  );

/** A word for the roster, e.g. `amber-otter-2719`: easy to say, one of some 44 million, so that nobody in a class guesses another's. @param pick a random integer below its argument */
export const rosterWord = (pick: (below: number) => number): string =>
  `${first[pick(first.length)]}-${second[pick(second.length)]}-${1000 + pick(9000)}`;

/** As somebody may type it. */
export const readWord = (typed: string): string =>
  typed
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    // A phone writes a longer dash for a short one, and a database takes no control characters.
    .replace(/[\s\p{Pd}\p{Cc}\p{Cf}]+/gu, "-")
    .replace(/^-|-$/g, "");
