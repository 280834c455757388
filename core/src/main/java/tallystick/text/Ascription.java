package tallystick.text;

import org.jspecify.annotations.Nullable;
import tallystick.figure.Span;

/// Something a report ascribes to somebody, as the reader sees it: source, cue and content.
///
/// `The ministry said on Monday that 1,250 soldiers were captured` → `The ministry`, `said on Monday`,
/// `that 1,250 soldiers were captured`. A content that comes in pieces (`"…," said X, "…"`) gives an ascription for each,
/// with the same source and cue.
///
/// @param source whom it is ascribed to; null when the reader saw none
/// @param cue the words that ascribe it; null when the reader saw none
/// @param sureness how likely the reader holds it that the content is this source's, from 0 to 1; no measure of truth
public record Ascription(
        @Nullable Span source, @Nullable Span cue, Span content, double sureness) {}
