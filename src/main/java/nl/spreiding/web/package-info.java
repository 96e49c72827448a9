/** The workbench: requests of a browser on this machine, and nothing else. */
@NullMarked
package nl.spreiding.web;

import org.jspecify.annotations.NullMarked;
