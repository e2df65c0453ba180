/** A calendar read strictly, as RFC 5545 has it: throws at the first line that is not. */
export function parseCalendar(text: string): { name: string; events: Record<string, string>[] } {
  if (!text.endsWith("\r\n") || /[^\r]\n|\r[^\n]/.test(text)) throw new Error("lines end in CRLF");
  const raw = text.slice(0, -2).split("\r\n");
  for (const line of raw)
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${Buffer.byteLength(line)}`);
  const lines: string[] = [];
  for (const line of raw) {
    if (line.startsWith(" ")) lines.push(`${lines.pop() ?? ""}${line.slice(1)}`);
    else lines.push(line);
  }
  const open: string[] = [];
  const events: Record<string, string>[] = [];
  const head: Record<string, string> = {};
  for (const line of lines) {
    const [, name = "", , value = ""] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? fail(line);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`ends ${value} before it began`);
    } else {
      const into = open.at(-1) === "VEVENT" ? (events.at(-1) ?? head) : head;
      if (name in into) throw new Error(`${name} twice`);
      if (/(?<!\\)[;,]/.test(value) && name === "SUMMARY") throw new Error(`not escaped: ${value}`);
      into[name] = value.replaceAll(/\\([\\;,])/g, "$1").replaceAll("\\n", "\n");
    }
  }
  if (open.length > 0) throw new Error(`never ends: ${open}`);
  for (const must of ["VERSION", "PRODID"]) if (!head[must]) throw new Error(`no ${must}`);
  for (const event of events)
    for (const must of ["UID", "DTSTAMP", "DTSTART", "SUMMARY"]) if (!event[must]) throw new Error(`no ${must}`);
  return { name: head.NAME ?? "", events };
}

function fail(line: string): never {
  throw new Error(`no content line: ${line}`);
}
