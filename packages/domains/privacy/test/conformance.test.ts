import { conforms } from '@tilth/testing/conformance';
import { privacy } from '../src/index.ts';

conforms(privacy, { module: new URL('../src/index.ts', import.meta.url) });
