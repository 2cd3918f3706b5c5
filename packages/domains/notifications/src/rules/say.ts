import { type Sql, sql } from '@tilth/engine';
import { template } from '../speech.ts';
import { type TextName, writtenTexts, writtenWords } from '../texts.ts';

/** SQL that gives a text with its gaps filled by expressions. */
function said(text: string, values: { readonly [gap: string]: Sql }): Sql {
  const { parts, gaps } = template(text);
  const pieces = parts.flatMap((part, i) => {
    const value = gaps[i] === undefined ? undefined : values[gaps[i]];
    if (gaps[i] !== undefined && value === undefined) throw new Error(`no SQL for {${gaps[i]}} in: ${text}`);
    return [quoted(part), ...(value === undefined ? [] : [sql`(${value})::text`])];
  });
  return sql`${pieces.join(' || ')}`;
}

function quoted(text: string): Sql {
  return sql`'${text.replaceAll("'", "''")}'`;
}

/** Title and body of a text, as they would be: an array to compare `array[title, body]::text[]` with. */
export function saidText(name: TextName, values: { readonly [gap: string]: Sql }): Sql {
  const { title, body } = writtenTexts[name];
  return sql`array[${said(title, values)}, ${said(body, values)}]`;
}

/** A whole number as India writes it. */
function grouped(whole: string): Sql {
  return sql`regexp_replace((${whole})::text, '(\d)(?=(?:\d\d)*\d{3}$)', '\1,', 'g')`;
}

/** An amount of money as India writes it. */
export function rupees(amount: string): Sql {
  return sql`('₹' || ${grouped(`trunc(${amount})`)} || '.' || right(to_char(${amount}, 'FM9999999999990.00'), 2))`;
}

/** `1 share`, `1,200 shares` */
export function sharesIn(count: string): Sql {
  const { one, many } = writtenWords.shares;
  return sql`case ${count} when 1 then ${quoted(one)} else ${said(many, { count: grouped(count) })} end`;
}

/** The word that stands for a value: `case side when 'BUY' then 'buy' … end`. */
export function wordFor(column: string, words: { readonly [value: string]: string }, price?: Sql): Sql {
  const cases = Object.entries(words).map(
    ([value, word]) => sql`when '${value}' then ${said(word, price ? { price } : {})}`,
  );
  return sql`case ${column} ${cases.join(' ')} end`;
}
