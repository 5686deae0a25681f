# One image for the worker and the site; docker-compose.yml says which of the two runs.
# By tag: the digest could not be looked up where this was written. Renovate pins it where it can.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
# Generates the database client. NODE_ENV tells it that development tools may be absent.
RUN NODE_ENV=production node local/prepare.mjs

FROM node:24-slim
# Temporal's SDK checks certificates against those of the system, and the slim image has none.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*
# Each thread of Temporal's SDK would keep memory of its own: two arenas are enough for all.
ENV NODE_ENV=production TZ=UTC MALLOC_ARENA_MAX=2
WORKDIR /app
COPY --from=build /app ./
USER node
CMD ["node", "--import", "tsx", "worker/main.ts"]
