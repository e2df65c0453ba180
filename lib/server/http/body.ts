import "server-only";
import { ProblemError } from "./problem.ts";

const MOST_BYTES = 1_000_000;
const MOST_DEPTH = 100;

/** The JSON of a request. @throws ProblemError wrong content type, over 1 MB (counted while it arrives), not JSON, nested beyond reason */
export async function readJson(request: Request): Promise<unknown> {
  if (contentType(request) !== "application/json")
    throw new ProblemError("wrong_content_type", "Only application/json is read.");
  const text = await readText(request);
  if (tooDeep(text)) throw new ProblemError("bad_request", `JSON nested deeper than ${MOST_DEPTH}.`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError("bad_request", "The body is not JSON.");
  }
}

/** A file that is the body of a request, a part at a time. @throws ProblemError wrong content type, or larger than `most` */
export function readUpload(request: Request, most: number): AsyncIterable<Uint8Array> {
  if (contentType(request) !== "application/octet-stream")
    throw new ProblemError("wrong_content_type", "Only application/octet-stream is read here.");
  return counted(request, most);
}

const contentType = (request: Request): string | undefined =>
  request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();

async function readText(request: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of counted(request, MOST_BYTES)) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** A body as it arrives; what it says of its length is only believed when it is too much. */
async function* counted(request: Request, most: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new ProblemError("body_too_large", `At most ${most / 1_000_000} MB.`);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) throw tooLarge();
    yield part;
  }
}

/** Brackets counted without parsing, strings skipped: a million of them must cost a refusal, not a stack. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i];
    if (inString) {
      if (unit === "\\") i += 1;
      else if (unit === '"') inString = false;
    } else if (unit === '"') inString = true;
    else if (unit === "[" || unit === "{") {
      depth += 1;
      if (depth > MOST_DEPTH) return true;
    } else if (unit === "]" || unit === "}") depth -= 1;
  }
  return false;
}
