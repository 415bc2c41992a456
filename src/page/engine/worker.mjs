// Starts the render worker: TypeScript for its own files, and plain Node again for the packages it loads later,
// because the TypeScript runner's `require` does not reach ES modules that marp-core's diagram plugin requires.
import { register } from 'tsx/esm/api';

const unregister = register();
await import('./worker.ts');
await unregister();
