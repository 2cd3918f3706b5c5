import { conforms } from '@tilth/testing/conformance';
import { complianceDomain } from '../src/index.ts';

conforms(complianceDomain, { module: new URL('../src/index.ts', import.meta.url) });
