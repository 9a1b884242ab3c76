import form from './form.json' with { type: 'json' };

export const { steps, words, messages } = form;
export const fields = steps.flatMap((step) => step.fields);

const name = String.raw`^\p{L}\p{M}{0,2}(?:[ '.\-]{0,2}\p{L}\p{M}{0,2})*[.']?$`;
const email = String.raw`^[\w.!#$%&'*+\/=?^\x60{|}~\-]+@[\w\-]+(?:\.[\w\-]+)*\.[A-Za-z]{2,}$`;

/** For libraries that make their expressions without the `u` flag. */
const plainName = String.raw`^[A-Za-zÀ-ỹ](?:[ '.\-]{0,2}[A-Za-zÀ-ỹ])*[.']?$`;

const same = (source, message) => ({ source, plainSource: source, message });

/** What a text must look like, as source of a `u` regular expression, with the sentence for one that does not. */
export const patterns = {
  name: { source: name, plainSource: plainName, message: messages.name },
  'id-number': same(String.raw`^\d{12}$`, messages.idNumber),
  phone: same(String.raw`^0[35789]\d{8}$|^02\d{9}$`, messages.phone),
  email: same(email, messages.email),
};

export const longestText = 500;

/** Today in Vietnam, `YYYY-MM-DD`. */
export const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

export const numberMinimum = ({ minimum }) => messages.numberMinimum.replace('{minimum}', String(minimum));
export const numberMaximum = ({ maximum }) => messages.numberMaximum.replace('{maximum}', String(maximum));

/** Hands the answers over, and says so on the page. */
export async function send(answers) {
  const known = fields.map(({ id }) => [id, answers[id] ?? '']);
  const response = await fetch('submit', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(known)),
  });
  if (!response.ok) throw new Error(`not taken: ${response.status}`);
  document.body.replaceChildren(Object.assign(document.createElement('h1'), { textContent: words.done }));
}
