import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf } from "#lib/client/digest.ts";
import { canonical } from "#lib/domain/review/event.ts";

test("the device's digest is the server's, whatever the text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(digestOf(value)).toBe(createHash("sha256").update(canonical(value)).digest("hex"));
    }),
  );
});
