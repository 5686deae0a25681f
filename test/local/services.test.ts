import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from '../../local/mailbox.ts';
import { siteWithMailbox } from '../../local/services.ts';
import { connect } from '../../prisma/client.ts';
import { depsFor } from '../api/site.ts';

let mailbox: Mailbox;
let ask: (url: string) => Promise<Response>;

beforeAll(async () => {
  mailbox = await startMailbox({ folder: null });
  const db = connect('postgresql://nobody@127.0.0.1:1/none');
  const fetch = siteWithMailbox(depsFor(db), mailbox);
  ask = (url) => fetch(new Request(url));
});
afterAll(() => mailbox.stop());

describe('the mailbox beside the site', () => {
  it('shows mails in their own styles, which the policy of the site would forbid', async () => {
    const response = await ask('http://localhost:3000/postbus');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBeNull();
    const site = await ask('http://localhost:3000/style.css');
    expect(site.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is read by nobody through another name for this machine', async () => {
    expect((await ask('http://kwaad.example.org/postbus')).status).toBe(403);
  });
});
