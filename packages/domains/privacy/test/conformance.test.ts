import { conforms } from '@tilth/testing';
import { privacy } from '../src/index.ts';

conforms(privacy, { module: new URL('../src/index.ts', import.meta.url) });
