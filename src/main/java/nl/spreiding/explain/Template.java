package nl.spreiding.explain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A sentence with holes: {@code {x}} the value, {@code {x places}} a number with its noun in the
 * right form, {@code {x ?is|are}} the first form for one and the second otherwise, {@code {x
 * points}} micro-points as points.
 */
final class Template {
  private static final Pattern HOLE =
      Pattern.compile("\\{(\\w+)(?: (\\w+)| \\?([^|}]*)\\|([^}]*))?}");
  private static final Map<String, String[]> NOUN_BY_NAME =
      Map.of(
          "places", new String[] {"plaats", "plaatsen", "place", "places"},
          "children", new String[] {"kind", "kinderen", "child", "children"},
          "locations", new String[] {"locatie", "locaties", "location", "locations"},
          "municipalities",
              new String[] {"gemeente", "gemeenten", "municipality", "municipalities"});

  private final Language language;
  private final Numbers numbers;

  Template(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /** Fills every hole; a hole without a value is a fault of the program. */
  String fill(String template, Map<String, Object> values) {
    return HOLE.matcher(template).replaceAll(hole -> Matcher.quoteReplacement(fill(hole, values)));
  }

  private String fill(java.util.regex.MatchResult hole, Map<String, Object> values) {
    Object value =
        Optional.ofNullable(values.get(hole.group(1)))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The sentence has no value for (" + hole.group() + ")."));
    if (hole.group(3) != null) {
      return (Long) value == 1 ? hole.group(3) : hole.group(4);
    }
    if (hole.group(2) == null) {
      return plain(value);
    }
    if (hole.group(2).equals("points")) {
      return numbers.points((Long) value);
    }
    String[] noun = NOUN_BY_NAME.get(hole.group(2));
    int form = language == Language.NL ? 0 : 2;
    return numbers.count((Long) value, noun[form], noun[form + 1]);
  }

  private String plain(Object value) {
    return switch (value) {
      case Long number -> numbers.whole(number);
      case BigFraction fraction -> numbers.decimal(fraction, 1);
      case LocalDate date -> numbers.date(date);
      case Bilingual text -> text.in(language);
      case String text -> PlainText.of(text);
      default ->
          throw new IllegalStateException(
              "A sentence cannot show a value of type " + value.getClass() + ".");
    };
  }
}
