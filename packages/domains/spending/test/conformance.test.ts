import { conforms } from '@tilth/testing/conformance';
import { spending } from '../src/index.ts';

conforms(spending, { module: new URL('../src/index.ts', import.meta.url) });
