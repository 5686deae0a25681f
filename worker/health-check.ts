/** What docker-compose.yml asks a worker's container. */

import { isHealthy } from './health.ts';

process.exitCode = isHealthy(Date.now()) ? 0 : 1;
