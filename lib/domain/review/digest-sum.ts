/** What a device's stored events add up to, in whatever order they came: two sides that differ have different events. */
export interface DigestSum {
  readonly count: number;
  /** 128 bits, hex. */
  readonly sum: string;
}

const DIGITS = 32;
const MODULUS = 1n << 128n;

export const noDigests: DigestSum = { count: 0, sum: "0".repeat(DIGITS) };

/** @param digest SHA-256, hex; its first 16 bytes count */
export function addDigest({ count, sum }: DigestSum, digest: string): DigestSum {
  const total = (BigInt(`0x${sum}`) + BigInt(`0x${digest.slice(0, DIGITS)}`)) % MODULUS;
  return { count: count + 1, sum: total.toString(16).padStart(DIGITS, "0") };
}

export const sameSum = (a: DigestSum, b: DigestSum): boolean => a.count === b.count && a.sum === b.sum;
