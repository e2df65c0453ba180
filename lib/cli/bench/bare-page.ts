import { createServer } from "node:http";
import { freePort } from "../server-process.ts";

/** A page to compare with: its HTML and nothing else. */
export async function serveHtml(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html),
  );
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { url: `http://localhost:${port}/`, close: () => void server.close() };
}
