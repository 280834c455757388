/// The `tally` command. Start with [Main], then any subcommand: each calls core and ledger and prints.
///
/// Only this package prints, exits, or looks at the environment. It does not know how figures are found or compared.
@NullMarked
package tallystick.cli;

import org.jspecify.annotations.NullMarked;
