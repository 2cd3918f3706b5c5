import { type Command, Option } from 'commander';

/** The flags for somebody who knows the database better than we do. */
export function addGuardFlags(each: Command): void {
  each
    .addOption(ifSure('--allow-remote', 'write to a database on another machine'))
    .addOption(ifSure('--allow-production', 'write although NODE_ENV is production'));
}

export function ifSure(flag: string, does: string): Option {
  return new Option(flag, does).helpGroup('If you are sure:');
}
