import { conforms } from '@tilth/testing';
import { trading } from '../src/index.ts';

conforms(trading, { module: new URL('../src/index.ts', import.meta.url) });
