import { factory } from '@tilth/engine';

/** One more session, on a device of its own: nobody is logged in twice at a time on one. */
export const userSessionFactory = factory('UserSession', {
  plain: ({ row }) => ({ deviceId: row.id }),
});
