const upToNineteen = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number 0–999 in English words, as a sentence may begin with. Outside that range: the figure. */
export function inWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999) return String(n);
  if (n < 20) return upToNineteen[n] as string;
  if (n < 100) return joined(tens[Math.floor(n / 10)] as string, n % 10, "-");
  return joined(`${upToNineteen[Math.floor(n / 100)]} hundred`, n % 100, " and ");
}

const joined = (head: string, rest: number, by: string): string => (rest === 0 ? head : `${head}${by}${inWords(rest)}`);

export const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
