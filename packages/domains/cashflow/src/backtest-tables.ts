import type { IncomePattern } from '@tilth/schema';
import { type Backtest, type Method, methods, patterns } from './backtest.ts';
import { CONFIDENCE_PERCENT, HORIZONS } from './shapes/forecast.ts';

/** How far forecasts were off, in per cent of what came, as tables in Markdown. */
export function backtestTables(result: Backtest): string {
  return [byPattern(result), byMethod(result)].join('\n\n');
}

/** What is stored, beside naive forecasts. */
function byPattern(result: Backtest): string {
  const head = HORIZONS.map((days) => `${days} days | naive | held`).join(' | ');
  const row = (name: string, pattern?: IncomePattern) => {
    const cells = HORIZONS.map((days) => {
      const { held, forecasts } = result.score('chosen', days, pattern);
      return `${error(result, 'chosen', days, pattern)} | ${error(result, 'naive', days, pattern)} | ${percent(held / forecasts)}`;
    });
    return `| ${name} | ${result.score('chosen', HORIZONS[0], pattern).forecasts} | ${cells.join(' | ')} |`;
  };
  return [
    `Error in per cent of what came, beside a naive forecast's; and how often the interval of ${CONFIDENCE_PERCENT} % held it:`,
    '',
    `| pattern | users | ${head} |`,
    `|---|--:|${'--:|'.repeat(3 * HORIZONS.length)}`,
    ...patterns.map((pattern) => row(pattern, pattern)),
    row('**all**'),
  ].join('\n');
}

/** Every model for everybody: what choosing among them is worth. */
function byMethod(result: Backtest): string {
  return [
    'Every model for every user:',
    '',
    `| | ${HORIZONS.map((days) => `${days} days`).join(' | ')} |`,
    `|---|${'--:|'.repeat(HORIZONS.length)}`,
    ...methods.map(
      (method) => `| ${method} | ${HORIZONS.map((days) => error(result, method, days)).join(' | ')} |`,
    ),
  ].join('\n');
}

function error(result: Backtest, method: Method, days: number, pattern?: IncomePattern): string {
  const { missed, came } = result.score(method, days, pattern);
  return percent(missed / came);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
