package nl.spreiding.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Which field of result.json a line is about, by its indentation. */
final class ResultPath {
  private ResultPath() {}

  static String of(String text, int line) {
    return all(text).get(line - 1);
  }

  /** The field of every line. */
  static List<String> all(String text) {
    Deque<String> path = new ArrayDeque<>();
    Deque<Integer> depths = new ArrayDeque<>();
    List<String> result = new ArrayList<>();
    for (String each : text.lines().toList()) {
      int depth = each.length() - each.stripLeading().length();
      while (!depths.isEmpty() && depths.getLast() >= depth) {
        depths.removeLast();
        path.removeLast();
      }
      String stripped = each.strip();
      boolean named = stripped.startsWith("\"") && stripped.contains("\" : ");
      path.addLast(named ? stripped.substring(1, stripped.indexOf("\" : ")) : "");
      depths.addLast(depth);
      result.add(path.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(".")));
    }
    return result;
  }
}
