package nl.spreiding.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * The best scores known, in a file that a run may only improve: a better score, or a stronger proof
 * of the same one.
 */
final class BestKnown {
  private static final String HEADER =
      "instance,scope,weights,hard,medium,soft_micro,found_by,proven";

  /**
   * A best-known score.
   *
   * @param score the score
   * @param foundBy method, limit and seed
   * @param proof how it is known that nothing is better
   */
  record Entry(Score score, String foundBy, Proof proof) {}

  private final Path file;
  private final Map<String, Entry> entryByKey = new TreeMap<>();

  private BestKnown(Path file) {
    this.file = file;
  }

  /** Reads the file; empty if there is none. */
  static BestKnown read(Path file) throws IOException {
    BestKnown bestKnown = new BestKnown(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.equals(HEADER) && !line.isBlank()) {
          String[] cells = line.split(",");
          Score score =
              new Score(
                  Long.parseLong(cells[3]), Long.parseLong(cells[4]), Long.parseLong(cells[5]));
          Proof proof = Proof.valueOf(cells[7].toUpperCase(Locale.ROOT));
          bestKnown.entryByKey.put(
              cells[0] + "," + cells[1] + "," + cells[2], new Entry(score, cells[6], proof));
        }
      }
    }
    return bestKnown;
  }

  private static String key(RunKey key, RunResult result) {
    return key.instance() + "," + key.scopeText() + "," + result.weights();
  }

  /** The best known score of what a run decided; null: none. */
  @Nullable Entry of(RunKey key, RunResult result) {
    return entryByKey.get(key(key, result));
  }

  /** The best known score of an instance with the weights it has; null: none. */
  @Nullable Entry of(String instance, String scope) {
    return entryByKey.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(instance + "," + scope + ","))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /**
   * Takes over what is better.
   *
   * @throws IllegalStateException if a score is better than what was proven the best, or a proof is
   *     of a worse one
   */
  void improve(RunKey key, RunResult result) {
    Score score = result.score();
    if (score == null || !result.error().isEmpty()) {
      return;
    }
    Entry known = of(key, result);
    int compared = known == null ? -1 : score.compareTo(known.score());
    if (known != null
        && (compared < 0 && known.proof() == Proof.EXACT
            || compared > 0 && result.proof() == Proof.EXACT)) {
      throw new IllegalStateException(
          "("
              + key
              + ") came to "
              + result.score()
              + " "
              + result.proof()
              + " but known is "
              + known);
    }
    if (compared < 0) {
      entryByKey.put(
          key(key, result), new Entry(score, key.methodText().replace(",", ""), result.proof()));
    } else if (compared == 0 && result.proof().compareTo(known.proof()) > 0) {
      entryByKey.put(key(key, result), new Entry(score, known.foundBy(), result.proof()));
    }
  }

  void write() throws IOException {
    List<String> lineList = new ArrayList<>();
    lineList.add(HEADER);
    entryByKey.forEach(
        (key, entry) ->
            lineList.add(
                key
                    + ","
                    + entry.score().hard()
                    + ","
                    + entry.score().medium()
                    + ","
                    + entry.score().softMicro()
                    + ","
                    + entry.foundBy()
                    + ","
                    + entry.proof().name().toLowerCase(Locale.ROOT)));
    Files.write(file, lineList);
  }
}
