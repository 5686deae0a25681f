import type { OpenAPIHono } from '@hono/zod-openapi';
import type { SiteEnv } from '../site/viewer.ts';

/** What the routes of each subject are added to. */
export type Api = OpenAPIHono<SiteEnv>;
