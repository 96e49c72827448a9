package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.Locale;
import nl.spreiding.issue.Printable;
import nl.spreiding.model.Language;

/** Lines of a sheet of paper, with numbers as they are typed on a calculator. */
final class PaperLines {
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  PaperLines(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  void title(String title) {
    text.append(Printable.escaped(title)).append('\n');
  }

  void heading(String number, String heading) {
    text.append('\n').append(number).append(". ").append(heading).append('\n');
  }

  void text(String line) {
    text.append("   ").append(Printable.escaped(line)).append('\n');
  }

  /** A figure with where it comes from. */
  void figure(String symbol, String name, String value, String origin) {
    text.append(
            String.format(
                Locale.ROOT, "   %-7s %-34s %14s   ", symbol, Printable.escaped(name), value))
        .append(Printable.escaped(origin))
        .append('\n');
  }

  /** What to type, and what one must see. */
  void calculation(String what, String typed, String seen) {
    text.append("   ").append(what).append('\n');
    text.append("      > ").append(typed).append('\n');
    text.append("      = ").append(seen).append('\n');
  }

  /** A rounding step by its name. */
  void rounding(String rule, String result) {
    text.append("      ")
        .append(language.pick("afronden: ", "round: "))
        .append(rule)
        .append(" → ")
        .append(result)
        .append('\n');
  }

  String whole(long number) {
    return String.valueOf(number);
  }

  String decimal(BigDecimal number) {
    String plain = number.toPlainString();
    return language == Language.NL ? plain.replace('.', ',') : plain;
  }

  /** A fraction whose decimals end, in full; otherwise as a division. */
  String ratio(Ratio ratio) {
    try {
      return decimal(new BigDecimal(ratio.top()).divide(new BigDecimal(ratio.bottom())));
    } catch (ArithmeticException e) {
      return ratio.fractionText();
    }
  }

  /** Cut off after so many decimals; dots say that more follow. */
  String cut(Ratio ratio, int decimals) {
    BigDecimal cut = ratio.cut(decimals);
    boolean more = Ratio.of(cut).compareTo(ratio) != 0;
    return decimal(Accounts.plain(cut)) + (more ? "…" : "");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
