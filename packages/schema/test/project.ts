import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const GENERATOR = 'packages/schema/src/generator';
const OUTPUT = 'packages/schema/src/generated';

/** A project that is laid out as this one and has the same generator, but a schema of its own. */
export class Project {
  /** With a space and a letter that is not ASCII, as users' folders have. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'tilth schéma '));

  constructor(schema: string) {
    mkdirSync(path.join(this.folder, 'prisma'));
    mkdirSync(path.join(this.folder, 'docs'));
    mkdirSync(path.join(this.folder, OUTPUT), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.folder, 'node_modules'));
    symlinkSync(path.join(ROOT, GENERATOR), path.join(this.folder, GENERATOR));
    writeFileSync(
      path.join(this.folder, 'prisma.config.ts'),
      "export default { schema: 'prisma/schema.prisma' };\n",
    );
    cpSync(schema, path.join(this.folder, 'prisma/schema.prisma'));
  }

  /** Runs the real `prisma generate`; what it printed, and how it ended. */
  async generate(): Promise<{ code: number; output: string }> {
    const prisma = path.join(ROOT, 'node_modules/prisma/build/index.js');
    // Named so that Prisma does not look for its own engine; generating starts none.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
    };
    const run = promisify(execFile)(process.execPath, [prisma, 'generate'], { cwd: this.folder, env });
    const { code = 0, stdout, stderr } = await run.catch((error) => error);
    return { code, output: stdout + stderr };
  }

  write(file: string, content: string): void {
    writeFileSync(path.join(this.folder, OUTPUT, file), content);
  }

  read(file: string, folder = OUTPUT): string {
    return readFileSync(path.join(this.folder, folder, file), 'utf8');
  }

  files(folder = OUTPUT): string[] {
    return readdirSync(path.join(this.folder, folder)).sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
