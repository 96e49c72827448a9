package nl.spreiding.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A run in memory of which one file is changed. */
record ChangedRun(
    SortedMap<String, byte[]> bytesByName, Path directory, String name, byte[] changed)
    implements RunSource {

  static SortedMap<String, byte[]> read(Path directory) throws IOException {
    RunOnDisk run = new RunOnDisk(directory);
    SortedMap<String, byte[]> result = new TreeMap<>();
    for (String name : run.names()) {
      result.put(name, run.bytes(name));
    }
    return result;
  }

  static ChangedRun unchanged(Map<String, byte[]> bytesByName, Path directory) {
    return new ChangedRun(new TreeMap<>(bytesByName), directory, "", new byte[0]);
  }

  ChangedRun with(String file, byte[] content) {
    return new ChangedRun(bytesByName, directory, file, content);
  }

  @Override
  public SortedSet<String> names() {
    return new TreeSet<>(bytesByName.keySet());
  }

  @Override
  public byte[] bytes(String file) throws IOException {
    byte[] bytes = file.equals(name) ? changed : bytesByName.get(file);
    if (bytes == null) {
      throw new IOException(file);
    }
    return bytes;
  }

  @Override
  public boolean regular(String file) {
    return true;
  }

  @Override
  public Path inputDirectory() {
    return directory.resolve("input");
  }
}
