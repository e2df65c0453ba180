import { inflateRawSync } from "node:zlib";
import { err, ok, type Result } from "../../domain/kernel/result.ts";
import type { ImportError } from "../imported.ts";
import { refusals } from "../refusals.ts";

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 200_000_000;
const MOST_RATIO = 100;
/** So small a part may be as even as it likes: 100 kB of blanks pack to a few bytes in any document. */
const SMALL = 200_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
}

/** An archive whose directory was checked; parts are inflated one by one, never beyond the size the directory gives. */
export interface Archive {
  readonly names: readonly string[];
  read(name: string): Result<Uint8Array | null, ImportError>;
}

/**
 * Opens a zip for reading by its central directory. Before a byte is inflated it refuses too many entries, too much in
 * all, packing beyond reason, encryption, links, names that leave the archive, and entries that lie over each other.
 */
export function openZip(bytes: Uint8Array): Result<Archive, ImportError> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = directoryOf(data);
  if (!directory) return err(refusals.brokenWord);
  if (directory.entries > MOST_ENTRIES) return err(refusals.bomb);
  const entries: Entry[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.entries; i += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return err(refusals.brokenWord);
    const flags = data.readUInt16LE(at + 8);
    const method = data.readUInt16LE(at + 10);
    const [packed, size] = [data.readUInt32LE(at + 20), data.readUInt32LE(at + 24)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const mode = data.readUInt32LE(at + 38) >>> 16;
    const local = data.readUInt32LE(at + 42);
    const name = data.toString("utf8", at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    if (flags & 1) return err(refusals.encryptedWord);
    if ((mode & 0xf000) === 0xa000 || isUnsafe(name) || (method !== 0 && method !== 8)) return err(refusals.unsafeWord);
    const start = dataStart(data, local, name);
    if (start === null || start + packed > directory.start) return err(refusals.unsafeWord);
    if (method === 0 && packed !== size) return err(refusals.unsafeWord);
    if (size > SMALL && size > packed * MOST_RATIO) return err(refusals.bomb);
    entries.push({ name, method, packed, size, start });
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return err(refusals.bomb);
  if (overlap(entries)) return err(refusals.unsafeWord);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) return err(refusals.unsafeWord);
  return ok({
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name);
      return entry ? inflated(data, entry) : ok(null);
    },
  });
}

/** Where the directory begins and how many entries it says it has. Zip64, which no document needs, is not read. */
function directoryOf(data: Buffer): { start: number; entries: number } | null {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at -= 1) {
    if (data.readUInt32LE(at) !== 0x06054b50) continue;
    const [entries, size, start] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 12), data.readUInt32LE(at + 16)];
    return start + size <= at ? { start, entries } : null;
  }
  return null;
}

const isUnsafe = (name: string): boolean =>
  name === "" || name.includes("\0") || /^[\\/]|^[a-z]:|\\/i.test(name) || name.split("/").includes("..");

/** The local header must name what the directory names: a reader that trusts the other one would see another archive. */
function dataStart(data: Buffer, local: number, name: string): number | null {
  if (local + 30 > data.length || data.readUInt32LE(local) !== 0x04034b50) return null;
  const length = data.readUInt16LE(local + 26);
  if (data.toString("utf8", local + 30, local + 30 + length) !== name) return null;
  return local + 30 + length + data.readUInt16LE(local + 28);
}

function overlap(entries: readonly Entry[]): boolean {
  const order = [...entries].filter(({ packed }) => packed > 0).sort((a, b) => a.start - b.start);
  return order.some(
    (entry, index) => index > 0 && entry.start < (order[index - 1] as Entry).start + (order[index - 1] as Entry).packed,
  );
}

function inflated(data: Buffer, { start, packed, method, size }: Entry): Result<Uint8Array, ImportError> {
  const part = data.subarray(start, start + packed);
  if (method === 0) return ok(part);
  try {
    // One byte more than the directory says, and inflating stops: the sizes there are the sum that was checked.
    const out = inflateRawSync(part, { maxOutputLength: Math.max(1, size) });
    return out.length === size ? ok(out) : err(refusals.unsafeWord);
  } catch (error) {
    return err((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? refusals.bomb : refusals.brokenWord);
  }
}
