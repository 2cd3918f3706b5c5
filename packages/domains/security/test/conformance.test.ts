import { conforms } from '@tilth/testing/conformance';
import { security } from '../src/index.ts';

conforms(security, { module: new URL('../src/index.ts', import.meta.url) });
