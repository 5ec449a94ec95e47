import { expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../theme.css';
import '../../app.css';
import LineChart from './LineChart.svelte';

const YEARS = [142.8, 138.2, null, 135.8];

const show = () =>
	render(LineChart, {
		title: 'Indeksi 2011–2014',
		summary: 'Heinola: indeksi oli 142,8 vuonna 2011 ja 135,8 vuonna 2014.',
		lines: [
			{
				label: 'Heinola',
				points: YEARS.map((value, at) => ({ year: 2011 + at, value, provisional: at === 3 }))
			}
		],
		reference: { value: 100, label: 'Mediaanikunta = 100' },
		csvHref: '/indeksi.csv'
	});

test('draws a picture that is named by its title and sentence', async () => {
	await show();
	const picture = page.getByRole('img', { name: /Indeksi 2011–2014 Heinola: indeksi oli/ });
	await expect.element(picture).toBeVisible();
	await expect.element(page.getByRole('slider', { name: 'Vuosi' })).toBeVisible();

	await expect.poll(inksOf).not.toEqual([]);
});

test('follows the colour scheme while it is looked at', async () => {
	await show();
	await expect.poll(inksOf).not.toEqual([]);
	const light = inksOf();

	await prefer('dark');
	await expect.poll(inksOf).not.toEqual(light);
	await prefer('light');
	await expect.poll(inksOf).toEqual(light);
});

test('is read year by year with the arrow keys', async () => {
	await show();
	const slider = page.getByRole('slider', { name: 'Vuosi' });
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent('2014 Heinola 135,8 (ennakkotieto)');

	(slider.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(page.getByRole('status')).toHaveTextContent('2013 Heinola ei saatavilla');
});

test('is read with the pointer too', async () => {
	await show();
	const picture = page.getByRole('img');
	await expect.element(page.getByRole('slider')).toHaveValue('2014');
	await userEvent.hover(picture, { position: { x: 60, y: 100 } });
	await expect.element(page.getByRole('slider')).toHaveValue('2011');
});

test('has the same figures as a table and as a file', async () => {
	await show();
	await page.getByText('Luvut taulukkona').click();
	await expect.element(page.getByRole('row', { name: '2011 142,8' })).toBeVisible();
	await expect.element(page.getByRole('row', { name: '2013 ei saatavilla' })).toBeVisible();
	await expect.element(page.getByRole('row', { name: '2014 135,8 (ennakkotieto)' })).toBeVisible();
	const file = page.getByRole('link', { name: 'Lataa luvut (CSV)' });
	await expect.element(file).toHaveAttribute('href', '/indeksi.csv');
});

/** The colours of the picture that are not see-through. */
function inksOf(): string[] {
	const canvas = document.querySelector('canvas');
	const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
	const inks = new Set<string>();
	for (let at = 0; pixels && at < pixels.length; at += 4)
		if (pixels[at + 3] === 255) inks.add(pixels.subarray(at, at + 3).join(' '));
	return [...inks].sort();
}

const prefer = (value: 'dark' | 'light') =>
	cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
