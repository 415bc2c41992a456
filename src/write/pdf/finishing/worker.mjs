// Starts the finishing thread from compiled sources, as the render worker is (page/engine/worker.mjs).
import { importSource } from '../../../run-typescript.mjs';

await importSource('write/pdf/finishing/worker.ts');
