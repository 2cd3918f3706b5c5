import { conforms } from '@tilth/testing';
import { notifications } from '../src/index.ts';

conforms(notifications, { module: new URL('../src/index.ts', import.meta.url) });
