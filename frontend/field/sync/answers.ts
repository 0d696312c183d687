/** What came of a request. Only `ok`, `empty` and `unchanged` say that the server did as asked. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly body: T; readonly etag: string | undefined }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'signed-out' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      /** What the person can do, in their language. */
      readonly title?: string;
    }
  | { readonly kind: 'later'; readonly seconds: number | undefined }
  | { readonly kind: 'unreachable' };

/** An answer that brought nothing. */
export type Failure = Exclude<Answer<never>, { kind: 'ok' | 'empty' | 'unchanged' }>;

/** True when the server did not do as asked, or was not heard. */
export function failed<T>(answer: Answer<T>): answer is Failure {
  return answer.kind !== 'ok' && answer.kind !== 'empty' && answer.kind !== 'unchanged';
}
