/** As the server has it (lib/contract/account.ts, which this room does not know). */
export const LEAST_PASSWORD = 10;

export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
