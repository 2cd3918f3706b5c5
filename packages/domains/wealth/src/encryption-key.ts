/**
 * The key that seeded PANs, secrets and API keys of Spark are encrypted with. It is known to everybody, because all that it
 * hides is made up; an application that seals real ones has another, which is in no repository.
 *   select set_config('spark.encryption_key', 'tilth: made-up secrets, open to everybody', false)
 */
export const SPARK_ENCRYPTION_KEY = 'tilth: made-up secrets, open to everybody';
