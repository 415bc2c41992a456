#!/usr/bin/env node
// The package's bin: hands over to the command line as soon as its TypeScript can run.
import { importSource } from './run-typescript.mjs';

const { main } = await importSource('cli.ts');
await main(process.argv.slice(2));
