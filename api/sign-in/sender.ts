/**
 * Who sends a password: the browser that came in here before, or else the address it comes from. So
 * guesses from the administrator's own office, or through one proxy, do not slow down the administrator.
 */

import { createHmac, randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Deps } from '../site/deps.ts';
import { isSameSecret } from './same-secret.ts';
import { cookieOptions } from './session.ts';

const browserCookie = 'aanjager_beheerder';
const path = '/aanmelden/beheerder';

/** `secret`: another password makes every browser unknown. */
export function senderOf(c: Context, secret: string): string {
  const [id = '', mark = ''] = (getCookie(c, browserCookie) ?? '').split('.');
  return isSameSecret(mark, markOf(id, secret)) ? `browser ${id}` : `address ${addressOf(c)}`;
}

export function rememberBrowser(c: Context, deps: Deps, secret: string): void {
  const id = randomBytes(16).toString('base64url');
  const maxAge = 365 * 86_400;
  const options = { ...cookieOptions(deps), path, maxAge };
  setCookie(c, browserCookie, `${id}.${markOf(id, secret)}`, options);
}

function markOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`browser ${id}`).digest('base64url');
}

/** The web server in front of the site says last who asked it; whoever comes by another way may say anything. */
function addressOf(c: Context): string {
  const peer = peerOf(c);
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return networkOf(
    nearby.check(peer, isIP(peer) === 6 ? 'ipv6' : 'ipv4') && isIP(forwarded) > 0
      ? forwarded
      : peer,
  );
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // No socket: the site was called within its own process.
    return '127.0.0.1';
  }
}

const nearby = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  nearby.addSubnet(network, bits);
}
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

/** Whoever has one address of IPv6 has all of its network: the first four groups. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  const after = tail?.split(':') ?? [];
  const gap = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...gap, ...after].slice(0, 4).join(':');
}
