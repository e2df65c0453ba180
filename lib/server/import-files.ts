import "server-only";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "./ids.ts";

const HOUR_MS = 3_600_000;
const folderIn = (data: string): string => join(data, "imports");
// Names are ours alone, so that nothing a stranger wrote ever names a file.
const isOurs = (name: string): boolean => /^[0-9a-f-]{36}$/.test(name);

/** Keeps bytes as they arrive, readable by nobody else. A half that never became a whole is removed. @returns its name */
export async function keepBytes(
  data: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  await mkdir(folderIn(data), { recursive: true, mode: 0o700 });
  const name = newId();
  const file = await open(join(folderIn(data), name), "wx", 0o600);
  try {
    for await (const part of bytes) await file.write(part);
    await file.sync();
  } catch (error) {
    await file.close();
    await removeBytes(data, name);
    throw error;
  }
  await file.close();
  return name;
}

/** The bytes, or null when they are gone. */
export async function keptBytes(data: string, name: string): Promise<Uint8Array | null> {
  if (!isOurs(name)) return null;
  return readFile(join(folderIn(data), name)).catch(() => null);
}

export async function removeBytes(data: string, name: string | null): Promise<void> {
  if (name && isOurs(name)) await rm(join(folderIn(data), name), { force: true });
}

/** Removes what no job under way needs and is older than an hour: what a crash left. */
export async function removeStale(data: string, needed: ReadonlySet<string>, now: number): Promise<void> {
  const names = await readdir(folderIn(data)).catch(() => []);
  for (const name of names.filter((one) => isOurs(one) && !needed.has(one))) {
    const found = await stat(join(folderIn(data), name)).catch(() => null);
    if (found && now - found.mtimeMs > HOUR_MS) await removeBytes(data, name);
  }
}
