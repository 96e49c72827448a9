package nl.spreiding.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Which field of result.json a line is about, by its indentation. */
final class ResultPath {
  private ResultPath() {}

  static String of(String text, int line) {
    Deque<String> path = new ArrayDeque<>();
    Deque<Integer> depths = new ArrayDeque<>();
    List<String> lines = text.lines().limit(line).toList();
    for (String each : lines) {
      int depth = each.length() - each.stripLeading().length();
      while (!depths.isEmpty() && depths.getLast() >= depth) {
        depths.removeLast();
        path.removeLast();
      }
      String stripped = each.strip();
      if (stripped.startsWith("\"") && stripped.contains("\" : ")) {
        path.addLast(stripped.substring(1, stripped.indexOf("\" : ")));
      } else {
        path.addLast("");
      }
      depths.addLast(depth);
    }
    return path.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("."));
  }
}
