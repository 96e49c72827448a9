/** Cases to measure on, methods to measure, and what comes out. */
@NullMarked
package nl.spreiding.benchmark;

import org.jspecify.annotations.NullMarked;
