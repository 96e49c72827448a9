package nl.spreiding.input;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Weights;
import org.jspecify.annotations.Nullable;

/** The weight sets that come with the program, and weights files of the user. */
public final class WeightSets {
  /** The set that applies when nothing else is said, and from which partial weights start. */
  public static final String DEFAULT = "balanced";

  private static final List<String> NAMES =
      List.of(
          DEFAULT, "children-first", "strict-proportional", "fewest-locations", "follow-reports");

  private WeightSets() {}

  /**
   * The names of the sets that come with the program.
   *
   * @return the default first
   */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * A set that comes with the program.
   *
   * @param name one of {@link #names()}
   * @return the weights
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Weights byName(String name) {
    return document(name).weights();
  }

  /**
   * What a set that comes with the program is for.
   *
   * @param name one of {@link #names()}
   * @param language {@code nl} or {@code en}
   * @return one sentence
   * @throws IllegalArgumentException if there is none of that name or language
   */
  public static String description(String name, String language) {
    String description = document(name).descriptionByLanguage().get(language);
    if (description == null) {
      throw new IllegalArgumentException(
          "The weight set (" + name + ") has no description in (" + language + ").");
    }
    return description;
  }

  /**
   * Reads a weights file. What it does not set comes from its {@code base}, or from the default
   * set.
   *
   * @param path the file
   * @return the weights
   * @throws InputException if the file has errors
   */
  public static Weights read(Path path) throws InputException {
    IssueCollector issues = new IssueCollector();
    SourceFile source = SourceFile.of(path);
    JsonValue value = JsonDocument.read(source, ReadLimits.DEFAULTS, issues);
    WeightsDocument document =
        value == null ? null : WeightsDocument.read(value, source.name(), issues);
    issues.throwIfErrors();
    if (document == null) {
      throw new IllegalStateException(
          "The weights file (" + path + ") gave neither weights nor an error.");
    }
    return document.weights();
  }

  /**
   * The weights that a user names on the command line.
   *
   * @param fileOrName name of a set, or path of a weights file; a name goes first
   * @return the weights
   * @throws InputException if it is neither, or the file has errors
   */
  public static Weights resolve(String fileOrName) throws InputException {
    if (NAMES.contains(fileOrName)) {
      return byName(fileOrName);
    }
    Path path = existing(fileOrName);
    if (path != null) {
      return read(path);
    }
    IssueCollector issues = new IssueCollector();
    reportUnknown(issues, SourceLocation.ofFile("--weights"), fileOrName);
    issues.throwIfErrors();
    throw new IllegalStateException("An unknown weight set (" + fileOrName + ") was not reported.");
  }

  /**
   * Reads weights that stand inside another document: the name of a set, or an object of values
   * with a base.
   */
  static Weights inline(JsonFields fields, String key, JsonValue value, IssueCollector issues) {
    if (value instanceof JsonValue.Text text) {
      return baseOf(issues, value.at(), text.text());
    }
    if (value instanceof JsonValue.Obj object) {
      return WeightsDocument.readInline(object, key + ".", issues);
    }
    fields.wrongType(
        key,
        value,
        new Bilingual(
            "de naam van een set gewichten of een object met gewichten",
            "the name of a weight set or an object of weights"));
    return byName(DEFAULT);
  }

  /** A set by name; the default set after reporting that there is none of that name. */
  static Weights baseOf(IssueCollector issues, SourceLocation at, String name) {
    if (NAMES.contains(name)) {
      return byName(name);
    }
    reportUnknown(issues, at, name);
    return byName(DEFAULT);
  }

  private static void reportUnknown(IssueCollector issues, SourceLocation at, String name) {
    issues.add(
        IssueCode.WEIGHT_SET_UNKNOWN,
        at,
        IssueCode.WEIGHT_SET_UNKNOWN.meaning(),
        name,
        new Bilingual(
            "Bekende sets: " + String.join(", ", NAMES) + ".",
            "Known sets: " + String.join(", ", NAMES) + "."));
  }

  private static WeightsDocument document(String name) {
    WeightsDocument document = Holder.BY_NAME.get(name);
    if (document == null) {
      throw new IllegalArgumentException(
          "There is no weight set ("
              + name
              + "). Maybe you mean one of: "
              + String.join(", ", NAMES)
              + ".");
    }
    return document;
  }

  private static @Nullable Path existing(String text) {
    try {
      Path path = Path.of(text);
      return Files.exists(path) ? path : null;
    } catch (InvalidPathException e) {
      // Not a path at all: reported as an unknown name.
      return null;
    }
  }

  /** Read on first use. */
  private static final class Holder {
    private static final Map<String, WeightsDocument> BY_NAME = load();

    private static Map<String, WeightsDocument> load() {
      Map<String, WeightsDocument> result = new java.util.LinkedHashMap<>();
      List<String> problemList = new ArrayList<>();
      for (String name : NAMES) {
        String path = "nl/spreiding/weights/" + name + ".json";
        IssueCollector issues = new IssueCollector();
        JsonValue value =
            JsonDocument.read(
                new StringReader(Resources.text(path)), path, ReadLimits.DEFAULTS, issues);
        WeightsDocument document =
            value == null ? null : WeightsDocument.readComplete(value, path, issues);
        if (document == null || issues.errorCount() > 0) {
          problemList.add(path);
        } else {
          result.put(name, document);
        }
      }
      if (!problemList.isEmpty()) {
        throw new IllegalStateException(
            "The program's own weight sets are wrong (" + problemList + ").");
      }
      return result;
    }
  }
}
