import { conforms } from '@tilth/testing';
import { cashflow } from '../src/index.ts';

conforms(cashflow, { module: new URL('../src/index.ts', import.meta.url) });
