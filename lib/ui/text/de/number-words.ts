const upToNineteen = (
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn " +
  "siebzehn achtzehn neunzehn"
).split(" ");
const tens = "_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

/** A whole number 0–999 in German words. One alone is "eins": before a noun the sentence says "ein" or "eine" itself. */
export function inWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999) return String(n);
  if (n < 20) return upToNineteen[n] as string;
  if (n < 100) {
    const ten = tens[Math.floor(n / 10)] as string;
    const rest = n % 10;
    return rest === 0 ? ten : `${rest === 1 ? "ein" : inWords(rest)}und${ten}`;
  }
  const head = Math.floor(n / 100);
  return `${head === 1 ? "ein" : inWords(head)}hundert${n % 100 === 0 ? "" : inWords(n % 100)}`;
}
