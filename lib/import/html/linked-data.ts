/** What schema.org's Article says of itself in a page's JSON-LD. */
export interface LinkedData {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** false: the page says that its text is for subscribers. */
  readonly free: boolean;
}

type Node = Readonly<Record<string, unknown>>;
const MOST_SCRIPTS = 20;
const MOST_LENGTH = 500_000;
const articles = /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|WebPage|ItemPage|CreativeWork|TechArticle)$/;

export function linkedDataOf(document: Document): LinkedData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, MOST_SCRIPTS)
    .flatMap((script) => nodesIn(script.textContent ?? ""));
  const found = nodes.filter((node) => typesOf(node).some((type) => articles.test(type)));
  // WebPage stands beside its Article in most graphs, and says less.
  const article = found.find((node) => !typesOf(node).includes("WebPage")) ?? found[0];
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const name = (value: unknown): string | null => nameOf(value, byId);
  return {
    title: text(article?.headline) ?? text(article?.name),
    author: name(article?.author) ?? name(article?.creator),
    publisher: name(article?.publisher),
    published: text(article?.datePublished) ?? text(article?.dateCreated),
    free: !found.some(
      (node) => node.isAccessibleForFree === false || /^false$/i.test(String(node.isAccessibleForFree ?? "")),
    ),
  };
}

function nodesIn(json: string): Node[] {
  if (json.length > MOST_LENGTH) return [];
  try {
    return flat(JSON.parse(json));
  } catch {
    return []; // what a page says wrongly about itself is not said
  }
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

function flat(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => (isNode(one) ? flat(one) : []));
  if (!isNode(value)) return [];
  const inner = [value["@graph"], value.mainEntity].flat().filter(isNode);
  return [value, ...inner];
}

const typesOf = (node: Node): string[] => [node["@type"]].flat().filter((type) => typeof type === "string");

const text = (value: unknown): string | null => {
  const words = typeof value === "string" ? unescaped(value).replace(/\s+/g, " ").trim() : "";
  return words ? words.slice(0, 300) : null;
};

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#039": "'",
  "#x27": "'",
};
const unescaped = (words: string): string =>
  words.replace(/&(amp|lt|gt|quot|apos|#39|#039|#x27);/g, (_, name: string) => named[name] ?? "");

/** A name as words, as {name}, as a list of either, or by its @id. */
function nameOf(value: unknown, byId: ReadonlyMap<unknown, Node>): string | null {
  if (Array.isArray(value))
    return (
      value
        .slice(0, 5)
        .map((one) => (Array.isArray(one) ? null : nameOf(one, byId)))
        .filter(Boolean)
        .join(", ") || null
    );
  if (!isNode(value)) return text(value);
  return text(value.name) ?? text(byId.get(value["@id"])?.name);
}
