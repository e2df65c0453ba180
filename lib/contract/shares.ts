import * as z from "zod/mini";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));

/** How long a link may hold, days. */
export const shareDays = [1, 7, 30, 90] as const;
export type ShareDays = (typeof shareDays)[number];
export const USUAL_SHARE_DAYS: ShareDays = 30;
/** Links to one collection that hold at once. */
export const MOST_SHARES = 20;

/** GET /api/shares?collection=… */
export const SharesQuery = z.strictObject({ collection: id });

/** Links to a collection that hold. Never the links themselves: they are shown once. */
export const Shares = z.object({
  shares: z.array(
    z.object({
      id: z.string(),
      created: z.number(),
      expires: z.number(),
      /** Days since 1970 (UTC), or null: never opened. */
      opened: z.nullable(z.number()),
    }),
  ),
});
export type Shares = z.infer<typeof Shares>;

/** POST /api/shares */
export const NewShare = z.strictObject({ collection: id, days: z.literal(shareDays) });
export type NewShare = z.infer<typeof NewShare>;
export const NewShareReply = z.union([
  z.object({ ok: z.literal(true), link: z.string(), expires: z.number() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type NewShareReply = z.infer<typeof NewShareReply>;

/** POST /api/shares/revoke */
export const RevokeShare = z.strictObject({ share: id });
export type RevokeShare = z.infer<typeof RevokeShare>;
