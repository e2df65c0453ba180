import { createDecipheriv, createECDH, createHmac, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Arrived {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As the browser reads it. */
  readonly message: unknown;
}

const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]) =>
  parts.reduce((mac, part) => mac.update(part), createHmac("sha256", key)).digest();
/** One block of HKDF's expansion is enough for keys this short. */
const expand = (secret: Uint8Array, info: Uint8Array, length: number) =>
  hmac(secret, info, Uint8Array.of(1)).subarray(0, length);

/** A push service on this machine, and a browser subscribed to it: what arrives is decrypted as RFC 8188 and 8291 say. */
export async function startPushService() {
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const auth = randomBytes(16);
  const arrived: Arrived[] = [];
  let status = 201;

  function read(body: Buffer): unknown {
    const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0];
    const sender = body.subarray(21, 21 + idLength);
    const sealed = body.subarray(21 + idLength);
    const shared = browser.computeSecret(sender);
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender]);
    const secret = hmac(salt, expand(hmac(auth, shared), info, 32));
    const key = expand(secret, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
    const nonce = expand(secret, Buffer.from("Content-Encoding: nonce\0"), 12);
    const open = createDecipheriv("aes-128-gcm", key, nonce);
    open.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
    const end = padded.lastIndexOf(2); // the delimiter of the last record
    return JSON.parse(padded.subarray(0, end).toString("utf8"));
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      arrived.push({
        path: request.url ?? "",
        headers: request.headers,
        message: read(Buffer.concat(parts)),
      });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    arrived,
    /** Of one browser. */
    endpoint: (name: string) => `http://push.example:${port}/${name}`,
    keys: { p256dh: browser.getPublicKey("base64url"), auth: auth.toString("base64url") },
    answerWith: (next: number) => {
      status = next;
    },
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
