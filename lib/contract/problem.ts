import * as z from "zod/mini";

/** Every reply that is not a success is one of these (RFC 9457), as application/problem+json. The interface turns `code` into a sentence. */
export const Problem = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.number(),
  code: z.enum([
    "bad_request",
    "body_too_large",
    "wrong_content_type",
    "no_learner",
    "not_signed_in",
    "wrong_credentials",
    "link_spent",
    "signup_closed",
    "gone",
    "cross_site",
    "not_found",
    "method_not_allowed",
    "too_many_requests",
    "storage_full",
    "internal",
  ]),
  detail: z.string(),
  /** Found again in the server's log. */
  request: z.string(),
});
export type Problem = z.infer<typeof Problem>;
export type ProblemCode = Problem["code"];
