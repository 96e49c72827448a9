package nl.spreiding.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;

/** The files of a run. */
public interface RunSource {
  /**
   * Every file below the run directory.
   *
   * @return relative names, with {@code /} between the parts
   * @throws IOException if the directory cannot be read
   */
  SortedSet<String> names() throws IOException;

  /**
   * What a file holds.
   *
   * @param name one of the names
   * @return its bytes
   * @throws IOException if it cannot be read
   */
  byte[] bytes(String name) throws IOException;

  /**
   * Whether a name is a regular file and not a link or anything else.
   *
   * @param name one of the names
   * @return whether it is
   */
  boolean regular(String name);

  /**
   * Where the copies of the input are.
   *
   * @return a case directory
   */
  Path inputDirectory();
}
