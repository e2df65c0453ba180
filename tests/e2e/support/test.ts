import { type BrowserContext, test as base, expect } from "@playwright/test";

interface Quiet {
  /** Noise this test makes on purpose. */
  allow(pattern: RegExp): void;
}

/** A page on which every console error, every uncaught error and every violation of the policy fails the test. */
export const test = base.extend<{ quiet: Quiet }>({
  quiet: [
    async ({ context }, use) => {
      const noise: string[] = [];
      const allowed: RegExp[] = [];
      await listen(context, noise);
      await use({ allow: (pattern) => void allowed.push(pattern) });
      expect(noise.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect } from "@playwright/test";

async function listen(context: BrowserContext, noise: string[]): Promise<void> {
  context.on("console", (message) => {
    const { url } = message.location();
    // A page that is left before its icon was named makes the browser ask for the icon of old.
    // What the device fetches by itself may go out just as a sign-in ends the session it goes out under.
    const overtaken = url.includes("/api/device") && / 401 /.test(message.text());
    if (message.type() === "error" && !overtaken && !url.endsWith("/favicon.ico"))
      noise.push(`console: ${message.text()} ${url}`);
  });
  context.on("weberror", (error) => noise.push(`uncaught: ${error.error().message}`));
  await context.exposeFunction("policyViolated", (what: string) => void noise.push(`policy: ${what}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (said) => {
      const event = said as SecurityPolicyViolationEvent;
      (globalThis as unknown as { policyViolated(what: string): void }).policyViolated(
        `${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
}
