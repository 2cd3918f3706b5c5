import { serveRows } from '@tilth/engine/thread';

// @boundaries-ignore the one place where all domains meet is the project's, and no package's
const { domains } = await import('../../../prisma/seed.ts');
serveRows(domains);
