-- What a source does by its cue, and how a figure stands to time. Empty in what was read before; such rows are hashed without them.
ALTER TABLE hop ADD COLUMN class words;
ALTER TABLE statement ADD COLUMN class words;
ALTER TABLE entry ADD COLUMN flow words;
