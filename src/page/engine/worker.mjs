// Starts the render worker: TypeScript first, then the worker's own code.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
