import "server-only";
import { ProblemError } from "./problem.ts";

const MOST_BYTES = 1_000_000;
const MOST_DEPTH = 100;

/** The JSON of a request. @throws ProblemError wrong content type, over 1 MB (counted while it arrives), not JSON, nested beyond reason */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new ProblemError("wrong_content_type", "Only application/json is read.");
  const text = await readText(request);
  if (tooDeep(text)) throw new ProblemError("bad_request", `JSON nested deeper than ${MOST_DEPTH}.`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError("bad_request", "The body is not JSON.");
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    throw new ProblemError("body_too_large", "At most 1 MB.");
  if (!request.body) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new ProblemError("body_too_large", "At most 1 MB.");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
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
