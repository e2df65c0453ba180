import * as z from "zod/mini";

export const LEAST_PASSWORD = 10;
export const MOST_PASSWORD = 128;

const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
/** Of an account that is there: whatever it is, it is compared. */
const password = z.string().check(z.minLength(1), z.maxLength(MOST_PASSWORD));
const newPassword = z.string().check(z.minLength(LEAST_PASSWORD), z.maxLength(MOST_PASSWORD));
const token = z.string().check(z.minLength(8), z.maxLength(200));

/** GET /api/account: who asks, and what would be brought along. */
export const AccountInfo = z.object({
  account: z.nullable(z.object({ email: z.string(), operator: z.boolean(), created: z.number() })),
  /** What an anonymous learner of this browser has; null when there is none. */
  here: z.nullable(z.object({ answers: z.number(), collections: z.number() })),
  /** Answers of this browser that were left aside at signing in are waiting behind signing out. */
  aside: z.boolean(),
  signup: z.enum(["open", "invite", "closed"]),
  /** Whether the server sends mail; else a reset link stands in its log. */
  mail: z.boolean(),
});
export type AccountInfo = z.infer<typeof AccountInfo>;

/** POST /api/account/sign-up. The reply is the same whether or not the address had an account. */
export const SignUp = z.strictObject({ email, password: newPassword, invite: z.optional(token) });
export type SignUp = z.infer<typeof SignUp>;

/** POST /api/account/sign-in. @see AccountInfo.here for what `bring` is about */
export const SignIn = z.strictObject({
  email,
  password,
  bring: z.boolean(),
  /** On a phone that belongs to somebody else: the session ends with the browser, and after half an hour unused. */
  borrowed: z.optional(z.boolean()),
});
export type SignIn = z.infer<typeof SignIn>;

export const SignedIn = z.object({
  /** What became of the anonymous learner of this browser. */
  here: z.enum(["none", "kept", "merged", "left"]),
});
export type SignedIn = z.infer<typeof SignedIn>;

/**
 * POST /api/account/sign-out. `left`: this browser took its half of the session away before; only such a session is ended,
 * never that of whoever signed in here since.
 */
export const SignOut = z.strictObject({ left: z.optional(z.boolean()) });

export const Nothing = z.strictObject({});
export const Forgot = z.strictObject({ email });
export const Reset = z.strictObject({ token, password: newPassword });
export const ChangePassword = z.strictObject({ current: password, password: newPassword });
/** POST /api/account/delete. Somebody with an account says it with the password. */
export const Delete = z.strictObject({ password: z.optional(password) });

export const Sessions = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** The browser as it named itself, or null. */
      agent: z.nullable(z.string()),
      created: z.number(),
      seen: z.number(),
      current: z.boolean(),
    }),
  ),
});
export type Sessions = z.infer<typeof Sessions>;
/** POST /api/account/revoke: one session by id, or all but the one that asks. */
export const Revoke = z.union([z.strictObject({ session: z.string() }), z.strictObject({ others: z.literal(true) })]);

export const Passkeys = z.object({
  passkeys: z.array(z.object({ id: z.string(), name: z.nullable(z.string()), created: z.number() })),
});
export type Passkeys = z.infer<typeof Passkeys>;
export const PasskeyAdded = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  /** RegistrationResponseJSON */
  response: z.record(z.string(), z.unknown()),
});
export const PasskeyRemoved = z.strictObject({ id: z.string() });
export const PasskeySignIn = z.strictObject({
  /** AuthenticationResponseJSON; what else a browser adds is passed over. */
  response: z.object({
    id: z.string(),
    rawId: z.string(),
    type: z.literal("public-key"),
    response: z.object({
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
      /** There for keys that know their account, which ours are asked to be. */
      userHandle: z.string(),
    }),
    clientExtensionResults: z.object({}),
  }),
  bring: z.boolean(),
  borrowed: z.optional(z.boolean()),
});
/** Options a browser is handed as they are. */
export const CeremonyOptions = z.object({ options: z.record(z.string(), z.unknown()) });
