import type { Present, SystemLine, TableLine } from '../../../answers/overview.ts';
import { bytes, count, duration, percent } from '../../figures.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { ShareBar } from '../../parts/share-bar.tsx';
import { to } from '../../routing.ts';

interface DomainLine {
  readonly name: string;
  readonly tables: readonly TableLine[];
}

interface SystemTableProps {
  readonly system: SystemLine;
  /** What is there now. Not known at first: then what the ledger remembers stands in its place. */
  readonly present: Present | undefined;
  readonly all: number;
}

/** A system by its domains: rows, their share of the whole, the time they took. */
export function SystemTable({ system, present, all }: SystemTableProps) {
  const domains = byDomain(system.tables);
  const id = `system-${system.name}`;
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>
        {system.title} <small>{system.about}</small>
      </h2>
      <Scroll label={`Domains of ${system.title}`}>
        <table class="systems">
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Models</th>
              <th scope="col" class="right">
                Rows
              </th>
              <th scope="col" class="wide">
                Share
              </th>
              <th scope="col" class="right">
                Size
              </th>
              <th scope="col" class="right">
                Time
              </th>
            </tr>
          </thead>
          <tbody>
            {domains.map((domain) => (
              <DomainRow key={domain.name} domain={domain} present={present} all={all} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

interface DomainRowProps {
  readonly domain: DomainLine;
  readonly present: Present | undefined;
  readonly all: number;
}

function DomainRow({ domain: { name, tables }, present, all }: DomainRowProps) {
  const now = ({ model, rows }: TableLine) => present?.[model] ?? { rows, exact: true };
  const rows = sum(tables, (table) => now(table).rows);
  const remembered = sum(tables, ({ rows }) => rows);
  const estimated = tables.some((table) => !now(table).exact);
  const tookMs = sum(tables, (table) => table.tookMs ?? 0);
  const changed = present !== undefined && remembered > 0 && !estimated && rows !== remembered;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="models">
        {tables.map((table) => (
          <ModelLink key={table.model} model={table.model} {...now(table)} />
        ))}
      </td>
      <td class="right number">
        {estimated && '~'}
        {count(rows)}
        {changed && <small class="note">made: {count(remembered)}</small>}
      </td>
      <td class="wide">
        <ShareBar share={rows / Math.max(1, all)} />{' '}
        <span class="number">{percent(rows / Math.max(1, all))}</span>
      </td>
      <td class="right number">{bytes(sum(tables, (table) => table.bytes))}</td>
      <td class="right number">{tookMs > 0 ? duration(tookMs) : ''}</td>
    </tr>
  );
}

function ModelLink({
  model,
  rows,
  exact,
}: {
  readonly model: string;
  readonly rows: number;
  readonly exact: boolean;
}) {
  return (
    <a href={to('models', model)} class={rows > 0 ? undefined : 'quiet'}>
      {model} <span>{exact ? count(rows) : `~${count(rows)}`}</span>
    </a>
  );
}

function byDomain(tables: readonly TableLine[]): readonly DomainLine[] {
  const names = [...new Set(tables.map(({ domain }) => domain ?? 'no domain yet'))];
  return names.map((name) => ({
    name,
    tables: tables.filter(({ domain }) => (domain ?? 'no domain yet') === name),
  }));
}

function sum(tables: readonly TableLine[], of: (table: TableLine) => number): number {
  return tables.reduce((all, table) => all + of(table), 0);
}
