-- What a source does by its cue, and how a figure stands to time. Empty in what was read before; such rows are hashed without them.
ALTER TABLE hop ADD COLUMN class TEXT;
ALTER TABLE statement ADD COLUMN class TEXT;
ALTER TABLE entry ADD COLUMN flow TEXT;

PRAGMA user_version = 12;
