package nl.spreiding.export.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The rules of the style sheet of the pages that concern pictures, so that a picture can carry its
 * own style. Rules for a medium are left out; of two rules the later one wins.
 */
final class StyleRules {
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern VARIABLE = Pattern.compile("(--[a-z-]+):\\s*([^;}]+)");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z-]+)\\)");
  private static final List<String> PICTURE_PROPERTIES =
      List.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linejoin",
          "text-anchor",
          "font-size",
          "font-weight");

  private record Rule(Evaluator selector, Map<String, String> declarations) {}

  private final List<Rule> ruleList = new ArrayList<>();
  private final Map<String, String> valueByVariable = new LinkedHashMap<>();

  /**
   * Reads a style sheet.
   *
   * @param css the whole sheet
   */
  StyleRules(String css) {
    Matcher variables = VARIABLE.matcher(css);
    while (variables.find()) {
      valueByVariable.putIfAbsent(variables.group(1), variables.group(2).strip());
    }
    int media = css.indexOf("@media");
    Matcher rules = RULE.matcher(media < 0 ? css : css.substring(0, media));
    while (rules.find()) {
      Map<String, String> declarations = declarations(rules.group(2));
      if (!declarations.isEmpty()) {
        for (String selector : rules.group(1).split(",")) {
          if (!selector.contains(":")) {
            ruleList.add(new Rule(QueryParser.parse(selector.strip()), declarations));
          }
        }
      }
    }
  }

  /**
   * A text with the values of the variables that it uses.
   *
   * @param css text of a style sheet
   * @return the same without {@code var(…)}
   */
  String resolve(String css) {
    return USE.matcher(css)
        .replaceAll(
            m -> Matcher.quoteReplacement(valueByVariable.getOrDefault(m.group(1), "none")));
  }

  private Map<String, String> declarations(String block) {
    Map<String, String> result = new LinkedHashMap<>();
    for (String declaration : block.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0 && PICTURE_PROPERTIES.contains(declaration.substring(0, colon).strip())) {
        result.put(
            declaration.substring(0, colon).strip(),
            resolve(declaration.substring(colon + 1).strip()));
      }
    }
    return result;
  }

  /**
   * Gives every element of a picture the style that the sheet gives it.
   *
   * @param picture where it stands in its page
   */
  void apply(Element picture) {
    for (Element element : picture.getAllElements()) {
      Map<String, String> style = new LinkedHashMap<>();
      for (Rule rule : ruleList) {
        if (element.is(rule.selector())) {
          style.putAll(rule.declarations());
        }
      }
      style.forEach(element::attr);
    }
  }
}
