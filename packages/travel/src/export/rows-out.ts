import path from 'node:path';
import { type Domain, settledOf, type TableContent } from '@tilth/engine';
import { decoderOf, encoderOf, TableFingerprint } from '@tilth/engine/wire';
import { type Model, tables } from '@tilth/schema';
import type { Format } from '../format.ts';
import { fileNameOf, type TableFile, tableFile } from '../write/table-files.ts';
import { rowIndent } from '../write/whole-file.ts';

/** Takes the row of a model that stands in COPY BINARY: its first cell's length is at `start`. */
export type Take = (model: Model, message: Buffer, start: number) => void;

interface Table {
  readonly file: TableFile;
  readonly fingerprint: TableFingerprint;
  readonly take: (message: Buffer, start: number) => void;
}

/**
 * The files of some tables while rows come in. A row comes as COPY BINARY has it, from recipes as from a database: so
 * both are written the same, down to the byte.
 */
export class RowsOut {
  rows = 0;
  private readonly folder: string;
  private readonly format: Format;
  private readonly tables: ReadonlyMap<Model, Table>;

  constructor(models: readonly Model[], known: readonly Domain[], format: Format, folder: string) {
    this.folder = folder;
    this.format = format;
    const settled = settledOf(known);
    const indent = rowIndent(models);
    this.tables = new Map(
      models.map((model) => {
        const { described, sealed } = encoderOf(tables[model], settled(model));
        const decoder = decoderOf(tables[model], described, sealed.length);
        const file = tableFile(format, model, folder, indent);
        const fingerprint = new TableFingerprint();
        const take = (message: Buffer, start: number) => {
          const { row, sealedEnd } = decoder.read(message, start);
          fingerprint.add(message, start, sealedEnd);
          file.row(row);
        };
        return [model, { file, fingerprint, take }];
      }),
    );
  }

  readonly take: Take = (model, message, start) => {
    this.rows++;
    this.tables.get(model)?.take(message, start);
  };

  /** Where the rows of a model stand. */
  pathOf(model: Model): string {
    return path.join(this.folder, fileNameOf(this.format, model));
  }

  /** Ends the files. What each holds, and how many bytes all of them have. */
  end(): { readonly contents: ReadonlyMap<Model, TableContent>; readonly bytes: number } {
    let bytes = 0;
    for (const { file } of this.tables.values()) {
      file.end();
      bytes += file.file.bytes;
    }
    return {
      contents: new Map([...this.tables].map(([model, { fingerprint }]) => [model, fingerprint.content()])),
      bytes,
    };
  }

  /** Gives up: whoever removes the folder removes the files. */
  abandon(): void {
    for (const { file } of this.tables.values()) file.file.abandon();
  }
}
