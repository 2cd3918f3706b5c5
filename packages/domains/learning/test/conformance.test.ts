import { conforms } from '@tilth/testing/conformance';
import { learning } from '../src/index.ts';

conforms(learning, { module: new URL('../src/index.ts', import.meta.url) });
