import { defineConfig, devices } from "@playwright/test";
import { chromiumOptions } from "./support/chromium.ts";

// The suite's runner (lib/cli/test.ts) builds the app, starts it on data of its own and names it here. To run one file
// against a server that is already there: E2E_URL=http://localhost:3000 npx playwright test --config tests/playwright.config.ts
const baseURL = process.env.E2E_URL ?? "http://localhost:3000";

/** What is about phones alone. */
const phones = ["**/cut-off.e2e.ts", "**/installed.e2e.ts", "**/phones.e2e.ts"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  // Two runs beside each other must not empty each other's folder.
  outputDir: process.env.E2E_OUTPUT ?? "../.tmp/e2e",
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL,
    locale: "en-GB",
    trace: "off",
    screenshot: "only-on-failure",
    // Each test has a browser of its own, which would fetch the whole app to store it. What is about the worker allows it.
    serviceWorkers: "block",
    launchOptions: chromiumOptions(),
  },
  projects: [
    {
      name: "desktop",
      testIgnore: ["**/touch.e2e.ts", "**/shared-phone.e2e.ts", ...phones],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    { name: "phone", testIgnore: ["**/keys.e2e.ts", "**/tomorrow.e2e.ts"], use: { ...devices["Pixel 7"] } },
    // An iPhone's screen and touch in Chromium: Safari itself is not tested.
    {
      name: "iphone",
      testMatch: "**/installed.e2e.ts",
      use: { ...devices["iPhone 15"], defaultBrowserType: "chromium" },
    },
  ],
});
