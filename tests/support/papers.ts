/** A small real PDF of one empty page. @param more stands in its catalog */
export function pdf(more = ''): Buffer {
	const parts = [
		`<< /Type /Catalog /Pages 2 0 R ${more} >>`,
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'
	];
	let text = '%PDF-1.4\n';
	const starts = parts.map((part, n) => {
		const at = text.length;
		text += `${n + 1} 0 obj\n${part}\nendobj\n`;
		return at;
	});
	const table = text.length;
	text += `xref\n0 4\n0000000000 65535 f \n${starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
	return Buffer.from(`${text}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}
