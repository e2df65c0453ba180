import "server-only";
import { resolve } from "node:path";
import * as z from "zod";
import type { Model } from "./proposer.ts";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const Environment = z.object({
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65535).default(3000)),
  /** 127.0.0.1 unless somebody means otherwise; 0.0.0.0 to be reached from other machines. */
  HOST: z.preprocess(blankIsUnset, z.string().default("127.0.0.1")),
  /** Folder of the database, its backups and the secret. */
  FOOTNOTE_DATA: z.preprocess(blankIsUnset, z.string().default("./.footnote")),
  /** postgres://… ; unset: SQLite in FOOTNOTE_DATA. */
  DATABASE_URL: optional(
    z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres:// (unset it to use SQLite)"),
  ),
  /** The one public origin. Unset: only localhost is served, over http. */
  FOOTNOTE_URL: optional(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)),
  /** 1: a proxy in front sets X-Forwarded-For, and its last entry is the client. */
  FOOTNOTE_TRUST_PROXY: z.preprocess(blankIsUnset, z.enum(["0", "1"]).default("0")),
  /** Who may make an account; the first account of a server always may be made. */
  FOOTNOTE_SIGNUP: z.preprocess(blankIsUnset, z.enum(["open", "invite", "closed"]).default("open")),
  /** smtp://user:password@host:587 or smtps://…; unset: what would be mailed is written to the log. */
  FOOTNOTE_SMTP_URL: optional(z.string().regex(/^smtps?:\/\/./, "must begin with smtp:// or smtps://")),
  /** Sender of mail, e.g. Footnote <cards@example.org>. */
  FOOTNOTE_MAIL_FROM: optional(z.string().regex(/@/, "must be an address, e.g. Footnote <cards@example.org>")),
  /** Base address of an OpenAI-compatible endpoint that may propose cards; unset: none, and no text leaves the server. */
  FOOTNOTE_LLM_URL: optional(z.url({ protocol: /^https?$/ })),
  FOOTNOTE_LLM_MODEL: optional(z.string()),
  FOOTNOTE_LLM_KEY: optional(z.string()),
});

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly signup: "open" | "invite" | "closed";
  /** null: no mail is sent. */
  readonly mail: { readonly smtp: string; readonly from: string } | null;
  /** null: no model proposes anything. */
  readonly model: Model | null;
}

/** The environment, parsed once at boot. @throws Error naming each variable that is wrong and what it must be */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment cannot be used:\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  if (env.FOOTNOTE_SMTP_URL && !(env.FOOTNOTE_MAIL_FROM && env.FOOTNOTE_URL))
    throw new Error(
      "The environment cannot be used:\nFOOTNOTE_SMTP_URL: wants FOOTNOTE_MAIL_FROM, who mails, and FOOTNOTE_URL, where its links lead",
    );
  if (Boolean(env.FOOTNOTE_LLM_URL) !== Boolean(env.FOOTNOTE_LLM_MODEL))
    throw new Error("The environment cannot be used:\nFOOTNOTE_LLM_URL and FOOTNOTE_LLM_MODEL: one wants the other");
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(env.FOOTNOTE_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    publicUrl: env.FOOTNOTE_URL ?? null,
    trustProxy: env.FOOTNOTE_TRUST_PROXY === "1",
    signup: env.FOOTNOTE_SIGNUP,
    mail:
      env.FOOTNOTE_SMTP_URL && env.FOOTNOTE_MAIL_FROM
        ? { smtp: env.FOOTNOTE_SMTP_URL, from: env.FOOTNOTE_MAIL_FROM }
        : null,
    model:
      env.FOOTNOTE_LLM_URL && env.FOOTNOTE_LLM_MODEL
        ? { url: env.FOOTNOTE_LLM_URL, name: env.FOOTNOTE_LLM_MODEL, key: env.FOOTNOTE_LLM_KEY ?? null }
        : null,
  };
}

/** Where links lead: FOOTNOTE_URL alone, never what a request says its host is. */
export const linkBase = (env: Env): string => env.publicUrl ?? `http://localhost:${env.port}`;

/** Where takers go; the code stands behind a `#`, so that no server's log sees it. */
export const takeBase = (env: Env): string => `${linkBase(env)}/take`;

/** Origins a browser may send changes from. */
export function trustedOrigins(env: Env): readonly string[] {
  if (env.publicUrl) return [env.publicUrl];
  return [`http://localhost:${env.port}`, `http://127.0.0.1:${env.port}`];
}
