package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A run of a few files made in a test. */
record MemoryRun(TreeMap<String, String> textByName, Set<String> links, Path inputDirectory)
    implements RunSource {
  static MemoryRun of(Map<String, String> textByName) {
    return new MemoryRun(new TreeMap<>(textByName), new TreeSet<>(), Path.of("data/example"));
  }

  MemoryRun with(String name, String text) {
    MemoryRun other = of(textByName);
    other.textByName.put(name, text);
    return other;
  }

  MemoryRun without(String name) {
    MemoryRun other = of(textByName);
    other.textByName.remove(name);
    return other;
  }

  @Override
  public SortedSet<String> names() {
    return new TreeSet<>(textByName.keySet());
  }

  @Override
  public byte[] bytes(String name) throws IOException {
    String text = textByName.get(name);
    if (text == null) {
      throw new IOException(name);
    }
    return text.getBytes(UTF_8);
  }

  @Override
  public boolean regular(String name) {
    return !links.contains(name);
  }
}
