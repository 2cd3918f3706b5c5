import { conforms } from '@tilth/testing/conformance';
import { accountsDomain } from '../src/index.ts';

conforms(accountsDomain, { module: new URL('../src/index.ts', import.meta.url) });
