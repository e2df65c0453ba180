import * as z from "zod/mini";

/** 2026-01-31T08:00:00.000Z */
const instant = z.iso.datetime();
const flag = z.boolean();
const json = z.unknown();

const event = z.object({
  id: z.string(),
  device: z.string(),
  seq: z.number(),
  kind: z.string(),
  card: z.nullable(z.string()),
  payload: json,
  settings: z.string(),
  /** The device's clock. */
  at: instant,
  zone: z.string(),
  offset: z.number(),
  /** Where the server put it, and on which of the learner's days (days since 1970). */
  effective: instant,
  day: z.number(),
  /** SHA-256 of the event as the device sent it (`at` in epoch ms). */
  digest: z.string(),
  stored: instant,
});

const document = z.object({
  id: z.string(),
  title: z.string(),
  author: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()),
  format: z.string(),
  text: z.string(),
  read: instant,
  retired: z.nullable(instant),
  ledger: json,
  facts: z.array(z.object({ id: z.string(), kind: z.string(), tier: z.string(), retired: flag, fact: json })),
  cards: z.array(
    z.object({
      id: z.string(),
      fact: z.string(),
      form: z.string(),
      stem: z.string(),
      key: z.string(),
      retired: flag,
      edited: json,
      body: json,
      passage: json,
    }),
  ),
});

/** GET /api/account/export: everything that is stored about one learner, as one file. */
export const Export = z.object({
  format: z.literal("footnote-export"),
  version: z.literal(1),
  exported: instant,
  account: z.nullable(
    z.object({
      email: z.string(),
      created: instant,
      passkeys: z.array(z.object({ name: z.nullable(z.string()), created: instant })),
      sessions: z.array(z.object({ agent: z.nullable(z.string()), created: instant, seen: instant })),
    }),
  ),
  learner: z.object({ id: z.string(), created: instant, settings: z.string() }),
  /** Anonymous learners that became part of this one. */
  merged: z.array(z.object({ learner: z.string(), at: instant })),
  devices: z.array(z.object({ id: z.string(), first: instant, last: instant, clockOffset: z.number() })),
  settings: z.array(z.object({ version: z.string(), values: json })),
  study: z.array(z.object({ collection: z.string(), title: z.string(), since: instant, studied: flag, offered: flag })),
  events: z.array(event),
  /** Events that contradicted a stored one and were kept aside. */
  conflicts: z.array(z.object({ id: z.string(), digest: z.string(), received: instant, event: json })),
  memory: z.array(z.object({ card: z.string(), collection: z.string(), fact: z.string(), memory: json })),
  days: z.array(
    z.object({
      day: z.number(),
      collection: z.string(),
      fresh: z.number(),
      reviews: z.number(),
      again: z.number(),
      hard: z.number(),
      good: z.number(),
      easy: z.number(),
      took: z.number(),
    }),
  ),
  /** Links by which collections may be read; `opened`: the day (since 1970) it was last. */
  shares: z.array(
    z.object({
      collection: z.string(),
      created: instant,
      expires: instant,
      revoked: z.nullable(instant),
      opened: z.nullable(z.number()),
    }),
  ),
  /** When one wishes to be reminded; null: never said. `calendar`: when its address was made. */
  reminder: z.nullable(
    z.object({ hour: z.number(), zone: z.string(), language: z.string(), calendar: z.nullable(instant) }),
  ),
  /** Browsers that are called, by their addresses at their push services. */
  browsersCalled: z.array(z.object({ endpoint: z.string(), since: instant })),
  collections: z.array(z.object({ id: z.string(), title: z.string(), created: instant, documents: z.array(document) })),
  /** Quizzes one wrote: the draft, each edition with the versions of its items, who took it and what they answered. */
  quizzes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.string(),
      code: z.nullable(z.string()),
      created: instant,
      draft: json,
      editions: z.array(
        z.object({
          edition: z.number(),
          published: instant,
          settings: json,
          sections: json,
          title: z.string(),
          note: z.string(),
        }),
      ),
      takers: z.array(
        z.object({ id: z.string(), name: z.nullable(z.string()), word: z.nullable(z.string()), joined: instant }),
      ),
      attempts: z.array(
        z.object({
          id: z.string(),
          taker: z.string(),
          edition: z.number(),
          started: instant,
          finished: z.nullable(instant),
          ended: z.nullable(z.string()),
          places: json,
          responses: json,
          /** Oldest first; the last one counts. */
          grades: json,
        }),
      ),
      /** What was decided about items once they were answered, oldest first. */
      decisions: z.array(
        z.object({
          id: z.string(),
          item: z.string(),
          version: z.number(),
          subject: z.string(),
          mend: json,
          grounds: json,
          before: z.string(),
          after: z.string(),
          more: z.number(),
          fewer: z.number(),
          at: instant,
        }),
      ),
    }),
  ),
  /** The bank of items, each with every version. */
  items: z.array(z.object({ id: z.string(), version: z.number(), type: z.string(), made: instant, content: json })),
});
export type Export = z.infer<typeof Export>;
