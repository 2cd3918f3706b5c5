import { factory } from '@tilth/engine';

/** One more connection, of a user to a platform that they are not connected to yet. */
export const platformConnectionFactory = factory('SparkPlatformConnection', {
  plain: ({ row, asked, rows }) => {
    const connected = new Set<string>();
    const platforms = new Set([row.platform]);
    for (const { userId, platform } of rows('SparkPlatformConnection')) {
      connected.add(`${userId} ${platform}`);
      platforms.add(platform);
    }
    const isFree = (userId: string, platform: string) => !connected.has(`${userId} ${platform}`);
    const wanted = asked.platform ? [asked.platform] : [...platforms];
    const free = (userId: string) => wanted.find((platform) => isFree(userId, platform));
    if (asked.userId) return { platform: free(asked.userId) ?? row.platform };
    for (const { id } of rows('SparkUser')) {
      const platform = free(id);
      if (platform !== undefined) return { userId: id, platform };
    }
    return {};
  },
});
