// A thread begins in plain JavaScript: the packages export TypeScript, which it has to be taught to read first.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
