// Everything here only adds to pages that work without it: the sentence under the plot, the theme, the sliders, progress.
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

  // What stands behind the bar or the figure under the pointer or the keyboard.
  function show(event) {
    const bar = event.target.closest && event.target.closest('a.bar, [data-shows]');
    const panel = document.getElementById('shown');
    if (!bar || !panel) return;
    const row = document.getElementById(bar.dataset.shows || bar.getAttribute('href').slice(1));
    if (!row) return;
    panel.replaceChildren(...Array.from(row.querySelectorAll('.what, .chain, .quote')).map(part => {
      const line = document.createElement('p');
      line.className = part.className;
      line.append(...Array.from(part.childNodes).map(node => node.cloneNode(true)));
      return line;
    }));
  }
  document.addEventListener('mouseover', show);
  document.addEventListener('focusin', show);

  // Who follows a figure of a report sees at once why it was read so.
  document.addEventListener('click', event => {
    const figure = event.target.closest('[data-shows]');
    const why = figure && document.getElementById(figure.dataset.shows).querySelector('details');
    if (why) why.open = true;
  });

  // A choice of days becomes a slider that sends its form; the keyboard stays on it when the page has changed.
  // Who moves it on while a page is under way gets the day moved to: the form that page brings is sent again.
  let moved = '';
  let wanted = '';
  function slide(form) {
    const choice = form.querySelector('select');
    if (!choice) return;
    const slider = Object.assign(document.createElement('input'), {type: 'range', min: 0, max: choice.length - 1, value: choice.selectedIndex});
    const shown = document.createElement('output');
    const day = () => choice.options[slider.value].text;
    const tell = () => {
      choice.selectedIndex = slider.value;
      shown.textContent = day();
      slider.setAttribute('aria-valuetext', day());
    };
    slider.id = choice.id;
    slider.setAttribute('aria-describedby', choice.getAttribute('aria-describedby'));
    choice.removeAttribute('id');
    choice.hidden = form.querySelector('button').hidden = true;
    shown.htmlFor = slider.id;
    choice.before(shown, slider);
    tell();
    slider.addEventListener('input', tell);
    const send = () => {
      moved = slider.id;
      wanted = choice.value;
      choice.disabled = choice.value === '';
      form.requestSubmit();
    };
    slider.addEventListener('change', send);
    if (moved !== slider.id) return;
    moved = '';
    slider.focus({preventScroll: true});
    const index = Array.from(choice.options).findIndex(option => option.value === wanted);
    if (index < 0 || index === choice.selectedIndex) return;
    slider.value = index;
    tell();
    send();
  }
  const slideAll = () => document.querySelectorAll('[data-slider]').forEach(form => {
    if (!form.querySelector('input[type=range]')) slide(form);
  });
  slideAll();
  document.addEventListener('htmx:afterSettle', slideAll);

  // Tallies that are being reckoned: nothing jumps, the reader asks for the new ones.
  const reckoning = document.querySelector('[data-reckoning]');
  if (reckoning) {
    const ask = setInterval(async () => {
      const answer = await fetch(reckoning.dataset.reckoning).then(told => told.json(), () => null);
      if (!answer) return;
      if (answer.notice) {
        reckoning.textContent = answer.notice;
      } else {
        clearInterval(ask);
        const link = Object.assign(document.createElement('a'), {href: location.href, textContent: 'Show them'});
        reckoning.replaceChildren('All tallies are reckoned now. ', link);
      }
    }, 3000);
  }

  // What is being added, and what is new, as it happens.
  const progress = document.querySelector('[data-progress]');
  if (progress) {
    const events = new EventSource(progress.dataset.progress);
    events.addEventListener('progress', event => { progress.textContent = JSON.parse(event.data).message; });
    events.addEventListener('done', event => { events.close(); location.assign(JSON.parse(event.data).location); });
    events.addEventListener('refused', event => { progress.textContent = JSON.parse(event.data).message; progress.classList.add('error'); events.close(); });
  }
})();
