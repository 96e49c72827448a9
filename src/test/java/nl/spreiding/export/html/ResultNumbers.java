package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The numbers and dates in a result, as far as they concern the areas that a page is about. */
final class ResultNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/(\\d+)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Sentences made from numbers would vouch for themselves. */
  private static final Set<String> SENTENCES = Set.of("reason", "sentence", "text");

  private final Set<String> codes;
  private final NavigableSet<BigDecimal> numbers = new TreeSet<>();
  private final Set<LocalDate> dates = new HashSet<>();

  /**
   * Collects.
   *
   * @param result the whole result
   * @param codes municipalities and provinces that the page is about; null: all
   */
  ResultNumbers(JsonNode result, Set<String> codes) {
    this.codes = codes;
    add("", result, codes == null);
  }

  private void add(String name, JsonNode node, boolean all) {
    if (node.isObject()) {
      Boolean named = all ? null : names(node);
      if (Boolean.FALSE.equals(named)) {
        return;
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (!SENTENCES.contains(field.getKey())) {
          add(field.getKey(), field.getValue(), all || Boolean.TRUE.equals(named));
        }
      }
    } else if (node.isArray()) {
      for (JsonNode element : node) {
        add(name, element, all);
      }
    } else if (node.isNumber()) {
      add(node.decimalValue());
      if (name.endsWith("icro")) {
        add(node.decimalValue().divide(MILLION));
      }
    } else if (node.isString()) {
      text(name, node.stringValue());
    }
  }

  /**
   * Whether an object is about an area of the page: true or false if it names a municipality or,
   * failing that, a province; null if it names none, so that it is about the whole country. What
   * lies in an object about the page may name others.
   */
  private Boolean names(JsonNode node) {
    for (String kind : List.of("GM", "PV")) {
      boolean any = false;
      for (JsonNode value : node) {
        if (value.isString() && value.stringValue().matches(kind + "\\d+")) {
          if (codes.contains(value.stringValue())) {
            return true;
          }
          any = true;
        }
      }
      if (any) {
        return false;
      }
    }
    return null;
  }

  private void text(String name, String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      BigDecimal numerator = new BigDecimal(fraction.group(1));
      BigDecimal denominator = new BigDecimal(fraction.group(2));
      add(numerator);
      add(denominator);
      if (denominator.signum() != 0) {
        BigDecimal value = numerator.divide(denominator, new MathContext(60, RoundingMode.DOWN));
        add(value);
        if (name.equals("childrenPerPlace")) {
          add(value.multiply(HUNDRED)); // Shown as so many on 100 places.
        }
      }
      return;
    }
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      dates.add(LocalDate.parse(date.group()));
    }
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      String digits = number.group();
      if (digits.matches("\\d+([.,]\\d+)?")) {
        add(new BigDecimal(digits.replace(',', '.'))); // A text of others is read either way.
      }
      add(new BigDecimal(new BigInteger(digits.replaceAll("[.,]", ""))));
    }
  }

  private void add(BigDecimal number) {
    numbers.add(number.abs());
  }

  /** Whether a number or date of a page is in the result, rounded as the page shows it. */
  boolean hold(PageNumbers.Token token) {
    if (token.date() != null) {
      return dates.contains(token.date());
    }
    BigDecimal shown = token.value();
    return rounded(shown) || token.percent() && rounded(shown, HUNDRED);
  }

  private boolean rounded(BigDecimal shown) {
    if (shown.scale() <= 0) {
      // A whole number is exact.
      BigDecimal nearest = numbers.ceiling(shown);
      return nearest != null && nearest.compareTo(shown) == 0;
    }
    return rounded(shown, BigDecimal.ONE);
  }

  /** Whether factor times a number of the result rounds to what is shown, half away from zero. */
  private boolean rounded(BigDecimal shown, BigDecimal factor) {
    BigDecimal half = new BigDecimal(BigInteger.valueOf(5), shown.scale() + 1);
    BigDecimal low = shown.subtract(half).divide(factor);
    BigDecimal high = shown.add(half).divide(factor);
    Iterator<BigDecimal> found = numbers.subSet(low, true, high, false).iterator();
    return found.hasNext();
  }
}
