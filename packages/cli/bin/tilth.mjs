#!/usr/bin/env node
// Packages export TypeScript: tsx reads it, so that nothing has to be built before it can run.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/main.ts');
await main(process.argv.slice(2));
