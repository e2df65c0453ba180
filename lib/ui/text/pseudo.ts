// A locale for finding texts that were forgotten, cut or squeezed: accented, and about 40 % longer inside its words, as
// German is. Switched on by Accept-Language en-XA.
const accents: Record<string, string> = {
  a: "å",
  b: "ƀ",
  c: "ç",
  d: "đ",
  e: "é",
  f: "ƒ",
  g: "ğ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ɋ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Å",
  B: "Ɓ",
  C: "Ç",
  D: "Đ",
  E: "É",
  F: "Ƒ",
  G: "Ğ",
  H: "Ĥ",
  I: "Î",
  J: "Ĵ",
  K: "Ķ",
  L: "Ļ",
  M: "Ḿ",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  Q: "Ɋ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Û",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};
const vowel = /[aeiouy]/i;

/** One text, accented and lengthened. */
export function pseudoText(text: string): string {
  let owed = 0;
  let out = "";
  for (const letter of text) {
    const accented = accents[letter];
    out += accented ?? letter;
    if (accented === undefined) continue;
    owed += 0.4;
    if (owed >= 1 && vowel.test(letter)) {
      const more = Math.floor(owed);
      out += (accents[letter.toLowerCase()] as string).repeat(more);
      owed -= more;
    }
  }
  return out;
}

/** A whole catalogue in the pseudo-locale: same shape, every text and every message's result. */
export function pseudo<T>(part: T): T {
  if (typeof part === "string") return pseudoText(part) as T;
  if (typeof part === "function")
    return ((...args: unknown[]) => pseudo((part as (...a: unknown[]) => unknown)(...args))) as T;
  if (part === null || typeof part !== "object") return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudo(value)])) as T;
}
