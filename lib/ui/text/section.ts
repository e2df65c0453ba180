const names = new WeakMap<object, string>();

/** A section of the English catalogue under the name by which other languages know it: its key in `en/index.ts`. */
export function section<Words extends object>(name: string, words: Words): Words {
  names.set(words, name);
  return words;
}

export const nameOf = (words: object): string | undefined => names.get(words);
