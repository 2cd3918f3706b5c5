import path from 'node:path';
import { type Model, tables } from '@tilth/schema';
import { type Format, isOneFile } from '../format.ts';
import { OutputFile } from './output-file.ts';
import { ParquetTable } from './parquet-table.ts';
import { type Cells, type TextForm, textForm } from './text-forms.ts';

/** One table on its way into a file. */
export interface TableFile {
  readonly file: OutputFile;
  row(cells: Cells): void;
  end(): void;
}

/** `investa.users.csv`: schema and table, as `load` and people read it. Of what will be put together, a part. */
export function fileNameOf(format: Format, model: Model): string {
  const { schema, table } = tables[model];
  return `${schema}.${table}.${isOneFile(format) ? 'part' : format}`;
}

/** Begins the file of a table. */
export function tableFile(format: Format, model: Model, folder: string, indent: string): TableFile {
  const file = new OutputFile(path.join(folder, fileNameOf(format, model)));
  if (format !== 'parquet') return new TextTable(file, textForm(format, model, indent));
  const table = new ParquetTable(file, model);
  return {
    file,
    row: (cells) => table.row(cells),
    end: () => {
      table.end();
      file.close();
    },
  };
}

class TextTable implements TableFile {
  readonly file: OutputFile;
  private readonly form: TextForm;
  private rows = 0;

  constructor(file: OutputFile, form: TextForm) {
    this.file = file;
    this.form = form;
    file.text(form.begin);
  }

  row(cells: Cells): void {
    this.file.text(this.form.row(cells, this.rows++));
  }

  end(): void {
    this.file.text(this.form.end(this.rows));
    this.file.close();
  }
}
