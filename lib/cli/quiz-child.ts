// Reads one file of quiz questions for a server that must not stop meanwhile: a line of JSON and the file's bytes on standard
// input, what came of it as JSON on standard output. It has no database, no network, and is killed when its time is over.
import { readQuizFile } from "../import/quiz/read-quiz-file.ts";

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const input = Buffer.concat(parts);
process.stdout.write(JSON.stringify(readQuizFile(input.subarray(input.indexOf(10) + 1))));
