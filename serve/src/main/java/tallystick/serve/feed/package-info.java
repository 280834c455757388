/// Reports from the net: feeds are asked for what is new, and what is new is fetched, politely. Start with
/// [tallystick.serve.feed.Watch].
///
/// What is deliberately absent: reading of reports; what was fetched is handed on as it came.
@NullMarked
package tallystick.serve.feed;

import org.jspecify.annotations.NullMarked;
