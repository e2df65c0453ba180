const browsers = [
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;

const systems = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** "Firefox, Windows" of what a browser says it is; null when it says nothing that is known. */
export function browserName(agent: string | null): string | null {
  const found = [browsers, systems].flatMap((of) => of.find(([pattern]) => pattern.test(agent ?? ""))?.[1] ?? []);
  return found.length === 0 ? null : found.join(", ");
}
