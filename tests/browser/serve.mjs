// Serve a built site the way a static host does: folders answer with their index, anything else with 404.html.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

async function fileFor(folder, path) {
  const place = join(folder, normalize(`/${path}`));
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory()) {
    return path === "" || path.endsWith("/") ? fileFor(folder, `${path}index.html`) : { moved: true };
  }
  return found?.isFile() ? { place } : {};
}

const PACKED = /^text|javascript|json|svg|xml/;

// `packed` sends texts as gzip, which measures what travels; tests read plain bytes.
export async function serve(folder, prefix = "/", { packed = false } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const inside = path.startsWith(prefix) ? await fileFor(folder, path.slice(prefix.length)) : {};
    if (inside.moved) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const place = inside.place ?? join(folder, "404.html");
    const content = await readFile(place).catch(() => null);
    const type = TYPES[extname(place)] ?? "application/octet-stream";
    const headers = { "content-type": type, "cache-control": "no-store" };
    const small = packed && content && PACKED.test(type);
    if (small) headers["content-encoding"] = "gzip";
    response.writeHead(inside.place ? 200 : 404, headers).end(small ? gzipSync(content) : (content ?? ""));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    home: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}
