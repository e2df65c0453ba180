import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Rooms, from the top of README's diagram down, and the rooms each may import. Inside a room everybody may import everybody. */
const may: Readonly<Record<string, readonly string[]>> = {
  app: ["ui", "client", "server", "contract", "domain"],
  cli: ["server", "import", "contract", "domain", "client"],
  server: ["contract", "domain"],
  client: ["contract", "domain"],
  ui: ["domain"],
  import: ["domain"],
  contract: ["domain"],
  domain: [],
};

/** Rooms of which only types may be imported: what is on the wire is what is shown, but schemas weigh on a phone. */
const mayTypes: Readonly<Record<string, readonly string[]>> = { ui: ["contract"] };

/** Inside domain: lower rooms know nothing of higher ones. `card` and `item` read prompts, never facts. */
const mayInDomain: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  source: ["kernel"],
  nlp: ["source", "kernel"],
  prompt: ["source", "kernel"],
  fact: ["nlp", "prompt", "source", "kernel"],
  card: ["prompt", "nlp", "source", "kernel"],
  propose: ["fact", "nlp", "source", "kernel"],
  reading: ["propose", "card", "fact", "nlp", "prompt", "source", "kernel"],
  review: ["card", "kernel"],
  item: ["card", "nlp", "prompt", "source", "fact", "kernel"],
  assessment: ["item", "card", "nlp", "kernel"],
  exchange: ["item", "assessment", "kernel"],
};

/** Packages a room may use; null: any. */
const packages: Readonly<Record<string, readonly string[] | null>> = {
  domain: ["zod/mini", "diff"],
  contract: ["zod/mini"],
  ui: ["react", "lucide-react", "next/link", "d3-scale", "d3-shape", "uqr"],
  client: ["react", "zod/mini", "idb", "serwist", "uuid", "@noble/hashes", "@tanstack/react-query"],
  server: null,
  app: null,
  cli: null,
  import: ["unpdf", "mammoth", "@mozilla/readability", "linkedom"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly types: boolean;
}

const files = globSync(["app/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"]).map((file) => file.replaceAll("\\", "/"));

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)";/gm)].map(
    ([, type, to = ""]) => ({
      types: type !== undefined,
      from: file,
      to: to.startsWith("#")
        ? to.slice(1)
        : to.startsWith(".")
          ? normalize(join(dirname(file), to)).replaceAll("\\", "/")
          : to,
    }),
  );
}

const imports = files.flatMap(importsOf);
const isOurs = (path: string) => /^(app|lib)\//.test(path);
const roomOf = (path: string) => (path.startsWith("app/") ? "app" : (path.split("/")[1] ?? ""));
const show = ({ from, to }: Import) => `${from} imports ${to}`;

test("there is something to look at", () => {
  expect(files.length).toBeGreaterThan(80);
  expect(imports.length).toBeGreaterThan(300);
});

test("imports go down only", () => {
  const wrong = imports.filter(
    ({ from, to, types }) =>
      isOurs(to) &&
      roomOf(from) !== roomOf(to) &&
      !may[roomOf(from)]?.includes(roomOf(to)) &&
      !(types && mayTypes[roomOf(from)]?.includes(roomOf(to))),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("nothing that ships needs a test's file", () => {
  expect(imports.filter(({ to }) => to.startsWith("tests/")).map(show)).toEqual([]);
});

test("inside domain too", () => {
  const inDomain = (path: string) => (path.startsWith("lib/domain/") ? path.split("/")[2] : undefined);
  const wrong = imports.filter(({ from, to }) => {
    const [a, b] = [inDomain(from), inDomain(to)];
    return a && b && a !== b && !mayInDomain[a]?.includes(b);
  });
  expect(wrong.map(show)).toEqual([]);
});

test("each room uses only its packages, and ts-fsrs is known to one file", () => {
  const wrong = imports.filter(({ from, to }) => {
    if (isOurs(to) || to.startsWith("node:")) return false;
    const allowed = packages[roomOf(from)];
    if (from === "lib/domain/review/fsrs.ts") return to !== "ts-fsrs";
    return allowed !== null && !allowed?.some((name) => to === name || to.startsWith(`${name}/`));
  });
  expect(wrong.map(show)).toEqual([]);
  expect(imports.filter(({ to }) => to === "ts-fsrs").map(({ from }) => from)).toEqual(["lib/domain/review/fsrs.ts"]);
});

test("domain is pure: no Node, clock, chance, network, environment or console", () => {
  const impure = /\b(?:process\.|console\.|fetch\(|Math\.random|Date\.now|performance\.)|new Date\(\)|from "node:/;
  const found = files
    .filter((file) => file.startsWith("lib/domain/"))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, i) =>
          impure.test(line.replace(/\/\/.*|\/?\*.*/, "")) ? `${file}:${i + 1} ${line.trim()}` : [],
        ),
    );
  expect(found).toEqual([]);
});

test("every server file says so on its first line, but those that Next's proxy bundles", () => {
  const proxy = ["lib/server/http/proxy.ts", "lib/server/http/headers.ts"];
  const silent = files.filter(
    (file) =>
      file.startsWith("lib/server/") &&
      !proxy.includes(file) &&
      !readFileSync(file, "utf8").startsWith('import "server-only";'),
  );
  expect(silent).toEqual([]);
});

test("README draws these rooms", () => {
  const readme = readFileSync("README.md", "utf8");
  for (const room of Object.keys(may)) expect(readme, room).toMatch(new RegExp(`\\b${room}\\b`));
});
