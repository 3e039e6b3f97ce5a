import { type Answer, type Reply, request } from './request';

/** A list or a document that will not be changed from here. */
export async function read<T>(attempt: () => Promise<Reply<T>>): Promise<T> {
  return (await request(attempt)).value;
}

/** A resource together with the version that a later change must name. */
export interface Tagged<T> {
  value: T;
  etag: string;
}

export async function readTagged<T>(attempt: () => Promise<Reply<T>>): Promise<Tagged<T>> {
  return tagged(await request(attempt));
}

/** Without a tag the server refuses the change (428) rather than losing somebody's work. */
export function tagged<T>({ value, etag }: Answer<T>): Tagged<T> {
  return { value, etag: etag ?? '' };
}

interface Page<T> {
  items: T[];
  next_cursor?: string | null;
}

const PAGE_SIZE = 200;
const MOST_PAGES = 25;

/** All pages of a list that a screen filters by itself. The bound keeps a wrong cursor from looping for ever. */
export async function readAll<T>(
  page: (cursor: string | undefined, limit: number) => Promise<Reply<Page<T>>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const from = cursor;
    const answer = await read(() => page(from, PAGE_SIZE));
    items.push(...answer.items);
    if (!answer.next_cursor) break;
    cursor = answer.next_cursor;
  }
  return items;
}
