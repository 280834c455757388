#!/usr/bin/env python3
"""Nouns of people out of WordNet 3.0 (Debian's wordnet-base): `people.py /usr/share/wordnet > …/tallystick/people-nouns.tsv`.

A noun is one of people when all of its senses are (lexicographer file noun.person), or when at least half of those counted in WordNet's tagged
texts are. Only single small-lettered words; each with its plural, irregular ones by noun.exc.
"""
import collections
import re
import sys

PERSON = '18'
FOLDER = sys.argv[1]


def plural(word, irregular):
    if word in irregular:
        return irregular[word]
    if re.search(r'(s|x|z|ch|sh)$', word):
        return word + 'es'
    if re.search(r'[^aeiou]y$', word):
        return word[:-1] + 'ies'
    if word.endswith('man') and word != 'human':
        return word[:-2] + 'en'
    return word + 's'


def rows(name):
    with open(FOLDER + '/' + name, encoding='utf-8') as lines:
        return [line for line in lines if not line.startswith(' ')]


files, proper = {}, set()
for line in rows('data.noun'):
    fields = line.split(' ')
    files[fields[0]] = fields[1]
    proper.update(f.lower() for f in fields[4:4 + 2 * int(fields[3], 16):2] if not f.islower())
counted = collections.defaultdict(collections.Counter)
for line in rows('cntlist.rev'):
    key, _, count = line.split()
    lemma, sense = key.split('%')
    kind, file = sense.split(':')[:2]
    if kind == '1':
        counted[lemma][file] += int(count)
irregular = {}
for line in rows('noun.exc'):
    form, base = line.split()[:2]
    irregular.setdefault(base, form)
found = set()
for line in rows('index.noun'):
    fields = line.split()
    lemma, senses = fields[0], [files[f] for f in fields if re.fullmatch(r'\d{8}', f)]
    if not re.fullmatch(r'[a-z]{3,}', lemma) or lemma in proper:
        continue
    counts = counted[lemma]
    people = 2 * counts[PERSON] >= sum(counts.values()) if counts else set(senses) == {PERSON}
    if people and PERSON in senses:
        found.update((lemma, plural(lemma, irregular)))
print('# nouns of people, singular and plural, out of WordNet 3.0 (training/people.py)')
print('\n'.join(sorted(found)))
