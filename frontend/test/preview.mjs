/*
 * Serves the field client alone with made answers, to look at it without the server:
 *   npx vite build --config frontend/test/preview.config.ts && node frontend/test/preview.mjs
 * Invitation: /field.html#moi=open (also used, expired, revoked); TODAY=2026-11-22 moves the days.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../target/field-preview');
const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.webmanifest': 'application/manifest+json',
};
const today = process.env.TODAY ?? '2026-11-22';
const me = {
    id: '019a0000-0000-7000-8000-000000000001',
    name: 'Cộng tác viên, xã Lìa',
    unit: { id: '2025-19483', name: 'Xã Lìa' },
    province: { id: '2025-44', name: 'Tỉnh Quảng Trị' },
    roles: ['COLLABORATOR'],
    interfaceLanguage: 'vi',
    contentLanguages: ['vi'],
    privacyNoticeSeen: false,
    device: '019a0000-0000-7000-8000-0000000000d1',
};
let signedIn = false;

const campaign = {
    id: 'c1',
    kind: 'ACTION_MONTH',
    year: 2026,
    title: {
        vi: 'Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới năm 2026',
    },
    theme: {},
    slogans: {},
    start: '2026-11-15',
    end: '2026-12-15',
    owner: 'Tỉnh Quảng Trị',
    status: 'PUBLISHED',
};
const activity = (id, days, from, to, title, more = {}) => {
    const date = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    return {
        id,
        campaign: 'c1',
        title: { vi: title },
        kind: 'COMMUNICATION_SESSION',
        channel: 'DIRECT_TALK',
        status: 'CONFIRMED',
        start: `${date}T${from}`,
        end: `${date}T${to}`,
        place: { unit: '2025-19483', name: 'Xã Lìa, tỉnh Quảng Trị', address: 'Nhà văn hóa thôn' },
        lead: 'Hội Liên hiệp Phụ nữ xã',
        partners: ['Đoàn Thanh niên xã', 'Trạm y tế xã'],
        audience: { vi: 'Hộ gia đình trong thôn' },
        menAndBoys: true,
        languages: ['vi', 'bru'],
        expected: 80,
        note: {},
        changed: null,
        cancelReason: null,
        ...more,
    };
};
const records = {
    campaigns: [campaign],
    activities: [
        activity(
            'a1',
            0,
            '14:00',
            '16:00',
            'Truyền thông về phòng, chống bạo lực gia đình tại thôn',
            {
                changed: '2026-11-20T03:00:00Z',
            },
        ),
        activity('a2', 0, '17:00', '17:15', 'Phát bản tin về đường dây nóng 111', {
            kind: 'LOUDSPEAKER_BULLETIN',
            channel: 'LOUDSPEAKER_STATION',
            status: 'PLANNED',
            lead: 'Ủy ban nhân dân xã',
        }),
        activity('a3', -2, '08:00', '10:00', 'Lễ phát động Tháng hành động', {
            kind: 'LAUNCH',
            status: 'HELD',
        }),
        activity('a4', 3, '19:00', '21:00', 'Hội thi tìm hiểu Luật Bình đẳng giới', {
            kind: 'CONTEST',
            status: 'CANCELLED',
            cancelReason: 'Mưa lũ, đường vào thôn bị chia cắt',
        }),
    ],
    hotlines: [],
    places: [
        { id: '2025-19483', name: 'Xã Lìa', full: 'Xã Lìa, tỉnh Quảng Trị', kind: 'COMMUNE' },
        {
            id: '2025-19483.1',
            name: 'Thôn Kỳ Tăng',
            full: 'Thôn Kỳ Tăng, xã Lìa',
            kind: 'VILLAGE',
        },
    ],
};

/** Answers as the server would; the words “từ chối” in a fact have it refused. */
function receipt(text) {
    const refused = text.includes('từ chối');
    return {
        id: JSON.parse(text).id,
        sha256: createHash('sha256').update(text).digest('hex'),
        status: refused ? 422 : 201,
        sequence: refused ? null : 1,
        state: refused ? null : 'STORED',
        code: refused ? 'result.future' : null,
        title: refused ? 'Hoạt động này chưa diễn ra. Hãy xem lại ngày giờ.' : null,
    };
}

const routes = {
    'POST facts': ({ facts }) =>
        json({ receipts: facts.map(receipt), knowsLastReceipt: true, serverTime: serverTime() }),
    'POST invitations/preview': ({ token }) =>
        ['used', 'expired', 'revoked'].includes(token)
            ? problem(410, `invitation.${token}`)
            : json({
                  name: me.name,
                  role: 'COLLABORATOR',
                  place: 'Xã Lìa, tỉnh Quảng Trị',
                  expires: '2026-11-29T01:00:00Z',
              }),
    'POST invitations/accept': () => {
        signedIn = true;
        return json(mine());
    },
    'GET me': () => json(mine()),
    'PUT me/languages': (languages) => json(Object.assign(mine(), Object.assign(me, languages))),
    'POST me/privacy-notice': () => {
        me.privacyNoticeSeen = true;
        return { status: 204 };
    },
    'POST sign-out': () => {
        signedIn = false;
        return { status: 204 };
    },
    'GET manifest': () =>
        json({
            collections: Object.keys(records).map((name) => ({ name, etag: 'W/"1"' })),
            capped: false,
            serverTime: serverTime(),
        }),
    'POST records': ({ collection, ids }) =>
        json({
            records: records[collection]
                .filter(({ id }) => ids.includes(id))
                .map((body) => ({ id: body.id, version: '1', body })),
        }),
};

function serverTime() {
    return `${today}T01:00:00Z`;
}

function mine() {
    return { ...me, serverTime: serverTime() };
}

function json(body) {
    return { status: 200, type: 'application/json', body: JSON.stringify(body) };
}

function problem(status, code) {
    return { status, type: 'application/problem+json', body: JSON.stringify({ status, code }) };
}

function api(method, name, body) {
    const open = /^invitations\//.test(name);
    if (!open && !signedIn) {
        return problem(401, 'signed-out');
    }
    const collection = /^manifest\/(.+)$/.exec(name)?.[1];
    if (collection) {
        return json({ etag: 'W/"1"', records: records[collection].map(({ id }) => [id, '1']) });
    }
    return routes[`${method} ${name}`]?.(body) ?? problem(404, 'not-found');
}

/** Takes every picture whole, and forgets it. */
function takeMedia({ method, headers }, sent, response) {
    const offset = Number(headers['upload-offset'] ?? 0) + sent.length;
    const complete = offset === Number(headers['upload-length']);
    response.writeHead(method === 'HEAD' ? 404 : 204, {
        'Upload-Offset': String(offset),
        'Upload-Complete': complete ? '?1' : '?0',
    });
    response.end();
}

async function file(pathname) {
    const name = pathname === '/lien-he' ? '/field.html' : pathname;
    const body = await readFile(path.join(root, path.normalize(name)));
    return { status: 200, type: types[path.extname(name)] ?? 'application/octet-stream', body };
}

createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const chunks = [];
    for await (const chunk of request) {
        chunks.push(chunk);
    }
    const sent = Buffer.concat(chunks);
    const name = /^\/api\/field\/(.+)$/.exec(pathname)?.[1];
    if (name?.startsWith('media/')) {
        takeMedia(request, sent, response);
        return;
    }
    const text = sent.toString();
    const answer = name
        ? api(request.method, name, text && JSON.parse(text))
        : await file(pathname).catch(() => ({ status: 404, type: 'text/plain', body: '' }));
    response.writeHead(answer.status, answer.type ? { 'Content-Type': answer.type } : {});
    response.end(answer.body);
}).listen(Number(process.env.PORT ?? 18090), '127.0.0.1');
