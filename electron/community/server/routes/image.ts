import type { Handler } from 'hono';
import { mayRead } from '../../../../shared/model/visibility.ts';
import type { Env } from '../http/guards.ts';
import { HttpProblem } from '../http/problems.ts';
import { viewing, type Service } from './context.ts';

/** `GET /v1/images/{id}`: the file of an image, to whoever may read its post. Whether there is one that they may not see is told to nobody. */
export function imageRoute(service: Service): Handler<Env> {
  return (c) => {
    const { records, images } = service.store;
    const viewer = viewing(service, c.get('staff'));
    const row = records.get('image', c.req.param('id') ?? '');
    const post = row && records.get('post', row.postId);
    const bytes = row?.file && post && mayRead(viewer, 'image', row) && mayRead(viewer, 'post', post) ? images.get(row.id) : null;
    if (!row?.file || bytes === null) throw new HttpProblem(404, 'not-found', 'There is no such image.');
    return c.body(new Uint8Array(bytes), 200, { 'content-type': row.file.mediaType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  };
}
