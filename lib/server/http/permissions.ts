import "server-only";

/**
 * Kinds of person, from least to most known: a learner may be anonymous, somebody with an account is signed in, the
 * operator has the first account. Being an owner or reader of something is decided by each query.
 */
export const persons = ["anyone", "learner", "account", "operator"] as const;
export type Person = (typeof persons)[number];

/**
 * Who may call what. A route handler cannot be written without naming its row here, a row without a handler fails a
 * test, and so does a handler file that exports anything else.
 */
export const permissions = {
  "GET /api/health": "anyone",
  "GET /api/today": "anyone",
  "GET /api/review": "anyone",
  "GET /api/test": "anyone",
  "GET /api/exam": "anyone",
  "GET /api/settings": "anyone",
  "GET /api/progress": "anyone",
  "GET /api/history": "learner",
  "GET /api/device": "learner",
  "POST /api/wording": "learner",
  "POST /api/documents": "learner",
  "POST /api/uploads": "learner",
  "GET /api/imports": "anyone",
  "GET /api/document": "anyone",
  "GET /api/sources": "anyone",
  "GET /api/inbox": "learner",
  "POST /api/verdicts": "learner",
  "POST /api/versions": "learner",
  "POST /api/hand-cards": "learner",
  "POST /api/collections": "learner",
  "POST /api/collections/rename": "learner",
  "POST /api/collections/move": "learner",
  "GET /api/collections/holdings": "learner",
  "POST /api/collections/delete": "learner",
  "GET /api/shares": "learner",
  "POST /api/shares": "learner",
  "POST /api/shares/revoke": "learner",
  "GET /api/quizzes": "anyone",
  "POST /api/quizzes": "learner",
  "GET /api/quizzes/quiz": "learner",
  "POST /api/quizzes/draft": "learner",
  "POST /api/quizzes/duplicate": "learner",
  "POST /api/quizzes/delete": "learner",
  "GET /api/quizzes/documents": "learner",
  "GET /api/quizzes/parts": "learner",
  "POST /api/quizzes/propose": "learner",
  "GET /api/quizzes/bank": "learner",
  "POST /api/quizzes/publish": "learner",
  "POST /api/quizzes/close": "learner",
  "POST /api/quizzes/reopen": "learner",
  "GET /api/quizzes/export": "learner",
  "GET /api/quizzes/losses": "learner",
  "POST /api/quizzes/import": "learner",
  "GET /api/library": "anyone",
  "GET /api/collection": "anyone",
  "GET /api/picture": "anyone",
  "GET /api/cards": "anyone",
  "GET /api/cards/all": "anyone",
  "GET /api/card": "anyone",
  "POST /api/learner": "anyone",
  "POST /api/events": "learner",
  "POST /api/sealed": "anyone",
  "GET /api/account": "anyone",
  "POST /api/account/sign-up": "anyone",
  "POST /api/account/sign-in": "anyone",
  "POST /api/account/sign-out": "anyone",
  "POST /api/account/forgot": "anyone",
  "POST /api/account/reset": "anyone",
  "POST /api/account/password": "account",
  "GET /api/account/sessions": "account",
  "POST /api/account/revoke": "account",
  "GET /api/account/passkeys": "account",
  "POST /api/account/passkey-options": "account",
  "POST /api/account/passkey": "account",
  "POST /api/account/passkey-remove": "account",
  "POST /api/account/passkey-sign-in-options": "anyone",
  "POST /api/account/passkey-sign-in": "anyone",
  "GET /api/account/export": "learner",
  "POST /api/account/delete": "learner",
  "GET /api/quizzes/results": "learner",
  "GET /api/quizzes/results/csv": "learner",
  "POST /api/quizzes/results/decide": "learner",
  "POST /api/take/open": "anyone",
  "POST /api/take/join": "anyone",
  "POST /api/take/begin": "anyone",
  "GET /api/take/attempt": "anyone",
  "POST /api/take/answers": "anyone",
  "POST /api/take/keep": "learner",
  "GET /api/take/live": "anyone",
  "GET /api/quizzes/room": "learner",
  "GET /api/quizzes/live": "learner",
  "POST /api/quizzes/live": "learner",
  "GET /api/quizzes/takers": "learner",
  "POST /api/quizzes/remove-taker": "learner",
  "GET /api/operator": "operator",
  "POST /api/operator/invite": "operator",
  "POST /api/operator/delete": "operator",
  "POST /api/operator/quota": "operator",
  "GET /api/reminders": "anyone",
  "POST /api/reminders": "learner",
  "POST /api/reminders/calendar": "learner",
  "POST /api/reminders/calendar-end": "learner",
  "POST /api/reminders/subscribe": "learner",
  "POST /api/reminders/unsubscribe": "learner",
  "POST /api/reminders/test": "learner",
  "GET /api/calendar/[token]": "anyone",
} as const satisfies Readonly<Record<string, Person>>;

export type RouteName = keyof typeof permissions;

/** Taken also under a session that ended in a merge: an answer given or a card made before it arrives after it. */
export const takesLate: ReadonlySet<RouteName> = new Set(["POST /api/events", "POST /api/hand-cards"]);

/**
 * What a whole class calls in the same minute from one address. Bounded by address far above what the others are, and by
 * what a wrong code costs (limits.ts).
 */
export const ofTakers = (name: RouteName): boolean => / \/api\/take\//.test(name);
