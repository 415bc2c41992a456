import { defineConfig } from 'vitest/config';
import { TEST_PATIENCE } from './tests/patience.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: TEST_PATIENCE,
    hookTimeout: TEST_PATIENCE,
    maxWorkers: 2,
  },
});
