import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { isPublic } from "#lib/server/addresses.ts";
import { fetchPage, internet, type Network } from "#lib/server/fetch-page.ts";

/** A listener on loopback that must never be reached by an address from outside. */
let server: Server;
let hits = 0;
let answer: RequestListener = (_, response) => response.end();
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    hits += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "::", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  hits = 0;
});

/** The real rules, but any port, so that the listener could be hit. */
const strict: Network = { ...internet, isPort: () => true, patience: 2_000 };
/** A network in which loopback is the public web. */
const open: Network = {
  resolve: async () => ["127.0.0.1"],
  isAllowed: (address) => address === "127.0.0.1",
  isPort: () => true,
  patience: 2_000,
};

const inside = [
  "0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.1.2.3 127.255.255.254 169.254.1.1 169.254.169.254",
  "172.16.0.1 172.20.1.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255",
  "198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255",
  ":: ::1 ::2 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 ::ffff:10.0.0.1 ::127.0.0.1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::1",
  "100::1 2001::1 2001:0:7f00:1:: 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 2002:a00:1:: 2002:c0a8:101:: 3fff::1 5f00::1",
  "fc00::1 fd00::1 fd12:3456::1 fe80::1 febf::1 fec0::1 ff02::1 ff0e::1 4000::1 8000::1 1::1 0:0:0:0:0:0:0:1 0:0:0:0:0:ffff:7f00:0001",
].flatMap((line) => line.split(" "));

/** Ways to write such addresses in a link. */
const written = [
  "127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 127.0.0.1. １２７.０.０.１ 0 0x0 00.0.0.0 127。0。0。1 ①②⑦.0.0.1",
  "3232235521 0xc0a80001 0300.0250.0.1 2852039166 0xa9fea9fe 0251.0376.0251.0376 10.1 172.16.1 192.168.1 0xA000001 167772161",
].flatMap((line) => line.split(" "));
const names =
  "localhost localhost. LOCALHOST ip6-localhost foo.localhost 127.0.0.1.nip.io metadata.google.internal router.local".split(
    " ",
  );

describe("[T13] links into this machine or its network", () => {
  const literals = inside.map((address) => (address.includes(":") ? `[${address}]` : address));
  const links = [...literals, ...written].flatMap((host) => [`http://${host}:PORT/`, `https://${host}/`]);

  test(`${links.length} ways to write one: none is fetched`, async () => {
    expect(links.length).toBeGreaterThan(150);
    const fetched: string[] = [];
    for (const link of links) {
      const page = await fetchPage(link.replace("PORT", String(port)), strict);
      if (page.ok || !["not-public", "bad-address"].includes(page.error.code)) fetched.push(link);
    }
    expect(fetched).toEqual([]);
    expect(hits).toBe(0);
  });

  test.each(inside)("%s is not public", (address) => expect(isPublic(address)).toBe(false));
  test.each([
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "169.253.1.1",
    "2606:4700::1111",
    "2a00:1450:4001::1",
  ])("%s is public", (address) => expect(isPublic(address)).toBe(true));

  test.each(names)("the name %s", async (name) => {
    // Where it is not known at all, it cannot be reached either.
    const page = await fetchPage(`http://${name}:${port}/`, { ...strict, resolve: async () => ["127.0.0.1"] });
    expect(page).toMatchObject({ ok: false, error: { code: "not-public" } });
    expect(hits).toBe(0);
  });

  test("a name with one public address and one inside", async () => {
    for (const addresses of [["8.8.8.8", "127.0.0.1"], ["::1", "2606:4700::1111"], []])
      expect(
        await fetchPage(`http://two.example:${port}/`, { ...strict, resolve: async () => addresses }),
      ).toMatchObject({ ok: false, error: { code: "not-public" } });
    expect(hits).toBe(0);
  });

  test("a name that changes its mind after it was looked at: it is looked up once, and the address looked at is the one reached", async () => {
    let asked = 0;
    // First the allowed address, from then on the listener.
    const rebinding: Network = {
      ...strict,
      resolve: async () => [asked++ === 0 ? "192.0.2.1" : "127.0.0.1"],
      isAllowed: (address) => address === "192.0.2.1",
      patience: 400,
    };
    expect((await fetchPage(`http://rebind.example:${port}/`, rebinding)).ok).toBe(false);
    expect(asked).toBe(1);
    expect(hits).toBe(0);
  });

  test("a public page that leads inside", async () => {
    for (const location of [
      `http://127.0.0.2:${port}/x`,
      `http://[::1]:${port}/`,
      `//2130706434:${port}/`,
      "file:///etc/passwd",
      "ftp://127.0.0.1/",
    ]) {
      answer = (_, response) => response.writeHead(302, { location }).end();
      const page = await fetchPage(`http://a.example:${port}/`, open);
      expect(page.ok, location).toBe(false);
      expect(hits, location).toBe(1);
      hits = 0;
    }
  });

  test.each([
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://user:pass@example.org/",
    "no address",
    "http://",
    "gopher://example.org/",
  ])("%s is no address of a page", async (link) =>
    expect(await fetchPage(link, strict)).toMatchObject({ ok: false, error: { code: "bad-address" } }),
  );

  test.each([22, 25, 8080, 6379, 5432])("port %i is no port of the web", async (wrong) => {
    expect(await fetchPage(`http://93.184.216.34:${wrong}/`)).toMatchObject({
      ok: false,
      error: { code: "not-public" },
    });
  });
});

describe("A public page", () => {
  const url = () => `http://a.example:${port}/`;
  const html = { "content-type": "text/html; charset=utf-8" };

  test("is fetched over three redirects, without a cookie, and what its server says of it is kept", async () => {
    const seen: (string | undefined)[] = [];
    answer = (request, response) => {
      seen.push(request.headers.cookie);
      const step = Number(request.url?.slice(1) || 0);
      if (step < 3) response.writeHead(302, { location: `/${step + 1}`, "set-cookie": "a=b" }).end();
      else response.writeHead(200, html).end("<p>Vik</p>");
    };
    const page = await fetchPage(url(), open);
    expect(page.ok && { ...page.value, bytes: Buffer.from(page.value.bytes).toString() }).toEqual({
      bytes: "<p>Vik</p>",
      type: html["content-type"],
      url: `${url()}3`,
    });
    expect(seen).toEqual([undefined, undefined, undefined, undefined]);
  });

  test.each([
    [
      "leads on and on",
      (_: unknown, response: Parameters<RequestListener>[1]) => response.writeHead(302, { location: "/" }).end(),
      "refused",
    ],
    [
      "is not there",
      (_: unknown, response: Parameters<RequestListener>[1]) => response.writeHead(404, html).end(),
      "refused",
    ],
    [
      "is for subscribers",
      (_: unknown, response: Parameters<RequestListener>[1]) => response.writeHead(403, html).end(),
      "refused",
    ],
    [
      "is a picture",
      (_: unknown, response: Parameters<RequestListener>[1]) =>
        response.writeHead(200, { "content-type": "image/png" }).end("x"),
      "type",
    ],
    [
      "says nothing of what it is",
      (_: unknown, response: Parameters<RequestListener>[1]) => response.writeHead(200).end("x"),
      "type",
    ],
    [
      "is larger than 10 MB",
      (_: unknown, response: Parameters<RequestListener>[1]) =>
        response.writeHead(200, html).end(Buffer.alloc(10_000_001, 97)),
      "too-large",
    ],
    [
      "is a bomb: 30 kB that inflate to 30 MB",
      (_: unknown, response: Parameters<RequestListener>[1]) =>
        response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(30_000_000, 97))),
      "too-large",
    ],
    [
      "breaks off",
      (_: unknown, response: Parameters<RequestListener>[1]) =>
        response.writeHead(200, { ...html, "content-length": "100" }).write("x", () => response.destroy()),
      "unreachable",
    ],
    ["never comes", () => {}, "too-slow"],
    [
      "comes a letter at a time",
      (_: unknown, response: Parameters<RequestListener>[1]) => {
        response.writeHead(200, html);
        const drip = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(drip));
      },
      "too-slow",
    ],
  ] as const)("that %s is refused in words", async (_, listener, code) => {
    answer = listener as RequestListener;
    const page = await fetchPage(url(), { ...open, patience: 800 });
    expect(page).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(/[.)] \w.*\.$/) } });
  });

  test("that is packed is unpacked", async () => {
    answer = (_, response) =>
      response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync("<p>Vik</p>"));
    const page = await fetchPage(url(), open);
    expect(page.ok && Buffer.from(page.value.bytes).toString()).toBe("<p>Vik</p>");
  });
});
