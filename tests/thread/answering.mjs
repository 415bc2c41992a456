// Starts the thread of the tests: a worker is no module of vitest's, so its TypeScript needs a loader.
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
await import('./answering.ts');
