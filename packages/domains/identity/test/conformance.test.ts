import { conforms } from '@tilth/testing';
import { identity } from '../src/index.ts';

conforms(identity);
