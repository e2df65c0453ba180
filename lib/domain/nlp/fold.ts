/** Case, accents and punctuation away, for comparing names and keys: "Szymański’s" → "szymanski s". */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ı", "i")
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** One actor's surname in its several transcriptions: articles and particles off ("al-Nasri", "a-Nasri" → "nasri"). */
export const surnameKey = (word: string): string => fold(word).replace(/^(?:al|el|as|ash|a|ad|ar|an|at) /, "");

export const wordsOf = (text: string): string[] => fold(text).split(" ").filter(Boolean);
