import type { Overview, Present, SystemLine } from '../../../answers/overview.ts';
import { useAnswer } from '../../asking.ts';
import { bytes, count, counted, duration } from '../../figures.ts';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Ledger } from './ledger.tsx';
import { RulesLine } from './rules-line.tsx';
import { SystemTable } from './system-table.tsx';

/** What there is, how it came to be, and whether it is as it must be. */
export function OverviewPage() {
  const { data, trouble, world } = useAnswer<Overview>('/api/overview');
  const { data: present } = useAnswer<Present>(data && '/api/present');
  return (
    <>
      <Heading title="Overview" />
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Looking at the world" />}
      {data && world && <Whole overview={data} present={present} />}
      {data && world && <RulesLine first={data.rules} />}
      {data && <Systems systems={data.systems} present={present} empty={!world} />}
      {data && world && <Ledger overview={data} world={world} />}
    </>
  );
}

/** As they were counted; until then as the ledger remembers them. */
function rowsOf({ tables }: SystemLine, present: Present | undefined): number {
  return tables.reduce((sum, { model, rows }) => sum + (present?.[model]?.rows ?? rows), 0);
}

interface WholeProps {
  readonly overview: Overview;
  readonly present: Present | undefined;
}

function Whole({ overview: { systems, run, database }, present }: WholeProps) {
  const shown = systems.filter(({ name }) => name !== 'tilth');
  const all = shown.reduce((sum, system) => sum + rowsOf(system, present), 0);
  const filled = shown
    .flatMap(({ tables }) => tables)
    .filter(({ model, rows }) => (present?.[model]?.rows ?? rows) > 0).length;
  return (
    <section class="whole" aria-label="In figures">
      <dl class="figures">
        <div>
          <dt>rows</dt>
          <dd>{count(all)}</dd>
        </div>
        <div>
          <dt>models filled</dt>
          <dd>{count(filled)}</dd>
        </div>
        <div>
          <dt>systems</dt>
          <dd>{count(shown.filter((system) => rowsOf(system, present) > 0).length)}</dd>
        </div>
        {run && (
          <div>
            <dt>made in</dt>
            <dd>{duration(run.tookMs)}</dd>
          </div>
        )}
        <div>
          <dt>on disk</dt>
          <dd>{bytes(database.bytes)}</dd>
        </div>
      </dl>
      <Strip systems={shown} present={present} all={all} />
    </section>
  );
}

interface StripProps {
  readonly systems: readonly SystemLine[];
  readonly present: Present | undefined;
  readonly all: number;
}

/** The shares of the systems, in one bar. What it shows stands in the tables below. */
function Strip({ systems, present, all }: StripProps) {
  const parts = systems
    .map((system) => ({ ...system, rows: rowsOf(system, present) }))
    .filter(({ rows }) => rows > 0);
  return (
    <div class="strip" aria-hidden="true">
      {parts.map(({ name, title, rows }, at) => (
        <span
          key={name}
          class={`strip-${at % 5}`}
          style={{ flexGrow: rows / all }}
          title={`${title}: ${counted(rows, 'row')}`}
        >
          <b>{title}</b>
        </span>
      ))}
    </div>
  );
}

interface SystemsProps {
  readonly systems: readonly SystemLine[];
  readonly present: Present | undefined;
  readonly empty: boolean;
}

function Systems({ systems, present, empty }: SystemsProps) {
  const all = systems.reduce((sum, system) => sum + rowsOf(system, present), 0);
  return (
    <>
      {systems
        .filter(({ name }) => name !== 'tilth' || !empty)
        .map((system) => (
          <SystemTable key={system.name} system={system} present={present} all={all} />
        ))}
    </>
  );
}
