#!/usr/bin/env node
// The package's bin. TypeScript is run as it stands: tsx is registered, then the command line takes over.
// Plain JavaScript, because nothing can read TypeScript before tsx is there.
import { register } from 'tsx/esm/api';

// No tsconfig: the one of the folder the user happens to stand in is none of our business.
register({ tsconfig: false });

const { main } = await import('./cli.ts');
await main(process.argv.slice(2));
