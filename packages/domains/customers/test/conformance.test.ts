import { conforms } from '@tilth/testing/conformance';
import { customersDomain } from '../src/index.ts';

conforms(customersDomain, { module: new URL('../src/index.ts', import.meta.url) });
