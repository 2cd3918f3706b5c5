import { type Domain, settledOf, type WorldRequest } from '@tilth/engine';
import { CopyBuffer, encoderOf } from '@tilth/engine/wire';
import { type Model, tables } from '@tilth/schema';
import { eachMadeRow } from './made-rows.ts';
import type { Take } from './rows-out.ts';

/** The frame of a message, and the number of its cells: the first cell comes after them. */
const BEFORE_CELLS = 7;

/** Makes the rows of a world, and puts each into the form that the server would give it back in. */
export async function rowsOfRecipes(
  domains: readonly Domain[],
  request: WorldRequest,
  take: Take,
): Promise<void> {
  const settled = settledOf(domains);
  const buffer = new CopyBuffer();
  const encoders = new Map<Model, ReturnType<typeof encoderOf>>();
  await eachMadeRow(domains, request, (model, row) => {
    const encoder = encoders.get(model) ?? encoderOf(tables[model], settled(model));
    encoders.set(model, encoder);
    buffer.clear();
    encoder.write(row, buffer);
    take(model, buffer.message(), BEFORE_CELLS);
  });
}
