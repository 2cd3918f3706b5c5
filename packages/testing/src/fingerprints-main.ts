/** Prints what a domain makes, as JSON, without a database: `node --import tsx fingerprints-main.ts <module> <domain> <scale>` */
import { type Domain, fingerprintsOf } from '@tilth/engine';
import { requestAt } from './request.ts';

const [module = '', name, scale] = process.argv.slice(2);

const exported: readonly unknown[] = Object.values(await import(module));
const domain = exported.find(isDomain);
if (!domain) throw new Error(`${module} exports no domain ${name}`);
const contents = fingerprintsOf([domain], requestAt(domain, Number(scale)));
process.stdout.write(JSON.stringify([...contents]));

function isDomain(value: unknown): value is Domain {
  return (
    typeof value === 'object' && value !== null && 'aggregates' in value && (value as Domain).name === name
  );
}
