import type { WorldLine } from '../../../answers/answer.ts';
import type { Overview } from '../../../answers/overview.ts';
import { count, duration, moment } from '../../figures.ts';
import { CopyButton } from '../../parts/copy-button.tsx';

/** What has to be said to get this world again, and how to know that it is the same. */
export function Ledger({ overview, world }: { readonly overview: Overview; readonly world: WorldLine }) {
  const { run, database } = overview;
  if (!run) return null;
  const sizes = Object.entries(world.sizes).map(([name, size]) => `--${name.replaceAll(' ', '-')} ${size}`);
  const command = [
    'npx tilth seed --reset',
    `--seed ${world.seed}`,
    `--as-of ${world.asOf}`,
    `--scale ${world.scale}`,
    ...sizes,
  ].join(' ');
  return (
    <section class="block" aria-labelledby="ledger">
      <h2 id="ledger">
        Ledger <small>what was asked, and what came of it</small>
      </h2>
      <dl class="facts wide-facts">
        <Fact name="seed" text={String(world.seed)} />
        <Fact name="as of" text={world.asOf} />
        <Fact name="scale" text={String(world.scale)} />
        <Fact name="domains" text={world.domains.join(', ')} />
        <Fact
          name="sizes"
          text={Object.entries(run.members)
            .map(([aggregate, size]) => `${aggregate} ${count(size)}`)
            .join(' · ')}
        />
        <Fact name="loaded" text={`${moment(run.loadedAt)} UTC, ${run.mode}, in ${duration(run.tookMs)}`} />
        <Fact name="database" text={`${database.name}, PostgreSQL ${database.version}`} />
        <Fact name="tilth" text={run.version} />
        <Hash name="fingerprint" text={world.fingerprint} />
        <Hash name="recipes" text={run.recipes} />
        <div>
          <dt>again</dt>
          <dd>
            <code>{command}</code> <CopyButton text={command} what="the command" />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Hash({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code class="hash">{text}</code> <CopyButton text={text} what={`the ${name}`} />
      </dd>
    </div>
  );
}
