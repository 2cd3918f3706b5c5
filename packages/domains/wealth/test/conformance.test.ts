import { conforms } from '@tilth/testing/conformance';
import { wealth } from '../src/index.ts';

conforms(wealth, { module: new URL('../src/index.ts', import.meta.url) });
