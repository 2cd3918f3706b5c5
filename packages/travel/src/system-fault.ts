import { Fault } from '@tilth/engine';

/** What the file system says, by its code, and how to mend it. */
const causes: { readonly [code: string]: readonly [reason: string, mend: string] } = {
  ENOENT: ['there is no such file or folder', 'check the path'],
  ENOTDIR: ['a part of the path is a file', 'check the path'],
  EISDIR: ['it is a folder', 'name a file'],
  EACCES: ['it may not be read or written by you', 'change who may, or name another place'],
  EPERM: ['it may not be read or written by you', 'change who may, or name another place'],
  EROFS: ['it can only be read', 'name another place'],
  ENOSPC: ['the disk is full', 'make room, or name another place'],
  EDQUOT: ['your share of the disk is full', 'make room, or name another place'],
  EMFILE: ['too many files are open', 'raise the limit of open files (ulimit -n)'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter one'],
  ELOOP: ['its links lead back to it', 'name the place itself'],
};

/** Says of an error of the file system what to do about it; any other error stays as it is. */
export function systemFault(headline: string, file: string, error: unknown): unknown {
  const { code = '', path: at } = error as NodeJS.ErrnoException;
  const [reason, mend] = causes[code] ?? [];
  if (!reason || !mend) return error;
  return new Fault(
    headline,
    [
      ['file', at ?? file],
      ['reason', reason],
      ['mend', mend],
    ],
    { cause: error },
  );
}
