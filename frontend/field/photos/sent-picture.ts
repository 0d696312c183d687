import { common, ownHeaders, type Fetch } from '../sync/requests';
import { Watch } from '../sync/watch';

/**
 * The small size of a picture that has left the phone, from the server; `undefined` when it cannot
 * be had now.
 *
 * @param most the bytes it has at most
 */
export async function sentPicture(
  sha256: string,
  most: number,
  person: string | undefined,
  fetcher: Fetch = (url, init) => fetch(url, init),
): Promise<Blob | undefined> {
  const watch = new Watch(most);
  try {
    const response = await watch.orGiveUp(
      fetcher(`/api/field/media/${sha256}?size=small`, {
        ...common(watch.signal),
        headers: ownHeaders(person),
      }),
    );
    // A page instead of a picture is a captive portal.
    const isPicture = (response.headers.get('Content-Type') ?? '').startsWith('image/');
    return response.status === 200 && isPicture ? await watch.orGiveUp(response.blob()) : undefined;
  } catch {
    return undefined;
  } finally {
    watch.stop();
  }
}
