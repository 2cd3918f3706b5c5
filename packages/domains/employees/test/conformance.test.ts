import { conforms } from '@tilth/testing/conformance';
import { employeesDomain } from '../src/index.ts';

conforms(employeesDomain, { module: new URL('../src/index.ts', import.meta.url) });
