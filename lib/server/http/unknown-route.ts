import "server-only";
import { randomUUID } from "node:crypto";
import { problemReply } from "./problem.ts";

/** Under /api everything answers in JSON, also what is not there. */
export const unknownRoute = (): Response => problemReply("not_found", "There is no such route.", randomUUID());
