// A passkey is made ("create") or asked for ("get") by the browser; the form then sends its answer.
const optionsOf = async (place) => {
  if (place.startsWith("#")) return JSON.parse(document.querySelector(place).textContent);
  const answer = await fetch(place, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`no passkey options: ${answer.status}`);
  return answer.json();
};

const ask = {
  // Made so that it can sign in alone: kept by the device, opened by a finger, a face or a PIN.
  create: (options) => {
    const selection = { residentKey: "required", requireResidentKey: true, userVerification: "required" };
    const authenticatorSelection = { ...options.authenticatorSelection, ...selection };
    const wanted = { ...options, authenticatorSelection };
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(wanted);
    return navigator.credentials.create({ publicKey });
  },
  get: (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return navigator.credentials.get({ publicKey });
  },
};

const send = async (form) => {
  const problem = form.querySelector("[data-problem]");
  problem.textContent = "";
  try {
    const [options] = Object.values(await optionsOf(form.dataset.options));
    const credential = await ask[form.dataset.passkey](options.publicKey);
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    problem.textContent = form.dataset.refused;
  }
};

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  }
}
