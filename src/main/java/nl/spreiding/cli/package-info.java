/** Options, exit codes and progress; nothing else. */
@NullMarked
package nl.spreiding.cli;

import org.jspecify.annotations.NullMarked;
