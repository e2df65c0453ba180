import { defineConfig } from "vitest/config";

const node = { environment: "node" as const, testTimeout: 20_000 };
// Server code says so with "server-only", which throws under any other condition.
const server = {
  ...node,
  execArgv: ["--conditions=react-server", "--disable-warning=ExperimentalWarning"],
  pool: "forks" as const,
};
const ssr = { resolve: { conditions: ["react-server", "node"], externalConditions: ["react-server", "node"] } };

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { ...node, name: "architecture", include: ["tests/architecture/**/*.test.ts"] } },
      { extends: true, test: { ...node, name: "domain", include: ["tests/domain/**/*.test.ts"] } },
      { extends: true, test: { ...node, name: "import", include: ["tests/import/**/*.test.ts"] } },
      { extends: true, test: { ...node, name: "client", include: ["tests/client/**/*.test.ts"] } },
      { extends: true, test: { ...node, name: "ui", include: ["tests/ui/**/*.test.ts"] } },
      {
        extends: true,
        ssr,
        test: {
          ...server,
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.ts"],
        },
      },
      {
        extends: true,
        ssr,
        test: {
          ...server,
          name: "app",
          include: ["tests/app/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.ts"],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
