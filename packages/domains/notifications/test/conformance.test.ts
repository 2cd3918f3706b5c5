import { conforms } from '@tilth/testing/conformance';
import { notifications } from '../src/index.ts';

conforms(notifications, { module: new URL('../src/index.ts', import.meta.url) });
