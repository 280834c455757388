// Everything here only adds to pages that work without it: the sentence under the plot, the theme, the slider, progress.
'use strict';
(function () {
  const root = document.documentElement;
  const stored = localStorage.getItem('theme');
  if (stored) root.dataset.theme = stored;

  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-switch]')) return;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  });

  // The sentence of the bar under the pointer or the keyboard.
  function show(event) {
    const bar = event.target.closest && event.target.closest('.bar');
    if (!bar) return;
    const row = document.getElementById(bar.getAttribute('href').slice(1));
    const panel = document.getElementById('shown');
    if (!row || !panel) return;
    panel.replaceChildren(...Array.from(row.querySelectorAll('.what, .quote')).map(part => {
      const line = document.createElement('p');
      line.append(...Array.from(part.childNodes).map(node => node.cloneNode(true)));
      return line;
    }));
  }
  document.addEventListener('mouseover', show);
  document.addEventListener('focusin', show);

  // The slider is a form that sends itself.
  document.addEventListener('input', event => {
    const slider = event.target.closest('[data-days]');
    if (!slider) return;
    const day = JSON.parse(slider.dataset.days)[slider.value];
    const form = slider.closest('form');
    form.querySelector('[name=known]').value = day;
    form.querySelector('output').textContent = day;
  });
  document.addEventListener('change', event => {
    const slider = event.target.closest('[data-days]');
    if (slider) slider.closest('form').requestSubmit();
  });

  // What is being added, and what is new, as it happens.
  const progress = document.querySelector('[data-progress]');
  if (progress) {
    const events = new EventSource(progress.dataset.progress);
    events.addEventListener('progress', event => { progress.textContent = JSON.parse(event.data).message; });
    events.addEventListener('done', event => { events.close(); location.assign(JSON.parse(event.data).location); });
    events.addEventListener('refused', event => { progress.textContent = JSON.parse(event.data).message; progress.classList.add('error'); events.close(); });
  }
})();
