import helper, { type GeneratorOptions } from '@prisma/generator-helper';
import { readDatamodel } from './datamodel-text.ts';
import { describe } from './describe.ts';
import { indexFile, mapFile, systemsOf } from './map-file.ts';
import { writeFiles } from './write.ts';

/** Started by `prisma generate`, as main.ts is; writes the schema as pages to read. */
helper.generatorHandler({
  onManifest: () => ({ prettyName: 'schema map', defaultOutput: '../docs/schema' }),
  onGenerate: async ({ dmmf, datamodel, generator }: GeneratorOptions) => {
    const { tables } = describe(dmmf.datamodel, readDatamodel(datamodel));
    const systems = systemsOf(String(generator.config.systems ?? ''));
    const files = new Map([
      ['README.md', indexFile(systems, tables)],
      ...systems.map((system) => [`${system.name}.md`, mapFile(system, tables)] as const),
    ]);
    await writeFiles(generator.output?.value ?? '', files);
  },
});
