package nl.spreiding.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.Language;
import nl.spreiding.scenario.Scenario;
import nl.spreiding.scenario.ScenarioApplier;
import nl.spreiding.scenario.ScenarioReader;

/** One case of {@code codes.txt}: files, and the lines that must be printed for them. */
record CodeCase(String title, Map<String, String> textByFile, List<String> expectedList) {
  @Override
  public String toString() {
    return title;
  }

  /** All cases, the base first. */
  static List<CodeCase> all() throws IOException {
    List<CodeCase> result = new ArrayList<>();
    Map<String, String> base = Map.of();
    String title = "";
    List<String> lineList = new ArrayList<>();
    for (String line :
        (Resources.text("nl/spreiding/input/codes.txt") + "=== end").lines().toList()) {
      if (line.startsWith("=== ")) {
        if (!title.isEmpty()) {
          CodeCase codeCase = parse(title, base, lineList);
          result.add(codeCase);
          base = result.getFirst().textByFile();
        }
        title = line.substring(4);
        lineList.clear();
      } else {
        lineList.add(line);
      }
    }
    return result;
  }

  private static CodeCase parse(String title, Map<String, String> base, List<String> lineList) {
    Map<String, String> textByFile = new LinkedHashMap<>(base);
    List<String> expectedList = new ArrayList<>();
    String file = "";
    boolean expecting = false;
    for (String line : lineList) {
      if (expecting) {
        expectedList.add(line);
      } else if (line.equals(">>>")) {
        expecting = true;
      } else if (line.startsWith("--- ")) {
        file = line.substring(4);
        textByFile.put(file, "");
      } else if (!file.isEmpty()) {
        textByFile.merge(file, line + "\n", String::concat);
      } else if (line.startsWith("- ")) {
        textByFile.remove(line.substring(2));
      } else {
        edit(title, textByFile, line);
      }
    }
    return new CodeCase(title, textByFile, expectedList);
  }

  private static void edit(String title, Map<String, String> textByFile, String line) {
    String[] part = line.substring(2).split("\\|", -1);
    String old = textByFile.get(part[0]);
    if (line.startsWith("+ ")) {
      textByFile.put(part[0], old + part[1] + "\n");
    } else if (line.startsWith("~ ") && old.contains(part[1])) {
      int at = old.indexOf(part[1]);
      textByFile.put(
          part[0], old.substring(0, at) + part[2] + old.substring(at + part[1].length()));
    } else {
      throw new IllegalStateException("Case (" + title + ") cannot do (" + line + ").");
    }
  }

  /** The lines printed for the files of this case. */
  List<String> printed(Path directory) throws IOException {
    return printed(directory, Language.EN);
  }

  /** The lines printed for the files of this case, in a language. */
  List<String> printed(Path directory, Language language) throws IOException {
    for (Map.Entry<String, String> entry : textByFile.entrySet()) {
      Path path = directory.resolve(entry.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes(entry.getValue()));
    }
    return issues(directory).stream()
        .map(issue -> issue.text(language).replace(directory + "/", ""))
        .toList();
  }

  private static List<Issue> issues(Path directory) {
    try {
      LoadedCase loaded = CaseReader.read(directory);
      Path scenarioFile = directory.resolve("scenario.json");
      if (Files.exists(scenarioFile)) {
        Scenario scenario = ScenarioReader.read(scenarioFile);
        loaded = ScenarioApplier.apply(loaded, List.of(scenario));
      }
      if (Files.exists(directory.resolve("weights.json"))) {
        WeightSets.read(directory.resolve("weights.json"));
      }
      if (Files.exists(directory.resolve("run"))) {
        loaded = BaselineReader.apply(loaded, directory.resolve("run"));
      }
      return loaded.warningList();
    } catch (InputException e) {
      return e.issueList();
    }
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("{", i) && text.substring(i).matches("(?s)\\{[0-9A-F]{2}\\}.*")) {
        result.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 3;
      } else {
        result.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return result.toByteArray();
  }

  /** Codes by their first line in this file's expectations. */
  static Map<String, String> firstLineByCode() throws IOException {
    Map<String, String> result = new TreeMap<>();
    for (CodeCase codeCase : all()) {
      codeCase.expectedList().forEach(line -> result.putIfAbsent(line.split(" ")[1], line));
    }
    return result;
  }
}
