/** Without 0 O 1 I L, which are read for each other. 31 symbols; eight of them are 8.5 × 10^11 codes. */
export const CODE_SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const CODE_LENGTH = 8;

/** A code as somebody may type or paste it (small letters, whatever dash a phone makes of one, a full stop after it), or null when it is none. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return code.length === CODE_LENGTH && [...code].every((symbol) => CODE_SYMBOLS.includes(symbol)) ? code : null;
}

export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** @param bytes random ones, more than there are symbols; those that would favour some symbols are passed over */
export function codeFrom(bytes: Uint8Array): string | null {
  const fair = [...bytes].filter((byte) => byte < 248); // 8 × 31
  if (fair.length < CODE_LENGTH) return null;
  return fair
    .slice(0, CODE_LENGTH)
    .map((byte) => CODE_SYMBOLS[byte % CODE_SYMBOLS.length])
    .join("");
}
