import { serveRows } from '@tilth/engine/thread';
import { domains } from './world.ts';

serveRows(domains);
