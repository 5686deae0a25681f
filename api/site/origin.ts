/** Which requests come from our own pages. */

export function isOwnOrigin(origin: string, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const base = new URL(baseUrl);
  const from = new URL(origin);
  if (from.origin === base.origin) return true;
  // The same site on this machine: http://localhost:3000 or http://127.0.0.1:3000.
  return isLoopback(base.hostname) && isLoopback(from.hostname) && base.port === from.port;
}

export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
