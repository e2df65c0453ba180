// Reads one document for a server that must not stop meanwhile: text in on standard input, its reading out on standard
// output, both JSON. It has no database, no network and a memory limit, and is killed when its time is over.
import { readingOf } from "../domain/reading/reading.ts";

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
process.stdout.write(JSON.stringify(readingOf(JSON.parse(Buffer.concat(parts).toString("utf8")))));
