import { conforms } from '@tilth/testing/conformance';
import { cashflow } from '../src/index.ts';

conforms(cashflow, { module: new URL('../src/index.ts', import.meta.url) });
