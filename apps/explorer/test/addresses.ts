/** An address of every kind of page there is, in a world that has John in it. */
export function addresses({ order }: { readonly order: string }): readonly string[] {
  return [
    '/',
    '/map',
    '/map/Order?trace=both',
    '/models',
    '/models/Order',
    `/models/Order/rows/${order}`,
    '/life',
    '/life/john@example.com',
    '/shapes',
    '/shapes/income',
    '/shapes/candles/INFY',
    '/shapes/forecast',
    '/shapes/satisfaction',
    '/rules',
    '/rules/user.has-a-profile',
  ];
}
