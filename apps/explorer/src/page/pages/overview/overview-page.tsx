import type { Overview, SystemLine } from '../../../answers/overview.ts';
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
  return (
    <>
      <Heading title="Overview" />
      {trouble && <Notice trouble={trouble} />}
      {!data && !trouble && <Waiting what="Looking at the world" />}
      {data && world && <Whole overview={data} />}
      {data && world && <RulesLine first={data.rules} />}
      {data && <Systems systems={data.systems} empty={!world} />}
      {data && world && <Ledger overview={data} world={world} />}
    </>
  );
}

function rowsOf({ tables }: SystemLine): number {
  return tables.reduce((sum, { present }) => sum + present, 0);
}

function Whole({ overview: { systems, run, database } }: { readonly overview: Overview }) {
  const shown = systems.filter(({ name }) => name !== 'tilth');
  const all = shown.reduce((sum, system) => sum + rowsOf(system), 0);
  const filled = shown.flatMap(({ tables }) => tables).filter(({ present }) => present > 0).length;
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
          <dd>{count(shown.filter((system) => rowsOf(system) > 0).length)}</dd>
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
      <Strip systems={shown} all={all} />
    </section>
  );
}

/** The shares of the systems, in one bar. What it shows stands in the tables below. */
function Strip({ systems, all }: { readonly systems: readonly SystemLine[]; readonly all: number }) {
  const parts = systems.filter((system) => rowsOf(system) > 0);
  return (
    <div class="strip" aria-hidden="true">
      {parts.map((system, at) => (
        <span
          key={system.name}
          class={`strip-${at % 5}`}
          style={{ flexGrow: rowsOf(system) / all }}
          title={`${system.title}: ${counted(rowsOf(system), 'row')}`}
        >
          <b>{system.title}</b>
        </span>
      ))}
    </div>
  );
}

function Systems({ systems, empty }: { readonly systems: readonly SystemLine[]; readonly empty: boolean }) {
  const all = systems.reduce((sum, system) => sum + rowsOf(system), 0);
  return (
    <>
      {systems
        .filter(({ name }) => name !== 'tilth' || !empty)
        .map((system) => (
          <SystemTable key={system.name} system={system} all={all} />
        ))}
    </>
  );
}
