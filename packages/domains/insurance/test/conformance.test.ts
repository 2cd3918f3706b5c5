import { conforms } from '@tilth/testing/conformance';
import { insuranceDomain } from '../src/index.ts';

conforms(insuranceDomain, { module: new URL('../src/index.ts', import.meta.url) });
