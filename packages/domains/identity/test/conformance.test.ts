import { conforms } from '@tilth/testing/conformance';
import { identity } from '../src/index.ts';

conforms(identity, { module: new URL('../src/index.ts', import.meta.url) });
