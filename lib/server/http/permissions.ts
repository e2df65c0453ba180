import "server-only";

/** Kinds of person, from least to most known. Being an owner or reader of something is decided by each query. */
export const persons = ["anyone", "learner"] as const;
export type Person = (typeof persons)[number];

/**
 * Who may call what. A route handler cannot be written without naming its row here, a row without a handler fails a
 * test, and so does a handler file that exports anything else.
 */
export const permissions = {
  "GET /api/health": "anyone",
  "GET /api/today": "anyone",
  "GET /api/review": "anyone",
  "GET /api/settings": "anyone",
  "GET /api/progress": "anyone",
  "GET /api/history": "learner",
  "POST /api/wording": "learner",
  "POST /api/documents": "learner",
  "POST /api/uploads": "learner",
  "GET /api/imports": "anyone",
  "GET /api/document": "anyone",
  "GET /api/sources": "anyone",
  "GET /api/inbox": "learner",
  "POST /api/verdicts": "learner",
  "POST /api/hand-cards": "learner",
  "GET /api/library": "anyone",
  "GET /api/collection": "anyone",
  "GET /api/cards": "anyone",
  "GET /api/cards/all": "anyone",
  "GET /api/card": "anyone",
  "POST /api/learner": "anyone",
  "POST /api/events": "learner",
} as const satisfies Readonly<Record<string, Person>>;

export type RouteName = keyof typeof permissions;
