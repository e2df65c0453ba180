import * as z from "zod/mini";

/** GET /api/operator: how the server is, and who has an account on it. */
export const Operator = z.object({
  version: z.string(),
  database: z.object({
    kind: z.enum(["sqlite", "postgres"]),
    bytes: z.number(),
    /** Newest one last. */
    migrations: z.array(z.string()),
  }),
  /** Free on the disk of the data folder. */
  disk: z.object({ free: z.number() }),
  /** null on PostgreSQL, which is backed up by whoever runs it, and before the first one. */
  backup: z.nullable(z.object({ at: z.number(), kept: z.number() })),
  counts: z.object({ accounts: z.number(), learners: z.number(), events: z.number() }),
  /** Documents on their way in, and how many failed in a day. */
  imports: z.object({ open: z.number(), failed: z.number() }),
  /** Requests of the last day that ended in something nobody foresaw, since the server was started. */
  failures: z.number(),
  now: z.number(),
  signup: z.enum(["open", "invite", "closed"]),
  invites: z.array(z.object({ created: z.number(), expires: z.number() })),
  accounts: z.array(
    z.object({
      account: z.string(),
      email: z.string(),
      operator: z.boolean(),
      created: z.number(),
      answers: z.number(),
      collections: z.number(),
      documents: z.number(),
      /** Documents this account may have; null: the usual number. */
      granted: z.nullable(z.number()),
    }),
  ),
});
export type Operator = z.infer<typeof Operator>;

export const NewInvite = z.strictObject({});
/** The one time the link is told. */
export const Invite = z.object({ link: z.string(), expires: z.number() });
export type Invite = z.infer<typeof Invite>;

/** POST /api/operator/quota: how many documents an account may have; a megabyte of text each. null: the usual. */
export const Grant = z.strictObject({
  account: z.string(),
  documents: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(100_000))),
});

/** POST /api/operator/delete: an account, said again by its address. */
export const DeleteAccount = z.strictObject({ account: z.string(), email: z.string() });
