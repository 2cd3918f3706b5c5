import { z } from '@hono/zod-openapi';

/** What a client needs to go on. */
export const GrantSchema = z
  .object({
    status: z.literal('logged_in'),
    tokenType: z.literal('Bearer'),
    accessToken: z.string(),
    expiresIn: z.number().int().openapi({ description: 'Seconds.' }),
    refreshToken: z.string().openapi({ description: 'Good once. The answer has the next one.' }),
    refreshExpiresIn: z.number().int().openapi({ description: 'Seconds: as the user chose.' }),
  })
  .openapi('Grant');
