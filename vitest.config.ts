import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const postgres = './tests/setup/postgres.ts';
const mediaWorker = './tests/setup/media-worker.ts';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    // A condition comes true in its own time on a busy machine; only what never does fails.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{server,app,sfu,db}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'protocol', include: ['tests/protocol/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/linking/**/*.test.ts'],
          globalSetup: [postgres],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'intake',
          include: ['tests/intake/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'golden',
          include: ['tests/golden/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'media',
          include: ['tests/media/**/*.test.ts'],
          globalSetup: [mediaWorker, postgres],
          // They share the machine's ports and, what is measured, its processor.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          testTimeout: 120_000,
          // The product is built and started once.
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'setup',
          include: ['tests/setup/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
