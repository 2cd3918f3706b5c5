import { conforms } from '@tilth/testing/conformance';
import { trading } from '../src/index.ts';

conforms(trading, { module: new URL('../src/index.ts', import.meta.url) });
