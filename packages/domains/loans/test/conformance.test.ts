import { conforms } from '@tilth/testing/conformance';
import { loansDomain } from '../src/index.ts';

conforms(loansDomain, { module: new URL('../src/index.ts', import.meta.url) });
