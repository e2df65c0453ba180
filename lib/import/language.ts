/** Commonest little words of languages people bring, beside English; a share of them tells which it is. */
const little: Readonly<Record<string, string>> = {
  English:
    "the of and to in a that is was for on with as by at from his her it be are were has have had not this which",
  German:
    "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach",
  French:
    "de la le et les des en un une du que dans pour par sur est au qui plus pas avec son se ne ce ont sont cette aux",
  Spanish:
    "de la que el en y los del se las por un para con no una su al lo como más pero sus le ha este sí porque esta",
  Italian:
    "di che è la il un in per una sono non con del della da si dei nel alla al le anche più gli ha delle come ma",
  Portuguese: "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao das tem à seu sua",
  Dutch: "de het een van en in is dat op te zijn met voor niet aan er om ook als dan bij door maar worden uit naar nog",
  Turkish: "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne var ancak ise göre oldu değil her",
  Polish: "i w na z do się nie to jest że o jak po ale za od przez dla tym są oraz tego być który które",
  Swedish: "och i att det som en på är av för med den till inte har de ett om var från men vid kan",
};
const sets = Object.entries(little).map(([name, words]) => [name, new Set(words.split(" "))] as const);

const scripts: readonly (readonly [string, RegExp])[] = [
  ["Chinese or Japanese", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Russian or another language in Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Arabic or Persian", /\p{Script=Arabic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Korean", /\p{Script=Hangul}/gu],
  ["Hindi", /\p{Script=Devanagari}/gu],
];

const SAMPLE = 60_000;
const FEWEST_WORDS = 40;
/** English prose has about four in ten of its words among its little ones, tables and lists one in ten. */
const ENGLISH_ENOUGH = 0.14;
const OTHER_ENOUGH = 0.12;

/** The language a text seems to be in when it is not English; null when it is, or when too little tells. */
export function otherLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [name, script] of scripts) if ((sample.match(script)?.length ?? 0) > letters * 0.5) return name;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const shares = sets.map(([name, set]) => ({
    name,
    share: words.filter((word) => set.has(word)).length / words.length,
  }));
  const english = shares[0]?.share ?? 0;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.name !== "English" && english < ENGLISH_ENOUGH && best.share > OTHER_ENOUGH ? best.name : null;
}
