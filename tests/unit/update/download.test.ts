import { expect, test } from 'vitest';
import { UPSTREAMS, type Upstream } from '../../../lib/compile/upstream.ts';
import { download } from '../../../lib/update/download.ts';

const sigma = UPSTREAMS.find(({ source }) => source === 'sigma') as Upstream;
const answering = (answer: Response) => async () => answer;

test('the archive of the branch is asked for, without cookies or cache', async () => {
  const asked: unknown[] = [];
  const { bytes, size } = await download(sigma, async (...call) => {
    asked.push(...call);
    return new Response('archive', { headers: { 'content-length': '7' } });
  });
  expect(asked).toEqual([
    'https://codeload.github.com/SigmaHQ/sigma/tar.gz/refs/heads/master',
    expect.objectContaining({ credentials: 'omit', cache: 'no-store' }),
  ]);
  expect(await new Response(bytes).text()).toBe('archive');
  expect(size).toBe(7);
});

test('a size that the host doesn’t tell is left out', async () => {
  expect(await download(sigma, answering(new Response('archive')))).not.toHaveProperty('size');
});

test.each([
  ['is gone', new Response('', { status: 404 }), /no branch master of SigmaHQ\/sigma \(404\).*Import file/],
  [
    'asks to wait',
    new Response('', { status: 429, headers: { 'retry-after': '90' } }),
    /wait before the next download \(429\)\. Try again in 2 min/,
  ],
  ['asks to wait, not how long', new Response('', { status: 429 }), /\(429\)\. Try again later/],
  ['fails', new Response('', { status: 503 }), /answered with 503\. Try again later/],
])('a host that %s is told with what to do', async (_, answer, message) => {
  await expect(download(sigma, answering(answer))).rejects.toThrow(message);
});

test('a host that does not answer is told', async () => {
  const refused = async () => {
    throw new TypeError('Failed to fetch');
  };
  await expect(download(sigma, refused)).rejects.toThrow(
    /codeload\.github\.com: it did not answer.* permission for codeload\.github\.com/,
  );
});

test('a download that stops half-way says how much of it came', async () => {
  let sent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('network error'));
      else controller.enqueue(new Uint8Array(1_500_000));
      sent = true;
    },
  });
  const { bytes } = await download(sigma, answering(new Response(body)));
  await expect(new Response(bytes).arrayBuffer()).rejects.toThrow(/stopped after 1\.5 MB/);
});
