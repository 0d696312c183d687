/** What the sync line says. `at` is when the phone last held what the server says. */
export type SyncState =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'running'; readonly at: number | undefined }
  | { readonly kind: 'up-to-date'; readonly at: number }
  | {
      readonly kind: 'behind';
      readonly at: number | undefined;
      readonly reason: 'offline' | 'unreachable' | 'full';
    };
