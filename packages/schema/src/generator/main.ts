import helper, { type GeneratorOptions } from '@prisma/generator-helper';
import { readDatamodel } from './datamodel-text.ts';
import { describe } from './describe.ts';
import { orderOf } from './order.ts';
import { refuseUnlessDescribable } from './refusal.ts';
import { rowsFile } from './rows-file.ts';
import { tablesFile } from './tables-file.ts';
import { writeFiles } from './write.ts';

/** The program that `prisma generate` starts: Prisma sends the schema to it and waits for its answer. */
helper.generatorHandler({
  onManifest: () => ({
    prettyName: 'table descriptors and row types',
    defaultOutput: '../packages/schema/src/generated',
  }),
  onGenerate: async ({ dmmf, datamodel, generator }: GeneratorOptions) => {
    const { models } = dmmf.datamodel;
    const description = describe(dmmf.datamodel, readDatamodel(datamodel));
    refuseUnlessDescribable(models, description);
    const keys = new Map([...description.tables].map(([model, { foreignKeys }]) => [model, foreignKeys]));
    const files = new Map([
      ['rows.ts', rowsFile(description)],
      ['tables.ts', tablesFile(description, orderOf(keys))],
    ]);
    await writeFiles(generator.output?.value ?? '', files);
  },
});
